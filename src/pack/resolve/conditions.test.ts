import { describe, expect, it } from 'vitest'
import type { Condition } from '#engine/model/condition.ts'
import { tiny } from '../../../test/support/packs.ts'

const MORE = `- { id: flares, name: Flares, type: some-of, options: [night, work], who: system, unanswered: absent, reason: Made up, group: hands, dossier: demo/1, source: [T1] }
- { id: grip-left, name: Grip left, type: number, unit: points, who: system, unanswered: absent, reason: Made up, group: hands, dossier: demo/1, source: [T1] }
- { id: grip-right, name: Grip right, type: number, unit: points, who: system, unanswered: absent, reason: Made up, group: hands, dossier: demo/1, source: [T1] }
`
const GROUPS = `- { id: GRIP, kind: facts, members: ["grip-*"], says: Both grips, dossier: demo/1, source: [T1] }
- { id: WORST, kind: facts, members: [RED, wf-night-pain, rf-hot-joint], says: Nested, dossier: demo/1, source: [T1] }
`

/** What a condition of a rule resolves to. */
const resolved = (when: string): Condition | undefined =>
  tiny({
    'facts/tried.yaml': MORE,
    'groups/more.yaml': GROUPS,
    'restrictions/tried.yaml': `- id: tried
  title: Tried
  when: ${when}
  minutes: 20
  because: { therapist: Made up. }
  dossier: demo/2
  source: [T1]
`,
  }).ruleById.get('tried')?.when

const hot = { op: 'true', fact: { id: 'rf-hot-joint', index: 6 } }
const numb = { op: 'true', fact: { id: 'rf-numb-hand', index: 7 } }
const night = { op: 'true', fact: { id: 'wf-night-pain', index: 8 } }
const operated = { id: 'op-shoulder', index: 11 }
const age = { id: 'age', index: 0 }
const grips = [
  { id: 'grip-left', index: 17 },
  { id: 'grip-right', index: 18 },
]

describe('a condition', () => {
  it.each([
    ['always', { op: 'always' }],
    ['rf-hot-joint', hot],
    ['{ not: rf-hot-joint }', { op: 'not', of: hot }],
    ['{ all: [rf-hot-joint, wf-night-pain] }', { op: 'all', of: [hot, night] }],
    ['{ any: [rf-hot-joint, { all: [wf-night-pain] }] }', { op: 'any', of: [hot, { op: 'all', of: [night] }] }],
    ['RED', { op: 'any', of: [hot, numb] }],
    ['"rf-*"', { op: 'any', of: [hot, numb] }],
    ['WORST', { op: 'any', of: [hot, numb, night] }],
  ])('%s', (when, condition) => {
    expect(resolved(when)).toEqual(condition)
  })
})

describe('a comparison', () => {
  it.each([
    ['{ fact: age, at-least: 60 }', { op: 'number', fact: age, bounds: { atLeast: 60 } }],
    ['{ fact: age, over: 60, at-most: $older }', { op: 'number', fact: age, bounds: { over: 60, atMost: 70 } }],
    ['{ fact: irritability, is: high }', { op: 'is', fact: { id: 'irritability', index: 4 }, values: ['high'] }],
    ['{ fact: irritability, is: [low, high] }', { op: 'is', fact: { id: 'irritability', index: 4 }, values: ['low', 'high'] }],
    ['{ fact: sore-side, is: left }', { op: 'is', fact: { id: 'sore-side', index: 2 }, values: ['left'] }],
    ['{ fact: sore-side, side: left }', { op: 'side', fact: { id: 'sore-side', index: 2 }, side: 'left' }],
    ['{ fact: op-shoulder, side: right }', { op: 'side', fact: operated, side: 'right' }],
    ['{ fact: flares, has: [night] }', { op: 'has', fact: { id: 'flares', index: 16 }, values: ['night'] }],
    ['{ fact: pain-map, touches: [neck, shoulder-left] }', { op: 'touches', fact: { id: 'pain-map', index: 1 }, sites: [0, 6] }],
    ['{ fact: op-shoulder, touches: [ARM] }', { op: 'touches', fact: operated, sites: [0, 1, 2, 3] }],
    ['{ fact: op-shoulder, ago: { under: $operation-new } }', { op: 'ago', fact: operated, days: { under: 42 }, whenUnknown: true }],
    [
      '{ fact: op-shoulder, ago: { at-least: 6 weeks, under: 3 months, unknown: no } }',
      { op: 'ago', fact: operated, days: { atLeast: 42, under: 92 }, whenUnknown: false },
    ],
    ['{ fact: GRIP, under: 3 }', { op: 'any', of: grips.map((fact) => ({ op: 'number', fact, bounds: { under: 3 } })) }],
    ['{ fell: GRIP, by: 1 }', { op: 'any', of: grips.map((fact) => ({ op: 'fell', fact, by: 1, bounds: {} })) }],
    ['{ fell: grip-left, by: 1, at-most: 3 }', { op: 'fell', fact: grips[0], by: 1, bounds: { atMost: 3 } }],
    [
      '{ reading: temperature, at-least: 38, gate: gate-feverish }',
      { op: 'reading', fact: { id: 'temperature', index: 10 }, bounds: { atLeast: 38 }, gate: { id: 'gate-feverish', index: 9 } },
    ],
    ['{ steady: rf-numb-hand }', { op: 'steady', fact: { id: 'rf-numb-hand', index: 7 } }],
    ['{ checked: rf-numb-hand }', { op: 'checked', fact: { id: 'rf-numb-hand', index: 7 } }],
  ])('%s', (when, condition) => {
    expect(resolved(when)).toEqual(condition)
  })
})

describe('counting', () => {
  it('takes a group member by member, and an any that is written out as one', () => {
    expect(resolved('{ at-least: 2, of: [RED, { any: [rf-hot-joint, wf-night-pain] }, wf-night-pain] }')).toEqual({
      op: 'at-least',
      count: 2,
      of: [hot, numb, { op: 'any', of: [hot, night] }, night],
    })
  })
})
