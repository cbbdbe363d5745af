import { createSecretKey } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import type { Random } from '#edges/random.ts'
import { openBytes, sealBytes } from './seal.ts'

/** Bytes of every key here (AES-256). */
export const KEY_BYTES = 32
const NONCE_BYTES = 12

/** A new key. */
export const newKey = (random: Random): KeyObject => createSecretKey(random.bytes(KEY_BYTES))

const placeOf = (clinicId: string, ownerId: string): string => `key|${clinicId}|${ownerId}`

/** A key, sealed by the key above it; it opens only as the key of the same owner. */
export const wrap = (above: KeyObject, clinicId: string, ownerId: string, key: KeyObject, random: Random): Uint8Array =>
  sealBytes(above, random.bytes(NONCE_BYTES), placeOf(clinicId, ownerId), key.export())

/** The key inside; throws `ISC-KEYS-002` where it was wrapped by another key or for another owner. */
export const unwrap = (above: KeyObject, clinicId: string, ownerId: string, wrapped: Uint8Array): KeyObject =>
  createSecretKey(openBytes(above, placeOf(clinicId, ownerId), wrapped))
