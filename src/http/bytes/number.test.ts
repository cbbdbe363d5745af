import { describe, expect, it } from 'vitest'
import { isKeptExactly } from './number.ts'

describe('a number as it was written', () => {
  it.each(['0', '7', '1.5', '1.50', '0.1', '100', '1e2', '1E+2', '-3', '-0.25', '1e-7', '1.7976931348623157e308'])('%s is kept', (text) => {
    expect(isKeptExactly(text)).toBe(true)
  })

  it.each([
    '12345678901234567890',
    '9007199254740993.0e-1',
    '9007199254740993',
    '1e400',
    '-1e400',
    '1e-400',
    '-0',
    '-0.0',
    '0.1234567890123456789',
  ])('%s is told: it would be another number when it is read', (text) => {
    expect(isKeptExactly(text)).toBe(false)
  })
})
