import type { Draft } from '#store/notes/notes.ts'
import type { DraftShown } from './shown.ts'

/** Shows a version of a draft. */
export const showDraft = ({ authorId: _authorId, visitId, ...draft }: Draft): DraftShown => ({ ...draft, ...(visitId && { visitId }) })
