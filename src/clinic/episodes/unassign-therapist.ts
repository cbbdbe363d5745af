import type { UseCase } from '../clinic.ts'
import { madeOf } from '../operation.ts'
import type { Made } from '../operation.ts'
import { aboutClient } from '../policies/about.ts'
import { demand } from '../policies/demand.ts'
import { say } from '../say.ts'
import { episodeStream } from '../streams.ts'
import type { AssignTherapist } from './assign-therapist.ts'
import { knownEpisode } from './known-episode.ts'

/** Takes a therapist's name off an episode. What they wrote stays theirs to read. */
export const unassignTherapist: UseCase<AssignTherapist, Made> = (clinic, scope, input) =>
  clinic.store.write(scope, async (at) => {
    const { personId } = input
    const episode = await knownEpisode(at, input.episodeId)
    demand(clinic, scope, 'write episodes', await aboutClient(at, episode.clientId))
    const made = await say(at, episodeStream(episode), input, { kind: 'episode.unassigned', body: { personId } })
    await at.audit.note({ action: 'write episodes', clientId: episode.clientId, subjectId: personId })
    return madeOf(made)
  })
