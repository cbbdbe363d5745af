import { describe, expect, it } from 'vitest'
import type { Condition } from '#engine/model/condition.ts'
import { SCIATICA } from '../../../../test/support/sciatica.ts'
import { conditionEdits } from './conditions.ts'

const fact = (id: string): Condition => ({ op: 'true', fact: { id, index: SCIATICA.factById.get(id)?.index ?? -1 } })
const [night, constant, worse] = [fact('wf-night-pain'), fact('wf-constant-pain'), fact('wf-getting-worse')]
const age = { id: 'age', index: SCIATICA.factById.get('age')?.index ?? -1 }

const editsOf = (condition: Condition): readonly (readonly [string, Condition])[] =>
  conditionEdits({ knowledge: SCIATICA, positive: true }, condition).map(({ operator, to }) => [operator, to])

describe('a condition that is made weaker', () => {
  it('loses each of several alternatives in turn', () => {
    expect(editsOf({ op: 'any', of: [night, constant, worse] })).toEqual([
      ['drop-alternative', { op: 'any', of: [constant, worse] }],
      ['drop-alternative', { op: 'any', of: [night, worse] }],
      ['drop-alternative', { op: 'any', of: [night, constant] }],
    ])
  })

  it('asks for both of two alternatives', () => {
    expect(editsOf({ op: 'any', of: [night, constant] })).toContainEqual(['ask-for-both', { op: 'all', of: [night, constant] }])
  })

  it('is left alone where all parts must be met: one part less would reach more people', () => {
    expect(editsOf({ op: 'all', of: [night, constant] })).toEqual([])
  })

  it('is turned the other way where it must not be met', () => {
    const not = (of: Condition): Condition => ({ op: 'not', of })
    expect(editsOf(not({ op: 'all', of: [night, constant] }))).toEqual([
      ['drop-alternative', not({ op: 'all', of: [constant] })],
      ['drop-alternative', not({ op: 'all', of: [night] })],
    ])
    expect(editsOf(not({ op: 'any', of: [night, constant] }))).toEqual([])
    expect(editsOf(not({ op: 'at-least', count: 2, of: [night, constant, worse] }))).toEqual([
      ['ask-for-more', not({ op: 'at-least', count: 1, of: [night, constant, worse] })],
    ])
  })

  it('asks for one more of several, or counts one less of them', () => {
    const edits = editsOf({ op: 'at-least', count: 2, of: [night, constant, worse] })
    expect(edits).toContainEqual(['ask-for-more', { op: 'at-least', count: 3, of: [night, constant, worse] }])
    expect(edits.filter(([operator]) => operator === 'drop-alternative')).toHaveLength(3)
  })

  it('is changed at every depth, with everything around it as it was', () => {
    const old: Condition = { op: 'number', fact: age, bounds: { atLeast: 60 } }
    expect(editsOf({ op: 'all', of: [night, { op: 'any', of: [old, worse] }] })).toContainEqual([
      'tighten-bound',
      { op: 'all', of: [night, { op: 'any', of: [{ ...old, bounds: { atLeast: 60.5 } }, worse] }] },
    ])
  })

  it('no longer counts an event of unknown day', () => {
    const ago: Condition = { op: 'ago', fact: age, days: { under: 42 }, whenUnknown: true }
    expect(editsOf(ago)).toContainEqual(['lose-unknown-day', { ...ago, whenUnknown: false }])
  })

  it('loses a choice, a place, or reads the other side', () => {
    expect(editsOf({ op: 'has', fact: age, values: ['a', 'b'] })).toContainEqual(['drop-value', { op: 'has', fact: age, values: ['b'] }])
    expect(editsOf({ op: 'is', fact: age, values: ['a'] })).toEqual([])
    expect(editsOf({ op: 'side', fact: age, side: 'left' })).toEqual([['flip-comparison', { op: 'side', fact: age, side: 'right' }]])
    const [calf] = SCIATICA.sitesByRegion.get('calf') ?? []
    const [foot] = SCIATICA.sitesByRegion.get('foot') ?? []
    const sites = [calf?.index ?? 0, foot?.index ?? 0]
    expect(editsOf({ op: 'touches', fact: age, sites })).toContainEqual(['drop-value', { op: 'touches', fact: age, sites: [foot?.index] }])
  })
})
