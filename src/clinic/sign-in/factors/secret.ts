import { createHash, timingSafeEqual } from 'node:crypto'
import type { Random } from '#edges/random.ts'

const SECRET_BYTES = 32

/** A new secret of 256 bits, as base64url (43 characters). It is given away once; only its hash is kept. */
export const newSecret = (random: Random): string => Buffer.from(random.bytes(SECRET_BYTES)).toString('base64url')

/** What is kept of a secret: SHA-256. Enough, because what is hashed here is random and long; never for what a person thought of. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret, 'utf8').digest('base64url')

/** Whether two texts are equal, in a time that does not tell where they differ. */
export const equal = (one: string, other: string): boolean => timingSafeEqual(Buffer.from(hashOf(one)), Buffer.from(hashOf(other)))
