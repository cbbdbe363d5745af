import fc from 'fast-check'
import { describe, it } from 'vitest'
import type { BodyLimits } from '#http/bytes/limits.ts'
import { scanJson } from '#http/bytes/scan.ts'
import { tries } from '../support/runs.ts'

const WIDE: BodyLimits = { bytes: 1_000_000, depth: 1_000, parts: 100_000 }
const encoder = new TextEncoder()

const parses = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** JSON as a person or a program may write it, spaces and all. */
const written = fc
  .tuple(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(undefined, 1, '\t', ' \n'))
  .map(([value, space]) => JSON.stringify(value, undefined, space))

/** Sound JSON with a few of its characters changed, doubled or lost. */
const damaged = fc
  .tuple(
    written,
    fc.array(fc.tuple(fc.nat(), fc.constantFrom('', '"', '{', '}', '[', ']', ',', ':', '0', '-', 'e', '.', '\\', 'u', '\n', 't')), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([text, changes]) =>
    changes.reduce((all, [place, put]) => {
      const at = place % (all.length + 1)
      return all.slice(0, at) + put + all.slice(at + (place % 2))
    }, text),
  )

const fragments = fc
  .array(
    fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '"b"', '1', '-', '0', '.5', 'e1', 'true', 'null', ' ', '"', '\\', '\\u00e9'),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''))

/** Flaws of text that JSON.parse takes and we do not. */
const STRICTER = new Set(['duplicate-key', 'forbidden-key', 'lossy-number', 'not-unicode'])

const agrees = (text: string): boolean => {
  const flaw = scanJson(encoder.encode(text), WIDE)
  return flaw === undefined || STRICTER.has(flaw.kind) ? flaw !== undefined || parses(text) : !parses(text)
}

describe('the scanner of bodies', () => {
  it('takes what JSON.parse takes, but for what it is stricter about', () => {
    fc.assert(fc.property(written, agrees), tries(2_000))
  })

  it('refuses what JSON.parse refuses', () => {
    fc.assert(fc.property(fc.oneof(damaged, fragments), agrees), tries(8_000))
  })

  it('is stricter only about what is written twice, inherited, lossy or half a character', () => {
    const plain = fc.jsonValue({ maxDepth: 4 }).map((value) => JSON.stringify(value))
    const reasons = /"(__proto__|constructor|prototype)"|[-.eE\d]{15}|-0|\\ud[89a-f]|\\u0000/i
    fc.assert(
      fc.property(plain, (text) => scanJson(encoder.encode(text), WIDE) === undefined || reasons.test(text)),
      tries(2_000),
    )
  })

  it('keeps every bound: one more than fits is refused, what fits is not', () => {
    const bounds = fc.record({ bytes: fc.nat(400), depth: fc.nat(6), parts: fc.nat(30) })
    const depthOf = (value: unknown): number =>
      typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0
    const partsOf = (value: unknown): number =>
      typeof value === 'object' && value !== null ? Object.values(value).reduce((sum: number, inner) => sum + 1 + partsOf(inner), 0) : 0
    const simple = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.nat(9),
        fc.boolean(),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('value')),
      ),
    })).value
    fc.assert(
      fc.property(simple, bounds, (value, limits) => {
        const text = JSON.stringify(value)
        const fits = text.length <= limits.bytes && depthOf(value) <= limits.depth && partsOf(value) <= limits.parts
        return (scanJson(encoder.encode(text), limits) === undefined) === fits
      }),
      tries(3_000),
    )
  })

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        scanJson(bytes, WIDE)
        return true
      }),
      tries(5_000),
    )
  })
})
