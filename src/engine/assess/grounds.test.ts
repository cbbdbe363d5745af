import { describe, expect, it } from 'vitest'
import { all, any, no, number, record, stateOf, who, yes } from '../../../test/support/logic.ts'
import type { Answer } from '../model/client.ts'
import type { Condition } from '../model/condition.ts'
import { answerInWords, groundsOf } from './grounds.ts'

const grounds = (condition: Condition, client: ReturnType<typeof who>): readonly string[] =>
  groundsOf(stateOf(client), condition).map(({ fact, value, from }) => `${fact} = ${value} (${from})`)

describe('an answer in words', () => {
  const said = (more: Partial<Answer> & Pick<Answer, 'value'>): string => answerInWords({ on: '2026-11-22', origin: 'given', ...more })

  it.each([
    [{ value: 'yes' }, 'yes'],
    [{ value: 70 }, '70'],
    [{ value: ['neck', 'shoulder-left'] }, 'neck, shoulder-left'],
    [{ value: 'yes', since: '2026-01-01' }, 'yes (since 2026-01-01)'],
    [{ value: 'yes', side: 'left' as const, at: ['neck'] }, 'yes (left; at neck)'],
    [{ value: 'yes', since: 'not-sure', side: 'both' as const }, 'yes (since not-sure; both)'],
  ])('[E5] %o is "%s"', (answer, words) => {
    expect(said(answer)).toBe(words)
  })
})

describe('the grounds of a condition', () => {
  it('[E2] end in answers, derived facts before what they follow from', () => {
    expect(grounds(yes('two-of-three'), who({ risk: 'yes', 'other-risk': 'not-sure' }))).toEqual([
      'two-of-three = true (derived)',
      'risk = yes (given)',
      'other-risk = not-sure (given)',
    ])
  })

  it('[E2] end in questions nobody answered', () => {
    expect(grounds(no(yes('guard')), who())).toEqual(['guard = not answered (unanswered)'])
    expect(grounds(yes('two-of-three'), who({ risk: 'yes' }))).toEqual([
      'two-of-three = unknown (derived)',
      'risk = yes (given)',
      'other-risk = not answered (unanswered)',
      'third-risk = not answered (unanswered)',
    ])
  })

  it('[E2] end in history', () => {
    const session = { on: '2026-11-15', handsOn: 20, techniques: [], levels: {}, signs: [] }
    const client = who({}, { history: { answers: [], sessions: [session], rechecks: [] } })
    expect(grounds(number('visits', { atLeast: 1 }), client)).toEqual(['visits = 1 (history)'])
  })

  it('[E2] name each fact once', () => {
    expect(grounds(all(yes('risk'), any(yes('risk'), yes('two-of-three'))), who({ risk: 'yes', 'other-risk': 'yes' }))).toEqual([
      'risk = yes (given)',
      'two-of-three = true (derived)',
      'other-risk = yes (given)',
    ])
  })

  it('[E2] tell what was assumed and what is held', () => {
    const client = who({ risk: { value: 'yes', origin: 'assumed' }, 'other-risk': { value: 'yes', origin: 'held' } })
    expect(grounds(all(yes('risk'), yes('other-risk')), client)).toEqual(['risk = yes (assumed)', 'other-risk = yes (held)'])
  })

  it('[E3] show a no that others overrule as derived, with what overrules it', () => {
    expect(grounds(yes('implied'), who({ implied: 'no', 'other-risk': 'yes' }))).toEqual([
      'implied = true (derived)',
      'other-risk = yes (given)',
    ])
  })

  it('[E3] show a fact that cannot apply with the answer that says so', () => {
    expect(grounds(no(yes('only-after-risk')), who({ risk: 'no' }))).toEqual(['only-after-risk = false (derived)', 'risk = no (given)'])
  })

  it('[E3] leave out of a list of measurements what was not measured', () => {
    expect(grounds(any(number('grade', { atMost: 3 }), yes('event')), who())).toEqual([])
  })

  it('[E2] tell of a measurement what it was last time', () => {
    const client = (before: number) =>
      who({ grade: 3 }, { history: { answers: [record('2026-11-15', { grade: before })], sessions: [], rechecks: [] } })
    expect(grounds(number('grade', { atMost: 3 }), client(5))).toEqual(['grade = 3 (last time 5) (given)'])
    expect(grounds(number('grade', { atMost: 3 }), client(3))).toEqual(['grade = 3 (given)'])
    expect(grounds(number('grade', { atMost: 3 }), who({ grade: 3 }))).toEqual(['grade = 3 (given)'])
  })

  it.each([
    ['first-day', { day: '2026-01-01' }, 'first-day = 2026-01-01 (derived)'],
    ['first-day', { day: 'not-sure' }, 'first-day = not-sure (derived)'],
    ['summed-weight', { weight: 1, 'second-weight': 2 }, 'summed-weight = 3 (derived)'],
    ['stage', { day: '2020-01-01' }, 'stage = late (derived)'],
    ['summed-weight', {}, 'summed-weight = not known (derived)'],
  ])('[E5] the value of %s with %o reads "%s"', (fact, given, expected) => {
    expect(grounds(yes(fact), who(given))[0]).toBe(expected)
  })
})
