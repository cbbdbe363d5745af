import { isOf } from '#care/record/known.ts'
import type { BodyOf } from '#care/record/kinds/kinds.ts'
import type { Reading } from '#store/store.ts'

/** Name and address of somebody on the staff; undefined where there is no such person. */
export const personCard = async (at: Reading, personId: string): Promise<BodyOf<'person.joined' | 'person.changed'> | undefined> => {
  const person = await at.people.person(personId)
  const entry = person === undefined ? undefined : await at.record.entry(person.cardEntry)
  return entry !== undefined && isOf(entry, 'person.joined', 'person.changed') ? entry.content.body : undefined
}

/** What somebody on the staff is called; undefined where there is no such person. */
export const personName = async (at: Reading, personId: string): Promise<string | undefined> => (await personCard(at, personId))?.name
