import { createSecretKey } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { Fault, isFault } from '#edges/fault.ts'
import type { Random } from '#edges/random.ts'
import { KEY_FAULTS } from './faults.ts'
import { plainKeys } from './key-file.ts'
import type { KeyFileContent } from './key-file.ts'
import { EFFORT, passphraseKey } from './passphrase.ts'
import { openBytes, sealBytes } from './seal.ts'

const SALT = 16
const NONCE = 12

const placeOf = (clinicId: string): string => `clinic-key|${clinicId}`

const head = (clinicId: string, recovery: string | undefined) => ({
  ischia: 'clinic-key' as const,
  version: 1 as const,
  clinicId,
  recovery,
})

/** A key file that anybody opens who can read it. */
export const openFile = (clinicId: string, recovery: string | undefined, keys: readonly KeyObject[]): KeyFileContent => ({
  ...head(clinicId, recovery),
  keys: keys.map((key) => Uint8Array.from(key.export())),
})

/** A key file that opens with a passphrase. */
export const lockedFile = async (
  clinicId: string,
  recovery: string | undefined,
  keys: readonly KeyObject[],
  passphrase: string,
  random: Random,
): Promise<KeyFileContent> => {
  const salt = random.bytes(SALT)
  const above = await passphraseKey(passphrase, salt, EFFORT)
  const wrapped = keys.map((key) => Uint8Array.from(sealBytes(above, random.bytes(NONCE), placeOf(clinicId), key.export())))
  return { ...head(clinicId, recovery), passphrase: { algorithm: 'argon2id', ...EFFORT, salt: Uint8Array.from(salt), keys: wrapped } }
}

/**
 * The keys of a file; the second, where there is one, is the next. Throws `ISC-KEYS-001` where a passphrase is needed and
 * `ISC-KEYS-008` where it is another.
 */
export const keysOf = async (file: KeyFileContent, passphrase: string | undefined): Promise<readonly KeyObject[]> => {
  if (file.passphrase === undefined) return plainKeys(file)
  if (passphrase === undefined) throw new Fault(KEY_FAULTS.locked)
  const above = await passphraseKey(passphrase, file.passphrase.salt, file.passphrase)
  try {
    return file.passphrase.keys.map((key) => createSecretKey(openBytes(above, placeOf(file.clinicId), key)))
  } catch (cause) {
    if (isFault(cause, KEY_FAULTS.brokenSeal)) throw new Fault(KEY_FAULTS.wrongPassphrase, { cause })
    throw cause
  }
}
