import { hkdfSync } from 'node:crypto'
import { identityToRecipient } from 'age-encryption'

/** What a clinic's backups are made for: who can open them, and what shows that this clinic wrote them. */
export interface BackupTarget {
  /** The public half of the recovery identity (`age1…`). */
  readonly recipient: string
  /** 32 bytes, derived from the recovery identity. Who writes to a place for backups knows the recipient, but not this. */
  readonly authenticationKey: Uint8Array
}

/** A recovery secret as it was typed from the sheet, without blanks and in capitals. */
export const plainSecret = (typed: string): string => typed.replaceAll(/\s/gu, '').toUpperCase()

const PURPOSE = 'ischia backup manifest 1'

/**
 * The key that authenticates backups (A19). It follows from the recovery identity alone, so the printed sheet is all that is needed to
 * tell a genuine backup; and the identity does not follow from it, so the server may keep it.
 */
export const authenticationKeyOf = (identity: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', plainSecret(identity), '', PURPOSE, 32))

/** The target that belongs to a recovery identity (`AGE-SECRET-KEY-1…`): kept by the server from when the sheet is printed. */
export const targetOf = async (identity: string): Promise<BackupTarget> => ({
  recipient: await identityToRecipient(plainSecret(identity)),
  authenticationKey: authenticationKeyOf(identity),
})
