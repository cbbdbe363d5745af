import type { Entry } from '#care/record/entry.ts'
import type { BodyOf } from '#care/record/kinds/kinds.ts'
import { isOf } from '#care/record/known.ts'
import { Fault } from '#edges/fault.ts'
import { STORE_FAULTS } from '../faults.ts'
import type { Projection } from '../projections/projection.ts'
import type { Transaction } from '../transaction.ts'
import { slotsOf } from './slots.ts'

const free = async ({ db }: Transaction, clinicId: string, visitId: string): Promise<void> => {
  await db.deleteFrom('visit_slot').where('clinic_id', '=', clinicId).where('visit_id', '=', visitId).execute()
}

/** Takes the slots of a visit, or none of them: whoever finds one taken hears that the time is gone (I10). */
const take = async (
  { db }: Transaction,
  clinicId: string,
  { visitId, therapistId, startsAt, minutes }: BodyOf<'visit.booked'>,
): Promise<void> => {
  const own = { clinic_id: clinicId, therapist_id: therapistId, visit_id: visitId }
  const slots = slotsOf(startsAt, minutes)
  const taken = await db
    .insertInto('visit_slot')
    .values(slots.map((slot) => ({ ...own, slot })))
    .onConflict((is) => is.columns(['clinic_id', 'therapist_id', 'slot']).doNothing())
    .returning('slot')
    .execute()
  if (taken.length < slots.length) throw new Fault(STORE_FAULTS.doubleBooking, { place: 'startsAt' })
}

const book = async (tx: Transaction, entry: Entry, body: BodyOf<'visit.booked'>): Promise<void> => {
  const { clientId } = entry.stream
  if (clientId === undefined) return
  const when = { therapist_id: body.therapistId, starts_at: body.startsAt, minutes: body.minutes, booked_entry: entry.entryId }
  const own = { clinic_id: entry.clinicId, visit_id: body.visitId, episode_id: entry.stream.id, client_id: clientId }
  await tx.db
    .insertInto('visit')
    .values({ ...own, ...when, state: 'booked' })
    .execute()
  await take(tx, entry.clinicId, body)
}

const move = async (tx: Transaction, entry: Entry, body: BodyOf<'visit.moved'>): Promise<void> => {
  const when = { therapist_id: body.therapistId, starts_at: body.startsAt, minutes: body.minutes, booked_entry: entry.entryId }
  await free(tx, entry.clinicId, body.visitId)
  await tx.db
    .updateTable('visit')
    .set({ ...when, state: 'booked' })
    .where('clinic_id', '=', entry.clinicId)
    .where('visit_id', '=', body.visitId)
    .execute()
  await take(tx, entry.clinicId, body)
}

const mark = async ({ db }: Transaction, clinicId: string, visitId: string, state: string): Promise<void> => {
  await db.updateTable('visit').set({ state }).where('clinic_id', '=', clinicId).where('visit_id', '=', visitId).execute()
}

const forget = async ({ db }: Transaction, clinicId: string, clientId: string): Promise<void> => {
  const theirs = db.selectFrom('visit').select('visit_id').where('clinic_id', '=', clinicId).where('client_id', '=', clientId)
  await db.deleteFrom('visit_slot').where('clinic_id', '=', clinicId).where('visit_id', 'in', theirs).execute()
  await db.deleteFrom('visit').where('clinic_id', '=', clinicId).where('client_id', '=', clientId).execute()
}

/** Visits, and the five minutes they take. */
export const VISITS: Projection = {
  name: 'visits',
  tables: ['visit', 'visit_slot'],
  apply: async (tx, entry) => {
    if (isOf(entry, 'visit.booked')) await book(tx, entry, entry.content.body)
    else if (isOf(entry, 'visit.moved')) await move(tx, entry, entry.content.body)
    else if (isOf(entry, 'visit.cancelled')) {
      await free(tx, entry.clinicId, entry.content.body.visitId)
      await mark(tx, entry.clinicId, entry.content.body.visitId, 'cancelled')
    } else if (isOf(entry, 'visit.marked')) await mark(tx, entry.clinicId, entry.content.body.visitId, entry.content.body.state)
    else if (isOf(entry, 'client.erased')) await forget(tx, entry.clinicId, entry.content.body.clientId)
  },
}
