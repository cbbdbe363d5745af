import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import type { Recovery } from './keys.ts'

/** A new recovery secret (an age identity) and whom to encrypt to. The age package takes its chance from the system. */
export const newRecovery = async (): Promise<Recovery> => {
  const secret = await generateX25519Identity()
  return { secret, recipient: await identityToRecipient(secret) }
}
