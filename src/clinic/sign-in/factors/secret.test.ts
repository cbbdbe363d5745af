import { describe, expect, it } from 'vitest'
import { equal, hashOf, newSecret } from './secret.ts'
import { readToken, writeToken } from './token.ts'

const CLINIC = '0190a1b2-0000-4000-8000-00000000c11c'
const random = { bytes: (length: number) => new Uint8Array(length).fill(251) }

describe('secrets', () => {
  it('have 256 bits and fit into a cookie and a fragment', () => {
    const secret = newSecret(random)
    expect(secret).toMatch(/^[\w-]{43}$/u)
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32)
  })

  it('are kept as SHA-256', () => {
    // FIPS 180-2, appendix B.1.
    expect(Buffer.from(hashOf('abc'), 'base64url').toString('hex')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })

  it('are compared whole', () => {
    expect(equal('a', 'a')).toBe(true)
    expect(equal('a', 'b')).toBe(false)
    expect(equal('', 'a')).toBe(false)
  })
})

describe('tokens', () => {
  const token = { clinicId: CLINIC, secret: newSecret(random) }

  it('are read as they are written', () => {
    expect(readToken(writeToken(token))).toEqual(token)
  })

  it.each([
    '',
    '.',
    CLINIC,
    `${CLINIC}.`,
    `.${token.secret}`,
    `${CLINIC}.${token.secret}.`,
    `${CLINIC}.${token.secret}x`,
    `${CLINIC.toUpperCase()}.${token.secret}`,
    `../../x.${token.secret}`,
    `${CLINIC}.${token.secret.slice(1)}%`,
  ])('are not %j', (text) => {
    expect(readToken(text)).toBeUndefined()
  })
})
