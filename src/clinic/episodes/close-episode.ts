import { z } from 'zod'
import { Id, Reason } from '#care/record/fields.ts'
import type { UseCase } from '../clinic.ts'
import type { Made } from '../operation.ts'
import { madeOf, OPERATION } from '../operation.ts'
import { aboutClient } from '../policies/about.ts'
import { demand } from '../policies/demand.ts'
import { say, wasMade } from '../say.ts'
import { episodeStream } from '../streams.ts'
import { knownEpisode, openOnly } from './known-episode.ts'

/** An episode that ends. */
export const CloseEpisode = z.strictObject({ ...OPERATION, episodeId: Id, reason: Reason.optional() })
/** {@link CloseEpisode}, read. */
export type CloseEpisode = z.output<typeof CloseEpisode>

/** Closes an episode: whoever was named on it alone no longer reads the client's record. Open red flags stay open (I6). */
export const closeEpisode: UseCase<CloseEpisode, Made> = (clinic, scope, input) =>
  clinic.store.write(scope, async (at) => {
    const episode = await knownEpisode(at, input.episodeId)
    demand(clinic, scope, 'write episodes', await aboutClient(at, episode.clientId))
    if (!(await wasMade(at, input))) openOnly(episode)
    const made = await say(at, episodeStream(episode), input, { kind: 'episode.closed', body: { reason: input.reason } })
    await at.audit.note({ action: 'write episodes', clientId: episode.clientId, subjectId: episode.episodeId })
    return madeOf(made)
  })
