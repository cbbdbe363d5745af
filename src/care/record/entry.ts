import type { Instant } from '#edges/clock.ts'

/** What a run of entries is about. */
export type StreamKind = 'clinic' | 'client' | 'episode'

/** Names a stream. The stream of a clinic or client has the id of that clinic or client. */
export interface StreamRef {
  readonly kind: StreamKind
  readonly id: string
  /** Whom it is about, and with whose key it is sealed; undefined for the clinic's own stream. */
  readonly clientId?: string
}

/** A value that is plain JSON. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** The device that wrote an entry, and the number it gave it; gaps and repeats show in it. */
export interface Written {
  readonly deviceId: string
  readonly sequence: number
}

/** An entry as it is handed in. */
export interface NewEntry {
  /** Made where it was written (UUID version 7): the same id with the same content is the same entry, with other content a conflict. */
  readonly entryId: string
  readonly stream: StreamRef
  /** Kind and version of the body, such as `note` 1. */
  readonly kind: string
  readonly version: number
  readonly body: Json
  /** Undefined: written by the server itself. */
  readonly device?: Written
  /** When it happened, by the clock of whoever wrote it. */
  readonly happenedAt: Instant
  /** The entry it amends or withdraws. */
  readonly supersedes?: string
  /** Signed by its author: it never changes again. */
  readonly signed?: boolean
}

/** What an entry is known by, without its content. */
export interface EntryHeader {
  readonly clinicId: string
  readonly entryId: string
  readonly stream: StreamRef
  /** Number in its stream, from 1, without gaps. */
  readonly sequence: number
  /** Number in its clinic, from 1, without gaps: the order in which entries were accepted. */
  readonly position: number
  readonly kind: string
  readonly version: number
  /** Person, link or task that wrote it. */
  readonly authorId: string
  readonly device: Written | undefined
  readonly happenedAt: Instant
  readonly arrivedAt: Instant
  readonly supersedes: string | undefined
  readonly signed: boolean
  /** SHA-256 over salt and canonical body, hex. */
  readonly bodyHash: string
  /** Hash of the entry before it in the stream; all zeros for the first. */
  readonly previousHash: string
  /** SHA-256 over this header, hex. */
  readonly hash: string
}

/** An entry as it is read: with its body, or with the reason why there is none. */
export interface Entry extends EntryHeader {
  readonly content:
    | { readonly state: 'open'; readonly body: Json }
    /** The key of this client was destroyed on purpose. */
    | { readonly state: 'erased' }
    /** A newer program wrote it: kept, shown as such, exported unchanged. */
    | { readonly state: 'unknown'; readonly raw: Json }
}

/** How the record took an entry. */
export interface Appended {
  readonly entryId: string
  readonly sequence: number
  readonly position: number
  readonly arrivedAt: Instant
  readonly hash: string
  /** It was there already, with the same content. */
  readonly repeated: boolean
}
