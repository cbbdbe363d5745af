import { describe, expect, it } from 'vitest'
import { codeOf, matchingStep, stepOf } from './one-time-code.ts'

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text)
const SECRET = ascii('12345678901234567890')
const SECRETS = {
  sha1: SECRET,
  sha256: ascii('12345678901234567890123456789012'),
  sha512: ascii('1234567890123456789012345678901234567890123456789012345678901234'),
}

describe('codes of a counter', () => {
  // RFC 4226, appendix D.
  it.each(['755224', '287082', '359152', '969429', '338314', '254676', '287922', '162583', '399871', '520489'])('are %s', (code) => {
    const all = Array.from({ length: 10 }, (_, counter) => codeOf(SECRET, counter))
    expect(all).toContain(code)
  })

  it('come in the order of RFC 4226', () => {
    expect([0, 1, 9].map((counter) => codeOf(SECRET, counter))).toEqual(['755224', '287082', '520489'])
  })
})

describe('codes of a time', () => {
  // RFC 6238, appendix B: eight digits, three hashes, the last time lies after 2038.
  it.each([
    [59, 'sha1', '94287082'],
    [59, 'sha256', '46119246'],
    [59, 'sha512', '90693936'],
    [1_111_111_109, 'sha1', '07081804'],
    [1_111_111_109, 'sha256', '68084774'],
    [1_111_111_109, 'sha512', '25091201'],
    [1_111_111_111, 'sha1', '14050471'],
    [1_111_111_111, 'sha256', '67062674'],
    [1_111_111_111, 'sha512', '99943326'],
    [1_234_567_890, 'sha1', '89005924'],
    [1_234_567_890, 'sha256', '91819424'],
    [1_234_567_890, 'sha512', '93441116'],
    [2_000_000_000, 'sha1', '69279037'],
    [2_000_000_000, 'sha256', '90698825'],
    [2_000_000_000, 'sha512', '38618901'],
    [20_000_000_000, 'sha1', '65353130'],
    [20_000_000_000, 'sha256', '77737706'],
    [20_000_000_000, 'sha512', '47863826'],
  ] as const)('at second %i with %s are %s', (second, hash, code) => {
    expect(codeOf(SECRETS[hash], stepOf(second * 1_000), { hash, digits: 8 })).toBe(code)
  })
})

describe('a code that is given', () => {
  const moment = 1_111_111_109_000
  const step = stepOf(moment)

  it.each([-1, 0, 1])('is taken when the phone is %i steps off', (off) => {
    expect(matchingStep(SECRET, codeOf(SECRET, step + off), moment, -1)).toBe(step + off)
  })

  it.each([-2, 2, 20])('is refused when it is %i steps off', (off) => {
    expect(matchingStep(SECRET, codeOf(SECRET, step + off), moment, -1)).toBeUndefined()
  })

  it('opens once: not again, and no earlier one after it', () => {
    expect(matchingStep(SECRET, codeOf(SECRET, step), moment, step)).toBeUndefined()
    expect(matchingStep(SECRET, codeOf(SECRET, step - 1), moment, step)).toBeUndefined()
    expect(matchingStep(SECRET, codeOf(SECRET, step + 1), moment, step)).toBe(step + 1)
  })

  it.each(['', '0', '0000000', 'abcdef', '١٢٣٤٥٦', `${codeOf(SECRET, step)} `])('of another form is refused: %j', (code) => {
    expect(matchingStep(SECRET, code, moment, -1)).toBeUndefined()
  })
})
