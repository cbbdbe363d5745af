import { isOf } from '#care/record/known.ts'
import type { Projection } from '../projections/projection.ts'

/** People and licences, from what the clinic's stream says of them. */
export const PEOPLE: Projection = {
  name: 'people',
  tables: ['person', 'licence'],
  apply: async ({ db }, entry) => {
    const clinic_id = entry.clinicId
    const person = (personId: string) => db.updateTable('person').where('clinic_id', '=', clinic_id).where('person_id', '=', personId)
    if (isOf(entry, 'person.joined')) {
      const { personId: person_id, role } = entry.content.body
      const joined = { clinic_id, person_id, role, card_entry: entry.entryId, joined_at: entry.arrivedAt, disabled_at: null }
      await db.insertInto('person').values(joined).execute()
    } else if (isOf(entry, 'person.changed')) {
      await person(entry.content.body.personId).set({ card_entry: entry.entryId }).execute()
    } else if (isOf(entry, 'person.role')) {
      await person(entry.content.body.personId).set({ role: entry.content.body.role }).execute()
    } else if (isOf(entry, 'person.disabled')) {
      await person(entry.content.body.personId).set({ disabled_at: entry.arrivedAt }).execute()
    } else if (isOf(entry, 'person.enabled')) {
      await person(entry.content.body.personId).set({ disabled_at: null }).execute()
    } else if (isOf(entry, 'licence.recorded')) {
      const { licenceId: licence_id, personId: person_id, expiresOn: expires_on } = entry.content.body
      const recorded = { clinic_id, licence_id, person_id, entry_id: entry.entryId, expires_on, withdrawn_at: null }
      await db.insertInto('licence').values(recorded).execute()
    } else if (isOf(entry, 'licence.withdrawn')) {
      await db
        .updateTable('licence')
        .where('clinic_id', '=', clinic_id)
        .where('licence_id', '=', entry.content.body.licenceId)
        .set({ withdrawn_at: entry.arrivedAt })
        .execute()
    }
  },
}
