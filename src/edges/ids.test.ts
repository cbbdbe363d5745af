import { describe, expect, it } from 'vitest'
import { isId, uuid4, uuid7 } from './ids.ts'

const ONES = { bytes: (length: number) => new Uint8Array(length).fill(255) }
const ZEROS = { bytes: (length: number) => new Uint8Array(length) }
const at = (now: string) => ({ now: () => now, elapsed: () => 0 })

describe('ids', () => {
  it('carry the version and variant of RFC 9562 whatever chance gives', () => {
    expect(uuid4(ONES)).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff')
    expect(uuid4(ZEROS)).toBe('00000000-0000-4000-8000-000000000000')
  })

  it('of entries begin with their time, as in the example of RFC 9562', () => {
    // 2022-02-22 14:22:22 at UTC-5 is 0x017F22E279B0 milliseconds.
    expect(uuid7(at('2022-02-22T19:22:22.000Z'), ZEROS)).toBe('017f22e2-79b0-7000-8000-000000000000')
  })

  it('of entries sort by their time', () => {
    expect(uuid7(at('2026-11-26T09:00:00.000Z'), ONES) < uuid7(at('2026-11-26T09:00:00.001Z'), ZEROS)).toBe(true)
  })

  it.each(['', 'x', '00000000-0000-4000-8000-00000000000', '00000000-0000-4000-8000-00000000000G', '00000000-0000-4000-c000-000000000000'])(
    'are not %j',
    (text) => {
      expect(isId(text)).toBe(false)
    },
  )

  it('are told from other text', () => {
    expect(isId(uuid4(ONES))).toBe(true)
  })
})
