import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { PACK_SHAPE } from '../codes.ts'
import { Condition } from '../schema/condition.ts'
import { choice } from './choice.ts'
import { explain } from './explain.ts'
import { fieldNames } from './field-names.ts'

const Place = choice('a place', [
  z.string().regex(/^[a-z]+$/u, 'a word'),
  z.number().int().min(1),
  z.array(z.string()).min(1),
  z.strictObject({ of: z.string(), other: z.boolean().optional() }),
  z.strictObject({ marked: z.string(), within: z.array(z.string()).optional() }),
])

const Entry = z.strictObject({
  id: z.string().min(2).max(8),
  at: Place,
  kind: z.enum(['first', 'second']).optional(),
  tier: z.literal([0, 1, 2]).optional(),
  share: z.number().positive().max(1).optional(),
  cells: z.record(z.string().regex(/^\d+$/u, 'a number of minutes'), z.string()).optional(),
  inner: z.array(z.strictObject({ level: z.number().int() })).optional(),
})

const faultsOf = (schema: z.ZodType, value: unknown): readonly string[] => {
  const parsed = schema.safeParse(value)
  if (parsed.success) return []
  return parsed.error.issues
    .flatMap((issue) => explain({ value, schema, codes: PACK_SHAPE }, issue))
    .map(({ code, path, message, expected, nearest, ofKey }) =>
      [
        `${code.slice(-3)} ${path.map(String).join('.')}${ofKey === true ? ' (key)' : ''}: ${message}`,
        expected,
        nearest && `nearest ${nearest}`,
      ]
        .filter((part) => part !== undefined)
        .join(' | '),
    )
}

describe('a choice of forms', () => {
  it.each(['neck', 3, ['neck'], { of: 'neck' }, { of: 'neck', other: true }, { marked: 'map', within: ['neck'] }])(
    'reads %j as it stands',
    (value) => {
      expect(Place.parse(value)).toEqual(value)
    },
  )

  it.each([
    [true, ['022 : this is true | a place']],
    [null, ['022 : this is empty | a place']],
    ['Neck 1', ['024 : "Neck 1" is not in the right form | a word']],
    [0, ['025 : 0 is out of bounds | at least 1']],
    [1.5, ['022 : 1.5 is not a whole number | a whole number']],
    [[], ['026 : this is too short | at least 1 entry']],
    [{ of: 3 }, ['022 of: this is a number | text']],
    [{ of: 'neck', othr: true }, ['021 othr (key): there is no field othr here | nearest other']],
    [{ marked: 'map', wihtin: [] }, ['021 wihtin (key): there is no field wihtin here | nearest within']],
    [{ of: 'neck', marked: 'map' }, ['074 marked (key): of and marked cannot stand together']],
    [{ mraked: 'map' }, ['021 mraked (key): there is no field mraked here | nearest marked']],
    [{ other: true }, ['020 : one of these fields is missing: of']],
    [{}, ['020 : one of these fields is missing: of, marked']],
  ])('says what is wrong with the form that was meant by %j', (value, told) => {
    expect(faultsOf(Place, value)).toEqual(told)
  })

  it('stays a choice inside lists, maps and fields that may be left out', () => {
    const Outer = z.strictObject({ places: z.array(Place).optional() })
    expect(Outer.parse({})).toEqual({})
    expect(faultsOf(Outer, { places: ['neck', { off: 'neck' }] })).toEqual([
      '021 places.1.off (key): there is no field off here | nearest of',
    ])
  })

  it('reads what its options make of a value', () => {
    const Flag = choice('yes or no', [z.boolean(), z.enum(['yes', 'no']).transform((word) => word === 'yes')])
    expect([true, 'yes', 'no'].map((value) => Flag.parse(value))).toEqual([true, true, false])
    expect(faultsOf(Flag, 'perhaps')).toEqual(['023 : "perhaps" is not one of the values | yes, no'])
  })
})

describe('conditions', () => {
  it.each(['always', { all: ['a', { not: 'b' }] }, { fact: 'age', over: '$older' }, { reading: 'bp', gate: 'high', 'at-least': 160 }])(
    'are read at any depth: %j',
    (value) => {
      expect(Condition.parse(value)).toEqual(value)
    },
  )

  it('are explained where they are wrong, however deep', () => {
    const value = { any: ['a', { all: [{ not: { fact: 'age', ovr: 60 } }] }] }
    expect(faultsOf(Condition, value)).toEqual(['021 any.1.all.0.not.ovr (key): there is no field ovr here | nearest over'])
  })

  it('are told once each, not once for every form a condition may take', () => {
    expect(faultsOf(Condition, { all: [{ any: [] }, 3] })).toEqual([
      '026 all.0.any: this is too short | at least 1 entry',
      '022 all.1: this is a number | a condition',
    ])
  })
})

describe('faults of shape', () => {
  it.each([
    [{ at: 'neck' }, ['020 id: the field id is missing | text']],
    [{ id: 'a', at: 'neck' }, ['026 id: this is too short | at least 2 characters']],
    [{ id: 'far-too-long', at: 'neck' }, ['026 id: this is too long | at most 8 characters']],
    [{ id: 'ab', at: 'neck', kind: 'secnod' }, ['023 kind: "secnod" is not one of the values | first, second | nearest second']],
    [{ id: 'ab', at: 'neck', kind: null }, ['023 kind: an empty value is not one of the values | first, second']],
    [{ id: 'ab', at: 'neck', tier: 3 }, ['023 tier: 3 is not one of the values | 0, 1, 2']],
    [{ id: 'ab', at: 'neck', share: 0 }, ['025 share: 0 is out of bounds | more than 0']],
    [{ id: 'ab', at: 'neck', share: 2 }, ['025 share: 2 is out of bounds | at most 1']],
    [{ id: 'ab', at: 'neck', cells: { thirty: 'x' } }, ['024 cells.thirty (key): "thirty" is not in the right form | a number of minutes']],
    [
      { id: 'ab', at: 'neck', inner: [{ levle: 2 }] },
      ['020 inner.0.level: the field level is missing | a number', '021 inner.0.levle (key): there is no field levle here | nearest level'],
    ],
    [['ab'], ['022 : this is a list | a map']],
    ['ab', ['022 : this is text | a map']],
  ])('of %j', (value, told) => {
    expect(faultsOf(Entry, value)).toEqual(told)
  })
})

describe('the fields that may stand somewhere', () => {
  it.each([
    [[], {}, ['id', 'at', 'kind', 'tier', 'share', 'cells', 'inner']],
    [['at'], { at: { marked: 'x' } }, ['marked', 'within']],
    [['at'], { at: {} }, ['of', 'other', 'marked', 'within']],
    [['inner', 0], { inner: [{}] }, ['level']],
    [['cells', '30'], { cells: { '30': 'x' } }, []],
    [['missing', 'deeper'], {}, []],
  ])('at %j of %j', (path, value, names) => {
    expect(fieldNames(Entry, path, value)).toEqual(names)
  })
})
