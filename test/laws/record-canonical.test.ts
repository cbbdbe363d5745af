import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonical } from '#care/record/canonical.ts'
import type { Plain } from '#care/record/canonical.ts'
import { tries } from '../support/runs.ts'

const value = fc.jsonValue({ maxDepth: 5, noUnicodeString: false }).map((json) => JSON.parse(JSON.stringify(json)) as Plain)

const shuffled = (json: Plain, order: (text: string) => number): Plain => {
  if (typeof json !== 'object' || json === null) return json
  if (Array.isArray(json)) return json.map((inner: Plain) => shuffled(inner, order))
  const fields = Object.entries(json).toSorted(([one], [other]) => order(one) - order(other))
  return Object.fromEntries(fields.map(([key, inner]) => [key, inner === undefined ? inner : shuffled(inner, order)]))
}

const orderBy = (seed: number) => (text: string) => text.split('').reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9_973, seed)

describe('the one text of a JSON value', () => {
  it('says the value and nothing else', () => {
    fc.assert(
      fc.property(value, (json) => {
        expect(JSON.parse(canonical(json))).toEqual(json)
      }),
      tries(2_000),
    )
  })

  it('is the same for the value read back', () => {
    fc.assert(
      fc.property(value, (json) => {
        const again: Plain = JSON.parse(canonical(json))
        expect(canonical(again)).toBe(canonical(json))
      }),
      tries(2_000),
    )
  })

  it('is the same in whatever order fields were written', () => {
    fc.assert(
      fc.property(value, fc.nat(), (json, seed) => {
        expect(canonical(shuffled(json, orderBy(seed)))).toBe(canonical(json))
      }),
      tries(2_000),
    )
  })
})
