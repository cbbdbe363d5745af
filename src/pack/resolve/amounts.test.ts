import { describe, expect, it } from 'vitest'
import { PACK_TEXT } from '../codes.ts'
import { readDocument } from '../located/document.ts'
import { createAmounts } from './amounts.ts'
import type { Amounts, NamedNumber } from './amounts.ts'
import { readBounds, readSpanBounds } from './bounds.ts'
import type { BoundsText } from './bounds.ts'
import type { Place } from './place.ts'
import { COUNT, MINUTES, PAIN, PLAIN, readingOf } from './quantity.ts'
import { readLevels, readRange } from './ranges.ts'
import { createReport } from './report.ts'
import type { Report } from './report.ts'

const NUMBERS: ReadonlyMap<string, NamedNumber> = new Map([
  ['long', { value: 60, unit: 'minutes' }],
  ['new', { value: 6, unit: 'weeks' }],
  ['plain', { value: 7, unit: undefined }],
  ['warm', { value: 38, unit: 'celsius' }],
  ['half', { value: 2.5, unit: undefined }],
])

const somewhere = (): Place => {
  const read = readDocument('numbers.yaml', 'here: 1\n', PACK_TEXT)
  if ('problems' in read) throw new Error('the text is not YAML')
  return { document: read.document, path: ['here'] }
}

interface Tried {
  readonly value: unknown
  readonly told: readonly string[]
}

const trying = (read: (amounts: Amounts, report: Report, place: Place) => unknown): Tried => {
  const report = createReport()
  const names = { kind: 'number', code: 'ISC-PACK-039', byId: NUMBERS, used: new Set<string>() } as const
  const value = read(createAmounts(report, names, new Set([0, 1, 2, 3])), report, somewhere())
  return { value, told: report.problems.map(({ code, message }) => `${code.slice(-3)} ${message}`) }
}

describe('an amount', () => {
  it.each([
    [45, MINUTES, 45, []],
    ['$long', MINUTES, 60, []],
    ['$plain', MINUTES, 7, []],
    ['$plain', PLAIN, 7, []],
    ['$warm', readingOf({ id: 'temperature', unit: 'celsius' }), 38, []],
    ['$lnog', MINUTES, undefined, ['039 there is no number lnog']],
    ['$warm', MINUTES, undefined, ['058 $warm counts celsius, not minutes']],
    ['$new', PLAIN, undefined, ['058 $new counts weeks, not a number']],
    ['$long', readingOf({ id: 'temperature', unit: 'celsius' }), undefined, ['058 $long counts minutes, not what temperature counts']],
    [-5, MINUTES, -5, ['025 -5 cannot be minutes']],
    [11, PAIN, 11, ['025 11 cannot be pain from 0 to 10']],
    ['$half', COUNT, 2.5, ['025 $half is 2.5; 2.5 cannot be a count']],
  ])('%s as %o is %s', (ref, quantity, value, told) => {
    expect(trying((amounts, _, place) => amounts.find(ref, quantity, place))).toEqual({ value, told })
  })

  it('that cannot be read counts as 0, so that the rest of the pack can still be judged', () => {
    expect(trying((amounts, _, place) => amounts.number('$lnog', MINUTES, place)).value).toBe(0)
    expect(trying((amounts, _, place) => amounts.days('$lnog', place)).value).toBe(0)
    expect(trying((amounts, _, place) => amounts.optional(undefined, MINUTES, place))).toEqual({ value: undefined, told: [] })
  })

  it('of pressure is a level of the scale', () => {
    expect(trying((amounts, _, place) => amounts.level(3, place))).toEqual({ value: 3, told: [] })
    expect(trying((amounts, _, place) => amounts.level(4, place)).told).toEqual(['062 4 is not a pressure level'])
  })

  // A month is 30.5 days and a year 366, rounded up, so that a limit never ends a day early.
  it.each([
    ['6 weeks', 42, []],
    ['3 months', 92, []],
    ['1 years', 366, []],
    ['36 hours', 2, []],
    ['$new', 42, []],
    ['$long', undefined, ['058 $long counts minutes, not time']],
    ['$plain', undefined, ['058 $plain counts nothing, not time']],
    ['$lnog', undefined, ['039 there is no number lnog']],
  ])('of time written %s is %s days', (span, value, told) => {
    expect(trying((amounts, _, place) => amounts.findDays(span, place))).toEqual({ value, told })
  })
})

describe('bounds', () => {
  const NEVER = ['075 nothing lies in these bounds, so this is never true']
  const cases: readonly (readonly [BoundsText<number | string>, object, readonly string[]])[] = [
    [{ 'at-least': 60 }, { atLeast: 60 }, []],
    [{ over: 1, under: '$plain' }, { over: 1, under: 7 }, []],
    [{ 'at-least': 5, 'at-most': 5 }, { atLeast: 5, atMost: 5 }, []],
    [{}, {}, ['067 this comparison has no bounds']],
    [{ 'at-least': 6, 'at-most': 5 }, { atLeast: 6, atMost: 5 }, NEVER],
    [{ 'at-least': 5, under: 5 }, { atLeast: 5, under: 5 }, NEVER],
    [{ over: 5, 'at-most': 5 }, { over: 5, atMost: 5 }, NEVER],
    [{ over: 5, under: 5 }, { over: 5, under: 5 }, NEVER],
    [{ under: '$lnog' }, {}, ['039 there is no number lnog']],
  ]

  it.each(cases)('%o', (text, bounds, told) => {
    expect(trying((amounts, report, place) => readBounds(report, amounts, text, PLAIN, place))).toEqual({ value: bounds, told })
  })

  it('of time are counted in days', () => {
    const read = trying((amounts, report, place) => readSpanBounds(report, amounts, { 'at-least': '$new', under: '3 months' }, place))
    expect(read).toEqual({ value: { atLeast: 42, under: 92 }, told: [] })
  })
})

describe('a range', () => {
  it('runs from least to most', () => {
    expect(trying((amounts, report, place) => readRange(report, amounts, { min: 5, max: '$long' }, MINUTES, place))).toEqual({
      value: { min: 5, max: 60 },
      told: [],
    })
    expect(trying((amounts, report, place) => readLevels(report, amounts, { min: 1, max: 1 }, place)).told).toEqual([])
  })

  it('cannot begin above where it ends; with one end unknown nothing is said of the order', () => {
    expect(trying((amounts, report, place) => readRange(report, amounts, { min: '$long', max: 5 }, MINUTES, place)).told).toEqual([
      '076 the least, 60, lies above the most, 5',
    ])
    expect(trying((amounts, report, place) => readRange(report, amounts, { min: 50, max: '$lnog' }, MINUTES, place)).told).toEqual([
      '039 there is no number lnog',
    ])
    expect(trying((amounts, report, place) => readLevels(report, amounts, { min: 3, max: 1 }, place)).told).toEqual([
      '076 the least, 3, lies above the most, 1',
    ])
  })
})
