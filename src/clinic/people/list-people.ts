import { z } from 'zod'
import { isOf } from '#care/record/known.ts'
import type { PersonState } from '#store/people/people.ts'
import type { Reading } from '#store/store.ts'
import type { UseCase } from '../clinic.ts'
import { demand } from '../policies/demand.ts'
import { personCard } from './name.ts'
import { PersonShown } from './shown.ts'

/** Everybody on the staff, those who left too. */
export const People = z.strictObject({ people: z.array(PersonShown) })
/** {@link People}, read. */
export type People = z.output<typeof People>

const licencesOf = async (at: Reading, personId: string): Promise<PersonShown['licences']> => {
  const licences: PersonShown['licences'] = []
  for (const { entryId } of await at.people.licences(personId)) {
    const entry = await at.record.entry(entryId)
    if (entry === undefined || !isOf(entry, 'licence.recorded')) continue
    const { licenceId, number, jurisdiction, expiresOn } = entry.content.body
    licences.push({ licenceId, number, jurisdiction, expiresOn })
  }
  return licences
}

const shown = async (at: Reading, { personId, role, joinedAt, disabledAt }: PersonState): Promise<PersonShown> => {
  const card = await personCard(at, personId)
  return {
    personId,
    name: card?.name ?? '?',
    ...(card?.email === undefined ? {} : { email: card.email }),
    role,
    joinedAt,
    ...(disabledAt === undefined ? {} : { disabledAt }),
    licences: await licencesOf(at, personId),
  }
}

/** The staff with roles, licences and addresses. */
export const listPeople: UseCase<undefined, People> = async (clinic, scope) => {
  demand(clinic, scope, 'read people')
  return clinic.store.read(scope, async (at) => {
    const people: PersonShown[] = []
    for (const person of await at.people.people()) people.push(await shown(at, person))
    return { people }
  })
}
