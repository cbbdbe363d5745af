import type { Instant } from '#edges/clock.ts'

/** A note or letter of the record, without its text. */
export interface NoteState {
  readonly noteId: string
  readonly kind: 'note' | 'letter'
  readonly clientId: string
  readonly episodeId: string
  readonly authorId: string
  readonly writtenAt: Instant
  readonly signedAt: Instant | undefined
  /** The entry of the version that counts. */
  readonly lastEntry: string
  readonly withdrawnAt: Instant | undefined
  readonly answeredAt: Instant | undefined
}

/** What is being written, and is no part of the record. */
export interface DraftText {
  readonly text: string
  readonly visitId?: string | undefined
}

/** One version of a draft. More than one of a note: two devices wrote, and a person has to look (I4). */
export interface Draft extends DraftText {
  readonly versionId: string
  readonly noteId: string
  readonly clientId: string
  readonly episodeId: string
  readonly authorId: string
  readonly deviceId: string
  readonly savedAt: Instant
}

/** Reads notes and drafts. */
export interface NotesReader {
  readonly note: (noteId: string) => Promise<NoteState | undefined>
  /** Notes and letters of a client, latest first. */
  readonly ofClient: (clientId: string) => Promise<readonly NoteState[]>
  /** Every version of a draft, latest first. */
  readonly drafts: (noteId: string) => Promise<readonly Draft[]>
  /** What somebody has begun and not signed, latest first. */
  readonly draftsOf: (authorId: string) => Promise<readonly Draft[]>
}

/** Writes drafts. Notes are entries. */
export interface NotesWriter extends NotesReader {
  /** Keeps a version; the same id again changes nothing. */
  readonly keepDraft: (draft: Draft) => Promise<void>
  /** Lets go of versions of a note that others took the place of. */
  readonly dropDrafts: (noteId: string, versionIds: readonly string[]) => Promise<void>
}
