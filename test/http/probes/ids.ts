import { idFor } from '../../support/canaries/marker.ts'
import { clientIdOf, clinicIdOf, episodeIdOf, personIdOf, thingIdOf } from '../../support/canaries/seed.ts'

/** Whose things a request names. */
export const OBJECTS = ['own', 'other client', 'other clinic', 'not existing', 'malformed'] as const

/** One of {@link OBJECTS}. */
export type ObjectKind = (typeof OBJECTS)[number]

const WHOSE = {
  own: { tenant: 0, client: 0 },
  'other client': { tenant: 0, client: 1 },
  'other clinic': { tenant: 1, client: 0 },
} as const

const MALFORMED = "zz'--"

const THINGS: Readonly<Record<string, string>> = {
  visitId: 'visit',
  noteId: 'note',
  letterId: 'letter',
  linkId: 'link',
  taskId: 'flag',
  flagId: 'flag',
  intakeId: 'intake',
  attachmentId: 'attachment',
}

/** Fields that name something there is, and whose it is. */
export const isReference = (name: string): boolean => /Ids?$/.test(name) && name !== 'entryId' && name !== 'versionId'

/** The id of a thing of one kind of object, by the name of the field it stands in. */
export const idOf = (object: ObjectKind, name: string): string => {
  if (object === 'malformed') return MALFORMED
  if (object === 'not existing') return idFor('nothing', name)
  const whose = WHOSE[object]
  const person = object === 'other client' ? 'other' : 'therapist'
  if (name === 'clientId' || name === 'keptId') return clientIdOf(whose)
  if (name === 'foldedId') return clientIdOf({ ...whose, client: 1 - whose.client })
  if (name === 'episodeId') return episodeIdOf(whose)
  if (name === 'clinicId') return clinicIdOf(whose)
  if (name === 'personId' || name === 'therapistId') return personIdOf(whose, person)
  if (name === 'licenceId') return thingIdOf({ tenant: whose.tenant }, `licence ${person}`)
  return thingIdOf(whose, THINGS[name] ?? name)
}
