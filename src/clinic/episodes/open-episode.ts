import { z } from 'zod'
import { Id, Line } from '#care/record/fields.ts'
import type { UseCase } from '../clinic.ts'
import { derivedId } from '../derived-id.ts'
import { Made, madeOf, OPERATION } from '../operation.ts'
import { carer } from '../people/known-person.ts'
import { aboutClient } from '../policies/about.ts'
import { demand } from '../policies/demand.ts'
import { say } from '../say.ts'
import { episodeStream } from '../streams.ts'

/** A new course of care, what it is about, and who is named on it. */
export const OpenEpisode = z.strictObject({
  ...OPERATION,
  clientId: Id,
  about: Line.optional(),
  therapistIds: z.array(Id).max(20).default([]),
})
/** {@link OpenEpisode}, read. */
export type OpenEpisode = z.output<typeof OpenEpisode>

/** The episode that was opened. */
export const EpisodeOpened = z.strictObject({ ...Made.shape, episodeId: Id })
/** {@link EpisodeOpened}, read. */
export type EpisodeOpened = z.output<typeof EpisodeOpened>

/** Opens an episode of care. */
export const openEpisode: UseCase<OpenEpisode, EpisodeOpened> = (clinic, scope, input) =>
  clinic.store.write(scope, async (at) => {
    const { clientId, about, therapistIds } = input
    demand(clinic, scope, 'write episodes', await aboutClient(at, clientId))
    const episodeId = derivedId(input.entryId, 'episode')
    const stream = episodeStream({ episodeId, clientId })
    const made = await say(at, stream, input, { kind: 'episode.opened', body: { about } })
    for (const personId of new Set(therapistIds)) {
      await carer(at, personId)
      await say(at, stream, input, { kind: 'episode.assigned', body: { personId } }, `assigned ${personId}`)
    }
    await at.audit.note({ action: 'write episodes', clientId, subjectId: episodeId })
    return { ...madeOf(made), episodeId }
  })
