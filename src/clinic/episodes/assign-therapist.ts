import { z } from 'zod'
import { Id } from '#care/record/fields.ts'
import type { UseCase } from '../clinic.ts'
import type { Made } from '../operation.ts'
import { madeOf, OPERATION } from '../operation.ts'
import { carer } from '../people/known-person.ts'
import { aboutClient } from '../policies/about.ts'
import { demand } from '../policies/demand.ts'
import { say, wasMade } from '../say.ts'
import { episodeStream } from '../streams.ts'
import { knownEpisode, openOnly } from './known-episode.ts'

/** Who is to be named on an episode, or no longer. */
export const AssignTherapist = z.strictObject({ ...OPERATION, episodeId: Id, personId: Id })
/** {@link AssignTherapist}, read. */
export type AssignTherapist = z.output<typeof AssignTherapist>

/** Names a therapist on an open episode: from then on they read the client's record. */
export const assignTherapist: UseCase<AssignTherapist, Made> = (clinic, scope, input) =>
  clinic.store.write(scope, async (at) => {
    const { personId } = input
    const episode = await knownEpisode(at, input.episodeId)
    demand(clinic, scope, 'write episodes', await aboutClient(at, episode.clientId))
    if (!(await wasMade(at, input))) {
      openOnly(episode)
      await carer(at, personId)
    }
    const made = await say(at, episodeStream(episode), input, { kind: 'episode.assigned', body: { personId } })
    await at.audit.note({ action: 'write episodes', clientId: episode.clientId, subjectId: personId })
    return madeOf(made)
  })
