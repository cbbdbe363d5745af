import { createSecretKey } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openBytes, sealBytes } from '#store/keys/seal.ts'
import { tries } from '../support/runs.ts'

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
const sealed = fc.record({ key: bytes(32), nonce: bytes(12), place: fc.string(), plain: fc.uint8Array({ maxLength: 300 }) })

const changedAt = (from: Uint8Array, at: number, bit: number): Uint8Array => {
  const changed = Uint8Array.from(from)
  const index = at % changed.length
  changed[index] = (changed[index] ?? 0) ^ (1 << bit)
  return changed
}

describe('a seal', () => {
  it('opens to what was sealed', () => {
    fc.assert(
      fc.property(sealed, ({ key, nonce, place, plain }) => {
        const secret = createSecretKey(key)
        expect([...openBytes(secret, place, sealBytes(secret, nonce, place, plain))]).toEqual([...plain])
      }),
      tries(2_000),
    )
  })

  it('does not open when any bit of it was changed', () => {
    fc.assert(
      fc.property(sealed, fc.nat(), fc.nat(7), ({ key, nonce, place, plain }, at, bit) => {
        const secret = createSecretKey(key)
        const changed = changedAt(sealBytes(secret, nonce, place, plain), at, bit)
        expect(() => openBytes(secret, place, changed)).toThrow('ISC-KEYS-002')
      }),
      tries(2_000),
    )
  })

  it('does not open at another place or with a key that differs in one bit', () => {
    fc.assert(
      fc.property(sealed, fc.string(), fc.nat(), fc.nat(7), ({ key, nonce, place, plain }, elsewhere, at, bit) => {
        fc.pre(elsewhere !== place)
        const box = sealBytes(createSecretKey(key), nonce, place, plain)
        expect(() => openBytes(createSecretKey(key), elsewhere, box)).toThrow('ISC-KEYS-002')
        expect(() => openBytes(createSecretKey(changedAt(key, at, bit)), place, box)).toThrow('ISC-KEYS-002')
      }),
      tries(2_000),
    )
  })
})
