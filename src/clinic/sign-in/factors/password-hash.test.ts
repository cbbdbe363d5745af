import { describe, expect, it } from 'vitest'
import { hashPassword, isDated, isPassword, nobody } from './password-hash.ts'

const random = { bytes: (length: number) => new Uint8Array(length).fill(7) }

// The reference implementation's own vectors for argon2id, version 19: password "password", salts "somesalt" and "diffsalt".
const REFERENCE = [
  '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc',
  '$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4',
  '$argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc',
]

describe('the hash of a password', () => {
  it.each(REFERENCE)('is argon2id as the reference computes it: %s', async (hash) => {
    expect(await isPassword('password', hash)).toBe(true)
    expect(await isPassword('Password', hash)).toBe(false)
  })

  it('costs 19 MiB and two passes, says so, and fits its password alone', async () => {
    const hash = await hashPassword('a walk in the orchard', random)
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/u)
    expect(await isPassword('a walk in the orchard', hash)).toBe(true)
    expect(await isPassword('a walk in the orcharD', hash)).toBe(false)
    expect(isDated(hash)).toBe(false)
  })

  it('is the same for the same letters typed on another keyboard', async () => {
    expect(await isPassword('Cafe\u0301 in Orvieto', await hashPassword('Caf\u00e9 in Orvieto', random))).toBe(true)
  })

  it('of nobody fits nothing that anybody types, at full cost', async () => {
    expect(isDated(nobody())).toBe(false)
    expect(await isPassword('', nobody())).toBe(false)
    expect(await isPassword('a walk in the orchard', nobody())).toBe(false)
  })

  it('of an earlier cost is made again', () => {
    expect(REFERENCE.map(isDated)).toEqual([false, true, true])
  })

  it.each(['', 'plain', '$argon2i$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$', '$argon2id$v=19$m=99999999,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMa'])(
    'that is none fits nothing: %j',
    async (hash) => {
      expect(await isPassword(hash, hash)).toBe(false)
    },
  )
})
