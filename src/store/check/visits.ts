import type { Tables } from '../tables.ts'
import type { Transaction } from '../transaction.ts'
import { slotsOf } from '../visits/slots.ts'
import type { Finding } from './finding.ts'
import { finding } from './finding.ts'

type Visit = Pick<Tables['visit'], 'visit_id' | 'therapist_id' | 'starts_at' | 'minutes' | 'state'>

const MINUTE = 60_000

const where = ({ visit_id }: { readonly visit_id: string }): string => `visit ${visit_id}`

const isStanding = ({ state }: Visit): boolean => state !== 'cancelled'

/** Visits of one therapist that lie over each other. They come by therapist and time. */
const overlapping = (visits: readonly Visit[]): readonly Finding[] =>
  visits.flatMap((visit, index) => {
    const before = visits[index - 1]
    if (before === undefined || before.therapist_id !== visit.therapist_id) return []
    const free = Date.parse(before.starts_at) + before.minutes * MINUTE
    return Date.parse(visit.starts_at) < free ? [finding('I10', 'Its therapist is with somebody else at that time.', where(visit))] : []
  })

const slotNames = (visit: Visit): readonly string[] =>
  isStanding(visit) ? slotsOf(visit.starts_at, visit.minutes).map((slot) => `${visit.therapist_id} ${slot}`) : []

/** Holds visits against the slots that keep others away, and against each other (I10). */
export const checkVisits = async ({ db, scope }: Transaction): Promise<readonly Finding[]> => {
  const visits = await db
    .selectFrom('visit')
    .select(['visit_id', 'therapist_id', 'starts_at', 'minutes', 'state'])
    .where('clinic_id', '=', scope.clinicId)
    .orderBy('therapist_id')
    .orderBy('starts_at')
    .execute()
  const slots = await db.selectFrom('visit_slot').selectAll().where('clinic_id', '=', scope.clinicId).execute()
  const taken = new Map<string, string[]>()
  for (const { visit_id, therapist_id, slot } of slots) taken.set(visit_id, [...(taken.get(visit_id) ?? []), `${therapist_id} ${slot}`])
  const unguarded = visits.filter((visit) => slotNames(visit).toSorted().join() !== (taken.get(visit.visit_id) ?? []).toSorted().join())
  return [
    ...overlapping(visits.filter(isStanding)),
    ...unguarded.map((visit) => finding('I10', 'The time it takes is not what is kept free for it.', where(visit))),
  ]
}
