import type { Instant } from '#edges/clock.ts'

/** A key of a keyring: wrapped by the clinic's key, or destroyed. */
export interface KeptKey {
  /** The client whose records it seals; the clinic itself for its own stream. */
  readonly ownerId: string
  /** Undefined: destroyed on purpose. */
  readonly wrapped: Uint8Array | undefined
}

/**
 * Where wrapped keys are kept: outside the database and outside its backups, so that destroying a key destroys what it sealed,
 * wherever copies of that are. Every change is on the disk before it is told.
 */
export interface Keyring {
  readonly find: (clinicId: string, ownerId: string) => Promise<KeptKey | undefined>
  readonly all: (clinicId: string) => Promise<readonly KeptKey[]>
  /** Adds keys of owners who have none; of those who have one it changes nothing. All of it or nothing. */
  readonly add: (clinicId: string, keys: readonly KeptKey[], at: Instant) => Promise<void>
  /** Puts other wrappings in place of those that are there. All of it or nothing. */
  readonly rewrap: (clinicId: string, keys: readonly KeptKey[]) => Promise<void>
  /** Destroys a key; the owner never gets another. */
  readonly destroy: (clinicId: string, ownerId: string, at: Instant) => Promise<void>
  readonly close: () => Promise<void>
}
