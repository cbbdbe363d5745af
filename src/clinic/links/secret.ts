import { createHash } from 'node:crypto'
import type { Random } from '#edges/random.ts'
import { isId } from '#edges/ids.ts'

/** SHA-256 of a secret, in hex: all that is kept of it. */
export const secretHash = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** A new secret: 256 random bits as base64url (A1). */
export const newSecret = (random: Random): string => Buffer.from(random.bytes(32)).toString('base64url')

/** What a link or its cookie carries: the clinic only says where to look, the secret proves it. */
export const tokenOf = (clinicId: string, secret: string): string => `${clinicId}.${secret}`

const SECRET = /^[\w-]{43}$/u

/** The parts of a token; undefined for whatever could not be one of ours. */
export const readToken = (token: string): { readonly clinicId: string; readonly secret: string } | undefined => {
  const [clinicId = '', secret = '', ...more] = token.split('.')
  return more.length === 0 && isId(clinicId) && SECRET.test(secret) ? { clinicId, secret } : undefined
}

const DIGITS = 8

/** A read-back code of eight digits, each as likely as any other: bytes that would favour one are thrown away. */
export const newCode = (random: Random): string => {
  let code = ''
  while (code.length < DIGITS) {
    for (const byte of random.bytes(DIGITS)) if (byte < 250 && code.length < DIGITS) code += String(byte % 10)
  }
  return code
}
