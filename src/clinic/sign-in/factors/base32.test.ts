import { describe, expect, it } from 'vitest'
import { base32 } from './base32.ts'

describe('base32', () => {
  // RFC 4648, section 10, without padding.
  it.each([
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ])('of %j is %j', (text, written) => {
    expect(base32(new TextEncoder().encode(text))).toBe(written)
  })

  it('keeps every bit of high bytes', () => {
    expect(base32(new Uint8Array([255, 255, 255, 255, 255]))).toBe('77777777')
    expect(base32(new Uint8Array([0, 255]))).toBe('AD7Q')
  })
})
