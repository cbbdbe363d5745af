import { z } from 'zod'
import { ClientCard } from '#care/record/kinds/clients.ts'
import { Day, Id, Line, Moment } from '#care/record/fields.ts'

/** A client in a list. */
export const ClientLine = z.strictObject({ clientId: Id, name: Line, bornOn: Day.optional() })
/** {@link ClientLine}, read. */
export type ClientLine = z.output<typeof ClientLine>

/** A card, with the entry that holds it: whoever changes it says which they saw. */
export const CardShown = z.strictObject({ card: ClientCard, entryId: Id })

/** An episode, as the diary shows it. */
export const EpisodeShown = z.strictObject({
  episodeId: Id,
  openedAt: Moment,
  closedAt: Moment.optional(),
  named: z.array(z.strictObject({ personId: Id, name: Line })),
})
/** {@link EpisodeShown}, read. */
export type EpisodeShown = z.output<typeof EpisodeShown>

/** A client who was merged into another, or into whom others were. */
export const MergeShown = z.strictObject({ mergeId: Id, clientId: Id, at: Moment, until: Moment })
