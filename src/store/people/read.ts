import type { Role } from '#care/access/scope.ts'
import type { Tables } from '../tables.ts'
import type { Transaction } from '../transaction.ts'
import type { PeopleReader, PersonState } from './people.ts'

// A role that is not known gets the least there is.
const roleOf = (text: string): Role => (text === 'owner' || text === 'therapist' ? text : 'reception')

const personOf = (row: Tables['person']): PersonState => ({
  personId: row.person_id,
  role: roleOf(row.role),
  cardEntry: row.card_entry,
  joinedAt: row.joined_at,
  disabledAt: row.disabled_at ?? undefined,
})

/** Reads who is on the staff. */
export const peopleReader = ({ db, scope: { clinicId } }: Transaction): PeopleReader => {
  const rows = db.selectFrom('person').selectAll().where('clinic_id', '=', clinicId)
  return {
    person: async (personId) => {
      const row = await rows.where('person_id', '=', personId).executeTakeFirst()
      return row === undefined ? undefined : personOf(row)
    },
    people: async () => (await rows.orderBy('joined_at').orderBy('person_id').execute()).map(personOf),
    licences: async (personId) => {
      const licences = db.selectFrom('licence').selectAll().where('clinic_id', '=', clinicId).where('person_id', '=', personId)
      const valid = await licences.where('withdrawn_at', 'is', null).orderBy('expires_on').execute()
      return valid.map((row) => ({ licenceId: row.licence_id, personId: row.person_id, entryId: row.entry_id, expiresOn: row.expires_on }))
    },
    settingsEntry: async () =>
      (await db.selectFrom('settings').select('entry_id').where('clinic_id', '=', clinicId).executeTakeFirst())?.entry_id,
  }
}
