import { z } from 'zod'
import { actorId } from '#care/access/scope.ts'
import type { Scope } from '#care/access/scope.ts'
import { Id } from '#care/record/fields.ts'
import type { Draft } from '#store/notes/notes.ts'
import type { Clinic, UseCase } from '../clinic.ts'
import { demand } from '../policies/demand.ts'
import { showDraft } from './show-draft.ts'
import { DraftShown } from './shown.ts'

/** What somebody has begun and not signed. */
export const DraftsListed = z.strictObject({ drafts: z.array(DraftShown) })
/** {@link DraftsListed}, read. */
export type DraftsListed = z.output<typeof DraftsListed>

const ownDrafts = (clinic: Clinic, scope: Scope, isWanted: (draft: Draft) => boolean): Promise<DraftsListed> =>
  clinic.store.read(scope, async (at) => {
    const authorId = actorId(scope.actor)
    demand(clinic, scope, 'read notes', { authorId })
    const drafts = (await at.notes.draftsOf(authorId)).filter(isWanted)
    for (const { clientId, noteId } of drafts) clinic.store.noteSeen(scope, { action: 'read notes', clientId, subjectId: noteId })
    return { drafts: drafts.map(showDraft) }
  })

/** Lists one's own drafts; nobody reads those of another. */
export const listDrafts: UseCase<undefined, DraftsListed> = (clinic, scope) => ownDrafts(clinic, scope, () => true)

/** Of which episode. */
export const ListEpisodeDrafts = z.strictObject({ episodeId: Id })
/** {@link ListEpisodeDrafts}, read. */
export type ListEpisodeDrafts = z.output<typeof ListEpisodeDrafts>

/** Lists one's own drafts of one episode: what somebody goes on with whose tablet locked in the middle of a visit. */
export const listEpisodeDrafts: UseCase<ListEpisodeDrafts, DraftsListed> = (clinic, scope, input) =>
  ownDrafts(clinic, scope, ({ episodeId }) => episodeId === input.episodeId)
