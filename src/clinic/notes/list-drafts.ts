import { z } from 'zod'
import { actorId } from '#care/access/scope.ts'
import type { UseCase } from '../clinic.ts'
import { demand } from '../policies/demand.ts'
import { showDraft } from './show-draft.ts'
import { DraftShown } from './shown.ts'

/** What somebody has begun and not signed. */
export const DraftsListed = z.strictObject({ drafts: z.array(DraftShown) })
/** {@link DraftsListed}, read. */
export type DraftsListed = z.output<typeof DraftsListed>

/** Lists one's own drafts; nobody reads those of another. */
export const listDrafts: UseCase<undefined, DraftsListed> = async (clinic, scope) => {
  const authorId = actorId(scope.actor)
  demand(clinic, scope, 'read notes', { authorId })
  return clinic.store.read(scope, async (at) => {
    const drafts = await at.notes.draftsOf(authorId)
    for (const { clientId, noteId } of drafts) clinic.store.noteSeen(scope, { action: 'read notes', clientId, subjectId: noteId })
    return { drafts: drafts.map(showDraft) }
  })
}
