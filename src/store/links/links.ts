import type { Instant } from '#edges/clock.ts'

/** A link, as the record tells of it. */
export interface LinkState {
  readonly linkId: string
  readonly clientId: string
  readonly episodeId: string | undefined
  readonly letterId: string | undefined
  readonly purpose: 'intake' | 'home' | 'medical'
  readonly madeAt: Instant
  readonly expiresAt: Instant
  readonly state: 'open' | 'spent' | 'revoked'
}

/** A device that opened a link. */
export interface LinkDevice {
  readonly link: LinkState
  readonly openedAt: Instant
  /** Until when it may read back; undefined: no code was entered. */
  readonly readBackUntil: Instant | undefined
  /** When this device sent the answers; only the answering device keeps its result. */
  readonly sentAt: Instant | undefined
}

/** A code that was made for a link. */
export interface ReadBackCode {
  readonly codeHash: string
  readonly expiresAt: Instant
  readonly triesLeft: number
}

/** Reads links. Secrets, tokens and codes are SHA-256 in hex. */
export interface LinksReader {
  readonly link: (linkId: string) => Promise<LinkState | undefined>
  readonly bySecret: (secretHash: string) => Promise<LinkState | undefined>
  readonly device: (tokenHash: string) => Promise<LinkDevice | undefined>
  /** Links of a client, latest first. */
  readonly ofClient: (clientId: string) => Promise<readonly LinkState[]>
  readonly code: (linkId: string) => Promise<ReadBackCode | undefined>
}

/** Writes what opens a link, which is no part of the record. */
export interface LinksWriter extends LinksReader {
  /** Keeps the hash of a secret, in place of an earlier one. */
  readonly keepSecret: (linkId: string, secretHash: string) => Promise<void>
  readonly openDevice: (tokenHash: string, linkId: string, openedAt: Instant) => Promise<void>
  readonly markSent: (tokenHash: string, sentAt: Instant) => Promise<void>
  /** Ends every device and secret of a link. */
  readonly close: (linkId: string) => Promise<void>
  /** Keeps a code, in place of an earlier one. */
  readonly keepCode: (linkId: string, code: ReadBackCode) => Promise<void>
  /** Takes one try away. */
  readonly countTry: (linkId: string) => Promise<void>
  /** A code is used once. */
  readonly dropCode: (linkId: string) => Promise<void>
  readonly allowReadBack: (tokenHash: string, until: Instant) => Promise<void>
}
