import { createCipheriv, createDecipheriv } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { Fault } from '#edges/fault.ts'
import { KEY_FAULTS } from './faults.ts'

const CIPHER = 'aes-256-gcm'
/** Form of what follows; another cipher would get another number. */
const FORM = 1
const [NONCE, TAG] = [12, 16]

/**
 * Seals bytes: form, nonce, ciphertext, tag. The place is authenticated with them and not kept: who opens must know where they
 * belong. The nonce must never have been used with this key; 96 random bits are safe for some billions of seals.
 */
export const sealBytes = (key: KeyObject, nonce: Uint8Array, place: string, plain: Uint8Array): Uint8Array => {
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(place))
  return Buffer.concat([Uint8Array.of(FORM), nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** Opens sealed bytes; throws `ISC-KEYS-002` where one byte of them, the key or the place is not the one they were sealed with. */
export const openBytes = (key: KeyObject, place: string, sealed: Uint8Array): Uint8Array => {
  const end = sealed.length - TAG
  if (sealed[0] !== FORM || end < 1 + NONCE) throw new Fault(KEY_FAULTS.brokenSeal)
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(1, 1 + NONCE))
  decipher.setAAD(Buffer.from(place)).setAuthTag(sealed.subarray(end))
  const plain = decipher.update(sealed.subarray(1 + NONCE, end))
  try {
    // In this mode nothing is left to give out: it only says whether all of it is genuine.
    decipher.final()
  } catch (cause) {
    throw new Fault(KEY_FAULTS.brokenSeal, { cause })
  }
  return plain
}
