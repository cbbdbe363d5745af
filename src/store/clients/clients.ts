import type { Instant } from '#edges/clock.ts'

/** A client, without name and address: those stay in the entry. */
export interface ClientState {
  readonly clientId: string
  /** The entry with the card that counts. */
  readonly cardEntry: string
  readonly addedAt: Instant
  /** Into whom this client was merged, by which merge and when. */
  readonly merged: { readonly into: string; readonly mergeId: string; readonly at: Instant } | undefined
}

/** An episode of care. */
export interface EpisodeState {
  readonly episodeId: string
  readonly clientId: string
  readonly openedAt: Instant
  /** The entry that says what it is about. */
  readonly openedEntry: string
  readonly closedAt: Instant | undefined
  /** People who are named on it. */
  readonly named: readonly string[]
}

/** Reads clients and their episodes. */
export interface ClientsReader {
  readonly client: (clientId: string) => Promise<ClientState | undefined>
  /** Clients by id after one of them, so that a page stays the same while others are added; those merged away are left out. */
  readonly page: (after: string | undefined, limit: number) => Promise<readonly ClientState[]>
  /** The same of clients for whom a person is named on an open episode or visit. */
  readonly pageOf: (personId: string, after: string | undefined, limit: number) => Promise<readonly ClientState[]>
  /** Clients who were merged into this one. */
  readonly folded: (clientId: string) => Promise<readonly ClientState[]>
  /** The client who was merged away by a merge; undefined where it was taken back or never was. */
  readonly ofMerge: (mergeId: string) => Promise<ClientState | undefined>
  readonly episode: (episodeId: string) => Promise<EpisodeState | undefined>
  /** Episodes of a client, latest first. */
  readonly episodes: (clientId: string) => Promise<readonly EpisodeState[]>
  /** Every client for whom a person is named on an open episode or visit, with those into whom such clients were merged. */
  readonly namedFor: (personId: string) => Promise<ReadonlySet<string>>
  /** Whether a person is named on an open episode or visit of a client, or of one who was merged into them. */
  readonly isNamed: (personId: string, clientId: string) => Promise<boolean>
}
