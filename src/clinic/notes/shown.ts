import { z } from 'zod'
import { Id, Line, Moment, Prose, Reason } from '#care/record/fields.ts'
import type { NoteState } from '#store/notes/notes.ts'

/** A note or letter in a list, without its text. */
export const NoteLine = z.strictObject({
  noteId: Id,
  kind: z.enum(['note', 'letter']),
  episodeId: Id,
  /** A person; or what wrote it: a link, a task of the program. */
  authorId: z.string(),
  writtenAt: Moment,
  signedAt: Moment.optional(),
  withdrawnAt: Moment.optional(),
  answeredAt: Moment.optional(),
})
/** {@link NoteLine}, read. */
export type NoteLine = z.output<typeof NoteLine>

/** One thing that was said in a note: the old beside the new. */
export const NoteVersion = z.strictObject({
  entryId: Id,
  kind: z.string(),
  authorId: z.string(),
  author: Line.optional(),
  happenedAt: Moment,
  arrivedAt: Moment,
  signed: z.boolean(),
  text: Prose.optional(),
  reason: Reason.optional(),
})
/** {@link NoteVersion}, read. */
export type NoteVersion = z.output<typeof NoteVersion>

/** A note with everything that was ever said in it. */
export const NoteShown = z.strictObject({
  noteId: Id,
  /** The version that counts; undefined after a withdrawal. */
  stands: Id.optional(),
  versions: z.array(NoteVersion),
  /** Versions that nobody has brought together yet (I4). */
  parallel: z.array(Id),
})
/** {@link NoteShown}, read. */
export type NoteShown = z.output<typeof NoteShown>

/** A version of a draft. */
export const DraftShown = z.strictObject({
  versionId: Id,
  noteId: Id,
  clientId: Id,
  episodeId: Id,
  visitId: Id.optional(),
  deviceId: Id,
  savedAt: Moment,
  text: Prose,
})
/** {@link DraftShown}, read. */
export type DraftShown = z.output<typeof DraftShown>

/** A note in a list. */
export const noteLine = (note: NoteState): NoteLine => {
  const { noteId, kind, episodeId, authorId, writtenAt, signedAt, withdrawnAt, answeredAt } = note
  return {
    noteId,
    kind,
    episodeId,
    authorId,
    writtenAt,
    ...(signedAt && { signedAt }),
    ...(withdrawnAt && { withdrawnAt }),
    ...(answeredAt && { answeredAt }),
  }
}
