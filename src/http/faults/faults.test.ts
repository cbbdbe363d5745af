import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Fault } from '#edges/fault.ts'
import type { FaultKind } from '#edges/fault.ts'
import { FLAW_FAULTS, HTTP_FAULTS } from './catalogue.ts'
import { faultOfShape } from './of-shape.ts'
import { STATUS } from './status.ts'
import { asFault, tellFault } from './told.ts'

const faultOf = (kind: FaultKind, detail = {}): Fault => new Fault({ code: 'ISC-TEST-001', kind, says: 'a', next: 'b' }, detail)

describe('a fault that is told', () => {
  it('has code, sentence, next step, place and the number of the request', () => {
    expect(tellFault(faultOf('invalid', { place: 'body.bornOn' }), 'r-1').body).toEqual({
      code: 'ISC-TEST-001',
      says: 'a',
      next: 'b',
      place: 'body.bornOn',
      requestId: 'r-1',
    })
  })

  it('[A28] is the same to the byte for everything that is missing, whoever found out and whatever the request', () => {
    const told = [tellFault(faultOf('missing', { place: 'clientId' }), 'r-1'), tellFault(new Fault(HTTP_FAULTS.missing), 'r-2')]
    expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1)
  })

  it('says nothing of a cause that is not a fault of ours', () => {
    const told = tellFault(asFault(new TypeError('SELECT * FROM client WHERE name = zq7')), 'r-1')
    expect(told.status).toBe(500)
    expect(JSON.stringify(told)).not.toMatch(/SELECT|zq7|TypeError|at /)
  })

  it.each([
    ['too-many', undefined, 1],
    ['too-many', 2.2, 3],
    ['unavailable', undefined, 5],
    ['full', undefined, 60],
    ['invalid', 9, undefined],
  ] as const)('of kind %s with %s seconds says to wait %s', (kind, named, seconds) => {
    expect(tellFault(faultOf(kind, named === undefined ? {} : { retryAfter: named }), 'r').retryAfter).toBe(seconds)
  })

  it('is ours, and a status of five hundred, only where it is broken or cannot be done now', () => {
    const ours = Object.entries(STATUS).filter(([, status]) => status >= 500)
    expect(ours.map(([kind]) => kind).toSorted()).toEqual(['broken', 'full', 'unavailable'])
  })
})

describe('the catalogue of http', () => {
  const entries = [...Object.values(HTTP_FAULTS), ...Object.values(FLAW_FAULTS)]

  it('gives each fault a code of its own', () => {
    expect(new Set(entries.map(({ code }) => code)).size).toBe(entries.length)
  })

  it.each(entries.map((entry) => [entry.code, entry] as const))('%s says what and what next, in sentences', (code, { says, next }) => {
    expect(code).toMatch(/^ISC-HTTP-\d{3}$/)
    for (const sentence of [says, next]) expect(sentence).toMatch(/^[A-Z].{10,}\.$/)
  })
})

describe('input that does not fit', () => {
  const schema = z.strictObject({ name: z.string(), inner: z.strictObject({ age: z.number() }) })
  const placeOf = (value: unknown): string | undefined => {
    const read = schema.safeParse(value)
    return read.success ? undefined : faultOfShape('body', read.error).detail.place
  }

  it('is told by the place of the first thing that is wrong', () => {
    expect(placeOf({ name: 'a', inner: { age: 'zq7' } })).toBe('body.inner.age')
    expect(placeOf({ name: 'a', inner: { age: 1, id: 2 } })).toBe('body.inner.id')
    expect(placeOf('zq7')).toBe('body')
  })

  it('is not repeated, nor are names that somebody made up', () => {
    expect(placeOf({ name: 'a', inner: { age: 1, 'zq7 <b>': 2 } })).toBe('body.inner.?')
  })
})
