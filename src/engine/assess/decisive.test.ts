import { describe, expect, it } from 'vitest'
import { ago, all, any, fell, is, logic, no, number, reading, record, ref, stateOf, who, yes } from '../../../test/support/logic.ts'
import type { Condition } from '../model/condition.ts'
import { behind, decisiveFacts, isImplied, unmetFacts } from './decisive.ts'

const a = yes('risk')
const b = yes('other-risk')
const c = yes('third-risk')

const named = (indexes: readonly number[]): readonly string[] => indexes.map((index) => logic().facts[index]?.id ?? '?')

const pointsAt = (condition: Condition, given: Parameters<typeof who>[0]): readonly string[] =>
  named(decisiveFacts(condition, stateOf(who(given))))

const behindOf = (id: string, given: Parameters<typeof who>[0]): readonly string[] => {
  const fact = logic().facts[ref(id).index]
  return fact === undefined ? [] : named(behind(stateOf(who(given)), fact))
}

describe('facts that decided', () => {
  it.each([
    ['any, one holds', any(a, b), { risk: 'yes', 'other-risk': 'no' }, ['risk']],
    ['any, both hold', any(a, b), { risk: 'yes', 'other-risk': 'yes' }, ['risk', 'other-risk']],
    ['any, one is open', any(a, b), { risk: 'no' }, ['other-risk']],
    ['all', all(a, b), { risk: 'yes', 'other-risk': 'yes' }, ['risk', 'other-risk']],
    ['all, one is open', all(a, b), { risk: 'yes' }, ['risk', 'other-risk']],
    [
      'two of three',
      { op: 'at-least', count: 2, of: [a, b, c] },
      { risk: 'yes', 'third-risk': 'yes', 'other-risk': 'no' },
      ['risk', 'third-risk'],
    ],
    ['any of all', any(all(a, b), c), { risk: 'yes', 'other-risk': 'no', 'third-risk': 'yes' }, ['third-risk']],
  ] as const)('[E3] of %s are those that hold, or may: %2$o name %3$o', (_, condition, given, expected) => {
    expect(pointsAt(condition, given)).toEqual(expected)
  })

  it.each([
    ['one', no(a), { risk: 'no' }, ['risk']],
    ['all, one fails', no(all(a, b)), { risk: 'yes', 'other-risk': 'no' }, ['other-risk']],
    ['all, one is open', no(all(a, b)), { risk: 'yes' }, ['other-risk']],
    ['any', no(any(a, b)), { risk: 'no', 'other-risk': 'no' }, ['risk', 'other-risk']],
    ['any, one is open', no(any(a, b)), { risk: 'no' }, ['other-risk']],
    [
      'two of three',
      no({ op: 'at-least', count: 2, of: [a, b, c] }),
      { risk: 'yes', 'other-risk': 'no', 'third-risk': 'no' },
      ['other-risk', 'third-risk'],
    ],
    ['a negation', no(no(any(a, b))), { risk: 'yes', 'other-risk': 'no' }, ['risk']],
    ['a choice nobody is sure of', no(any(is('kind', 'hard'), a)), { kind: 'not-sure', risk: 'no' }, ['kind', 'risk']],
  ] as const)('[E3] of a negation of %s are those that fail: %2$o name %3$o', (_, condition, given, expected) => {
    expect(pointsAt(condition, given)).toEqual(expected)
  })

  it.each([
    ['measured', { weight: 120, risk: 'yes' }, ['weight']],
    ['not measured', { risk: 'yes' }, ['risk']],
  ])('[E3] of a reading that is %s: %o name %o', (_, given, expected) => {
    expect(pointsAt(reading('weight', { atLeast: 100 }, 'risk'), given)).toEqual(expected)
  })

  it('[E3] what holds for everybody rests on nothing', () => {
    expect(pointsAt({ op: 'always' }, {})).toEqual([])
    expect(pointsAt({ op: 'presentation', ids: ['stiff-capsule'], confidence: 'low' }, {})).toEqual([])
    expect(pointsAt({ op: 'cleared', rule: 'blood-thinner' }, {})).toEqual([])
  })

  it('[E3] comparisons name their fact', () => {
    expect(pointsAt(all(number('weight', { over: 1 }), ago('day', { over: 1 }), fell('grade', 1)), { weight: 2 })).toEqual([
      'weight',
      'day',
    ])
  })

  it('[E3] what is not met names what fails', () => {
    expect(named(unmetFacts(all(a, b), stateOf(who({ risk: 'no', 'other-risk': 'yes' }))))).toEqual(['risk'])
  })
})

describe('what led a fact to its value', () => {
  it.each([
    ['two-of-three', { risk: 'yes', 'other-risk': 'yes', 'third-risk': 'no' }, ['risk', 'other-risk']],
    ['two-of-three', { risk: 'yes', 'other-risk': 'no', 'third-risk': 'no' }, ['other-risk', 'third-risk']],
    ['not-hard', { kind: 'soft' }, ['kind']],
    ['first-weight', { weight: 70, 'second-weight': 60 }, ['second-weight']],
    ['first-weight', { weight: 70 }, ['weight']],
    ['first-weight', {}, ['second-weight', 'weight']],
    ['first-day', { day: '2026-01-01' }, ['day']],
    ['lowest-weight', { weight: 70, 'second-weight': 60 }, ['second-weight']],
    ['lowest-weight', { weight: 60, 'second-weight': 60 }, ['weight', 'second-weight']],
    ['summed-weight', { weight: 70 }, ['weight', 'second-weight']],
    ['stage', { day: '2020-01-01' }, ['day']],
    ['points', { 'other-risk': 'yes' }, ['other-risk']],
    ['points', {}, []],
    ['visits', {}, []],
  ])('[E3] %s with %o follows from %o', (fact, given, expected) => {
    expect(behindOf(fact, given)).toEqual(expected)
  })

  it.each([
    ['implied', { implied: 'no', 'other-risk': 'yes' }, ['other-risk']],
    ['implied', { implied: 'yes', 'other-risk': 'yes' }, []],
    ['implied', { implied: 'no', 'other-risk': 'no' }, []],
    ['implied', { 'other-risk': 'no', grade: 3 }, ['grade']],
    ['only-after-risk', { risk: 'no' }, ['risk']],
    ['only-after-risk', { risk: 'yes' }, []],
    ['only-after-risk', { risk: 'no', 'only-after-risk': 'no' }, []],
    ['risk', { risk: 'yes' }, []],
  ])('[E3] %s with %o rests on %o', (fact, given, expected) => {
    expect(behindOf(fact, given)).toEqual(expected)
  })

  it.each([
    [{ implied: 'no', 'other-risk': 'yes' }, true],
    [{ implied: 'no' }, true],
    [{ implied: 'no', 'other-risk': 'no' }, false],
    [{ implied: 'yes', 'other-risk': 'yes' }, false],
  ])('[L7] with %o a fact is implied, or may be: %s', (given, expected) => {
    const fact = logic().facts[ref('implied').index]
    expect(fact !== undefined && isImplied(stateOf(who(given)), fact)).toBe(expected)
  })
})

describe('a grade that fell', () => {
  it('[E3] rests on the grade of today', () => {
    const client = who({ grade: 3 }, { history: { answers: [record('2026-11-15', { grade: 5 })], sessions: [], rechecks: [] } })
    expect(named(decisiveFacts(fell('grade', 1), stateOf(client)))).toEqual(['grade'])
  })
})
