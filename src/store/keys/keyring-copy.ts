import { Decrypter, Encrypter } from 'age-encryption'
import { z } from 'zod'
import { Fault } from '#edges/fault.ts'
import { KEY_FAULTS } from './faults.ts'
import type { KeyringCopy, Keys } from './keys.ts'

const Bytes = z.base64().transform((text) => Uint8Array.from(Buffer.from(text, 'base64')))

const Copy = z.strictObject({
  ischia: z.literal('keyring'),
  version: z.literal(1),
  clinicId: z.string(),
  recovery: z.string().optional(),
  clinicKey: Bytes,
  keys: z.array(z.strictObject({ ownerId: z.string(), wrapped: Bytes.optional() })),
})

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

const written = ({ clinicId, recovery, clinicKey, keys }: KeyringCopy): string =>
  JSON.stringify({
    ischia: 'keyring',
    version: 1,
    clinicId,
    recovery,
    clinicKey: base64(clinicKey),
    keys: keys.map(({ ownerId, wrapped }) => ({ ownerId, wrapped: wrapped && base64(wrapped) })),
  })

/**
 * A clinic's keys as a file that only the secret on the recovery sheet opens; undefined where there is no sheet or the keys are
 * locked. Keys that were destroyed are not in it, so that they leave the backup places with the older copies.
 */
export const encryptedCopy = async (keys: Keys, clinicId: string): Promise<Uint8Array | undefined> => {
  if (!keys.isUnlocked(clinicId)) return undefined
  const copy = await keys.copy(clinicId)
  if (copy.recovery === undefined) return undefined
  const encrypter = new Encrypter()
  encrypter.addRecipient(copy.recovery)
  return encrypter.encrypt(written(copy))
}

const decrypted = async (file: Uint8Array, secret: string): Promise<unknown> => {
  try {
    const decrypter = new Decrypter()
    decrypter.addIdentity(secret.replace(/\s/gu, '').toUpperCase())
    return JSON.parse(await decrypter.decrypt(file, 'text'))
  } catch (cause) {
    throw new Fault(KEY_FAULTS.strangeCopy, { cause })
  }
}

/** Opens such a file with the secret as it was typed from the sheet, spaces and case as they come; throws `ISC-KEYS-011` otherwise. */
export const openCopy = async (file: Uint8Array, secret: string): Promise<KeyringCopy> => {
  const { data } = Copy.safeParse(await decrypted(file, secret))
  if (data === undefined) throw new Fault(KEY_FAULTS.strangeCopy)
  return { ...data, recovery: data.recovery, keys: data.keys.map(({ ownerId, wrapped }) => ({ ownerId, wrapped })) }
}
