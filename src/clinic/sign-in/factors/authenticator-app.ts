import type { Random } from '#edges/random.ts'
import { base32 } from './base32.ts'

/** Bytes of a shared secret: the length of the hash, as RFC 4226 recommends. */
const SECRET_BYTES = 20

/** A new secret to share with somebody's authenticator app. */
export const newAppSecret = (random: Random): Uint8Array => random.bytes(SECRET_BYTES)

/** The address that an authenticator app reads from a QR code. It holds the secret: shown once, never stored or logged. */
export const appAddress = (secret: Uint8Array, clinic: string, person: string): string => {
  const label = `${encodeURIComponent(clinic)}:${encodeURIComponent(person)}`
  return `otpauth://totp/${label}?secret=${base32(secret)}&issuer=${encodeURIComponent(clinic)}&algorithm=SHA1&digits=6&period=30`
}
