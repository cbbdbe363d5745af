import type { Seals } from '../seals.ts'

/** What opens the backups of a clinic when its computer is gone. */
export interface Recovery {
  /** Printed on the recovery sheet and kept nowhere else. */
  readonly secret: string
  /** Whom backups are encrypted to. */
  readonly recipient: string
}

/** Passphrases around a change of keys: the one that opens the file now, and the one that shall. */
export interface Passphrases {
  readonly now?: string | undefined
  readonly then?: string | undefined
}

/** Every key of the clinics of one installation. */
export interface Keys extends Seals {
  /** Makes the keys of a new clinic: key file, recovery, and the key of its own stream. */
  readonly found: (clinicId: string, passphrase?: string) => Promise<Recovery>
  /** Opens a clinic's keys from its key file; with a passphrase where the file has one. Ends a change of keys that was cut off. */
  readonly unlock: (clinicId: string, passphrase?: string) => Promise<void>
  /** Forgets what was opened. */
  readonly lock: (clinicId: string) => void
  readonly isUnlocked: (clinicId: string) => boolean
  /** Makes keys for many clients at once, where an import would make one after the other. */
  readonly prepare: (clinicId: string, clientIds: readonly string[]) => Promise<void>
  /** Another clinic key, under the passphrase `then`. Only wrappings change. */
  readonly rotate: (clinicId: string, passphrases?: Passphrases) => Promise<void>
  /** Another recovery secret; later backups open only with it. */
  readonly renewRecovery: (clinicId: string, passphrases?: Passphrases) => Promise<Recovery>
  /** Whom backups are encrypted to; undefined where there is no recovery sheet. */
  readonly recoveryRecipient: (clinicId: string) => string | undefined
  /** All keys of a clinic as they are, to be encrypted at once. */
  readonly copy: (clinicId: string) => Promise<KeyringCopy>
  /**
   * Puts keys from such a copy in place on a computer that has none of this clinic, and opens them. Keys that are there stay as they
   * are: one that was destroyed after the copy was made does not come back.
   */
  readonly restore: (copy: KeyringCopy, passphrase?: string) => Promise<void>
  readonly close: () => Promise<void>
}

/** The keys of a clinic outside their keyring. Whoever has it reads every record. */
export interface KeyringCopy {
  readonly clinicId: string
  readonly recovery: string | undefined
  readonly clinicKey: Uint8Array
  /** Wrapped by the clinic key; those without a wrapping were destroyed. */
  readonly keys: readonly { readonly ownerId: string; readonly wrapped: Uint8Array | undefined }[]
}
