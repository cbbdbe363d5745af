import { z } from 'zod'
import { Id } from '#care/record/fields.ts'
import { ClientCard } from '#care/record/kinds/clients.ts'
import type { Writing } from '#store/store.ts'
import type { UseCase } from '../clinic.ts'
import { derivedId } from '../derived-id.ts'
import { Made, madeOf, OPERATION } from '../operation.ts'
import type { Operation } from '../operation.ts'
import { demand } from '../policies/demand.ts'
import { say } from '../say.ts'
import { clientStream, episodeStream } from '../streams.ts'

/** A new client. Their id follows from the operation: nothing in a body that creates can name what is there. */
export const AddClient = z.strictObject({ ...OPERATION, card: ClientCard })
/** {@link AddClient}, read. */
export type AddClient = z.output<typeof AddClient>

/** The client who was added. */
export const ClientAdded = z.strictObject({ ...Made.shape, clientId: Id, episodeId: Id.optional() })
/** {@link ClientAdded}, read. */
export type ClientAdded = z.output<typeof ClientAdded>

/** A therapist who adds a client is named for them at once; they could not see them otherwise. */
const nameTherapist = async (at: Writing, operation: Operation, clientId: string): Promise<{ readonly episodeId?: string }> => {
  const { actor } = at.scope
  if (actor.kind !== 'staff' || actor.role !== 'therapist') return {}
  const episodeId = derivedId(operation.entryId, 'episode')
  const stream = episodeStream({ episodeId, clientId })
  await say(at, stream, operation, { kind: 'episode.opened', body: {} }, 'opened')
  await say(at, stream, operation, { kind: 'episode.assigned', body: { personId: actor.personId } }, 'assigned')
  return { episodeId }
}

/** Adds a client. */
export const addClient: UseCase<AddClient, ClientAdded> = async (clinic, scope, input) => {
  // Nobody is named for somebody who is not here yet: whoever adds them knows them.
  demand(clinic, scope, 'write demographics', { holds: ['assigned', 'standing'] })
  return clinic.store.write(scope, async (at) => {
    const clientId = derivedId(input.entryId, 'client')
    const made = await say(at, clientStream(clientId), input, { kind: 'client.card', body: input.card })
    const named = await nameTherapist(at, input, clientId)
    await at.audit.note({ action: 'write demographics', clientId, subjectId: made.entryId })
    return { ...madeOf(made), clientId, ...named }
  })
}
