import { describe, expect, it } from 'vitest'
import {
  ago,
  all,
  any,
  fell,
  has,
  is,
  logic,
  no,
  number,
  reading,
  record,
  ref,
  side,
  stateOf,
  touches,
  truthFor,
  who,
  yes,
} from '../../../test/support/logic.ts'
import { openState } from './open-state.ts'

const a = yes('risk')
const b = yes('other-risk')
const c = yes('third-risk')
const two = { op: 'at-least' as const, count: 2, of: [a, b, c] }

describe('compound conditions', () => {
  it.each([
    ['yes', 'yes', 'true', 'true'],
    ['yes', 'no', 'false', 'true'],
    ['yes', undefined, 'unknown', 'true'],
    ['no', 'no', 'false', 'false'],
    ['no', undefined, 'false', 'unknown'],
    [undefined, undefined, 'unknown', 'unknown'],
  ])('[L1] of %s and %s, all is %s and any is %s, whichever comes first', (first, second, every, some) => {
    for (const [one, other] of [
      [first, second],
      [second, first],
    ]) {
      const client = who({ ...(one === undefined ? {} : { risk: one }), ...(other === undefined ? {} : { 'other-risk': other }) })
      expect(truthFor(all(a, b), client)).toBe(every)
      expect(truthFor(any(a, b), client)).toBe(some)
    }
  })

  it.each([
    ['yes', 'false'],
    ['no', 'true'],
    ['declined', 'unknown'],
  ])('[L1] not of %s is %s', (answer, expected) => {
    expect(truthFor(no(a), who({ risk: answer }))).toBe(expected)
  })

  it.each([
    [{ risk: 'yes', 'other-risk': 'yes' }, 'true'],
    [{ risk: 'yes', 'other-risk': 'no' }, 'unknown'],
    [{ risk: 'yes', 'other-risk': 'no', 'third-risk': 'no' }, 'false'],
    [{ risk: 'no', 'other-risk': 'no' }, 'false'],
    [{ risk: 'yes' }, 'unknown'],
    [{}, 'unknown'],
    [{ risk: 'yes', 'other-risk': 'not-sure' }, 'true'],
  ])('[L1] two of three with %o is %s', (given, expected) => {
    expect(truthFor(two, who(given))).toBe(expected)
  })

  it('[L1] what holds for everybody is true of somebody of whom nothing is known', () => {
    expect(truthFor({ op: 'always' }, who())).toBe('true')
    expect(truthFor(no({ op: 'always' }), who())).toBe('false')
  })
})

describe('not sure', () => {
  it.each([
    ['risk', 'true', 'false'],
    ['guard', 'false', 'true'],
  ])('[L2] of %s reads %s, and %s under a not', (fact, plain, negated) => {
    const client = who({ [fact]: 'not-sure' })
    expect(truthFor(yes(fact), client)).toBe(plain)
    expect(truthFor(no(yes(fact)), client)).toBe(negated)
  })

  it.each([
    ['a weight of at least 80', number('weight', { atLeast: 80 }), { weight: 'not-sure' }],
    ['a weight of at most 80', number('weight', { atMost: 80 }), { weight: 'not-sure' }],
    ['a weight over 80', number('weight', { over: 80 }), { weight: 'not-sure' }],
    ['a weight under 80', number('weight', { under: 80 }), { weight: 'not-sure' }],
    ['a kind that is hard', is('kind', 'hard'), { kind: 'not-sure' }],
    ['tools with a cup', has('tools', 'cup'), { tools: 'not-sure' }],
    ['a day in the last week', ago('day', { atMost: 7 }), { day: 'not-sure' }],
    ['a day longer ago than a week', ago('day', { over: 7 }), { day: 'not-sure' }],
    ['something that happened in the last week', ago('happened', { atMost: 7 }), { happened: 'yes' }],
    ['the left side', side('which', 'left'), { which: 'not-sure' }],
    ['the left side of what happened', side('happened', 'left'), { happened: 'yes' }],
    ['a map that touches the neck', touches('where', 'neck'), { where: 'not-sure' }],
    ['what happened at the neck', touches('happened', 'neck'), { happened: 'yes' }],
  ])('[L3] of %s limits more: it holds, and its negation holds too', (_, condition, given) => {
    const client = who(given)
    expect(truthFor(condition, client)).toBe('true')
    expect(truthFor(no(condition), client)).toBe('true')
    expect(truthFor(no(no(condition)), client)).toBe('true')
  })

  it('[L3] reaches through compound conditions under a not', () => {
    const client = who({ kind: 'not-sure', weight: 'not-sure', risk: 'no' })
    expect(truthFor(no(any(is('kind', 'hard'), a)), client)).toBe('true')
    expect(truthFor(no(all(is('kind', 'hard'), number('weight', { under: 90 }))), client)).toBe('true')
    expect(truthFor(no({ op: 'at-least', count: 1, of: [is('kind', 'soft')] }), client)).toBe('true')
  })

  it('[L3] of a protective number is never enough, however it is asked', () => {
    const client = who({ agreed: 'not-sure' })
    expect(truthFor(number('agreed', { atLeast: 2 }), client)).toBe('false')
    expect(truthFor(no(number('agreed', { atLeast: 2 })), client)).toBe('true')
  })

  it('[L3] a derived fact is read for what it adds: more caution by itself, less where it protects', () => {
    const client = who({ kind: 'not-sure' })
    expect(truthFor(yes('not-hard'), client)).toBe('true')
    expect(truthFor(yes('hard-guard'), client)).toBe('false')
    expect(truthFor(no(yes('hard-guard')), client)).toBe('true')
  })

  it('[L3] a rule may say that a date nobody knows does not count', () => {
    expect(truthFor(ago('day', { over: 7 }, false), who({ day: 'not-sure' }))).toBe('false')
  })

  it('[L3] a finding that nobody is sure of is none', () => {
    const findings = openState(
      logic(),
      who({ risk: 'not-sure', kind: 'not-sure', weight: 'not-sure', day: 'not-sure', which: 'not-sure' }),
    ).findings()
    for (const condition of [a, no(a), is('kind', 'hard'), number('weight', { over: 1 }), ago('day', { over: 1 }), side('which', 'left')]) {
      expect(findings.truth(condition)).toBe(1)
    }
  })
})

describe('numbers, choices and sets', () => {
  it.each([
    [80, { atLeast: 80 }, 'true'],
    [79.9, { atLeast: 80 }, 'false'],
    [80, { atMost: 80 }, 'true'],
    [80, { over: 80 }, 'false'],
    [80, { under: 80 }, 'false'],
    [80, { atLeast: 70, under: 90 }, 'true'],
    [90, { atLeast: 70, under: 90 }, 'false'],
  ])('[L15] a weight of %d in %o is %s', (weight, bounds, expected) => {
    expect(truthFor(number('weight', bounds), who({ weight }))).toBe(expected)
  })

  it.each([
    [is('kind', 'hard'), { kind: 'hard' }, 'true'],
    [is('kind', 'soft'), { kind: 'hard' }, 'false'],
    [is('kind', 'soft', 'hard'), { kind: 'hard' }, 'true'],
    [is('kind', 'soft'), {}, 'unknown'],
    [has('tools', 'cup', 'band'), { tools: ['stone', 'band'] }, 'true'],
    [has('tools', 'cup'), { tools: ['stone'] }, 'false'],
    [has('tools', 'cup'), { tools: [] }, 'false'],
    [has('tools', 'cup'), {}, 'unknown'],
  ])('[L1] %o with %o is %s', (condition, given, expected) => {
    expect(truthFor(condition, who(given))).toBe(expected)
  })
})

describe('dates', () => {
  it.each([
    ['2026-11-22', { under: 7 }, 'true'],
    ['2026-11-16', { under: 7 }, 'true'],
    ['2026-11-15', { under: 7 }, 'false'],
    ['2026-11-15', { atMost: 7 }, 'true'],
    ['2026-11-15', { atLeast: 7 }, 'true'],
    ['2026-11-15', { over: 7 }, 'false'],
    ['2026-11-14', { over: 7 }, 'true'],
  ])('[L15] %s was, on 22 November, %o ago: %s', (day, days, expected) => {
    expect(truthFor(ago('day', days), who({ day }))).toBe(expected)
    expect(truthFor(ago('happened', days), who({ happened: { value: 'yes', since: day } }))).toBe(expected)
  })

  it.each([
    ['not given', undefined],
    ['not sure', 'not-sure'],
    ['ahead of today', '2026-11-23'],
    ['no day at all', '2026-02-30'],
  ])('[L9] a date that is %s fits every period, each rule for itself', (_, since) => {
    const client = who({ happened: { value: 'yes', since } })
    expect(truthFor(ago('happened', { under: 42 }), client)).toBe('true')
    expect(truthFor(ago('happened', { atLeast: 42, atMost: 84 }), client)).toBe('true')
    expect(truthFor(ago('happened', { over: 84 }), client)).toBe('true')
  })

  it('[L9] a day of its own that lies ahead of today is not known either', () => {
    const client = who({ day: '2027-01-01' })
    expect(truthFor(ago('day', { over: 30 }), client)).toBe('true')
    expect(truthFor(ago('day', { under: 30 }), client)).toBe('true')
  })

  it.each([
    [{ happened: 'no', 'other-risk': 'no' }, 'false'],
    [{ 'other-risk': 'no' }, 'unknown'],
  ])('[L9] without knowing that it happened, %o, when it happened is %s', (given, expected) => {
    expect(truthFor(ago('happened', { under: 42 }), who(given))).toBe(expected)
  })

  it('[L12] the date beside a no says nothing of what is true for another reason', () => {
    const client = who({ happened: { value: 'no', since: '2020-01-01', side: 'left', at: ['neck'] }, 'other-risk': 'yes' })
    expect(truthFor(ago('happened', { under: 42 }), client)).toBe('true')
    expect(truthFor(side('happened', 'right'), client)).toBe('true')
    expect(truthFor(touches('happened', 'upper-back'), client)).toBe('true')
  })
})

describe('sides and places', () => {
  it.each([
    [{ which: 'left' }, 'true', 'false'],
    [{ which: 'both' }, 'true', 'true'],
    [{}, 'unknown', 'unknown'],
  ])('[L12] with %o, left is %s and right is %s', (given, left, right) => {
    expect(truthFor(side('which', 'left'), who(given))).toBe(left)
    expect(truthFor(side('which', 'right'), who(given))).toBe(right)
  })

  it.each([
    [{ value: 'yes', side: 'right' as const }, 'false', 'true'],
    [{ value: 'yes', at: ['shoulder-right', 'neck'] }, 'false', 'true'],
    [{ value: 'yes', side: 'left' as const, at: ['shoulder-right'] }, 'true', 'true'],
    [{ value: 'yes', at: ['neck'] }, 'true', 'true'],
    [{ value: 'no' }, 'false', 'false'],
  ])('[L12] what happened, %o, is on the left: %s, on the right: %s', (happened, left, right) => {
    const client = who({ happened, 'other-risk': 'no' })
    expect(truthFor(side('happened', 'left'), client)).toBe(left)
    expect(truthFor(side('happened', 'right'), client)).toBe(right)
  })

  it.each([
    [{ where: ['neck'] }, 'true'],
    [{ where: ['upper-back'] }, 'false'],
    [{ where: [] }, 'false'],
    [{ where: ['nowhere'] }, 'true'],
    [{}, 'unknown'],
  ])('[L12] a map with %o touches the neck: %s', (given, expected) => {
    expect(truthFor(touches('where', 'neck'), who(given))).toBe(expected)
  })

  it.each([
    [['neck'], 'true'],
    [['upper-back'], 'false'],
    [[], 'true'],
    [['upper-back', 'nowhere'], 'true'],
  ])('[L12] what happened at %o touches the neck: %s', (at, expected) => {
    expect(truthFor(touches('happened', 'neck'), who({ happened: { value: 'yes', at } }))).toBe(expected)
  })
})

describe('readings', () => {
  const weighsMuch = reading('weight', { atLeast: 100 }, 'risk')

  it.each([
    [{ weight: 120, risk: 'no' }, 'true'],
    [{ weight: 90, risk: 'yes' }, 'false'],
    [{ risk: 'yes' }, 'true'],
    [{ risk: 'not-sure' }, 'true'],
    [{ risk: 'no' }, 'false'],
    [{}, 'unknown'],
    [{ weight: 'not-sure', risk: 'no' }, 'false'],
    [{ weight: 'declined', risk: 'yes' }, 'true'],
  ])('[L10] with %o the reading is %s', (given, expected) => {
    expect(truthFor(weighsMuch, who(given))).toBe(expected)
  })
})

describe('what fell', () => {
  const history = (...entries: readonly ReturnType<typeof record>[]) => ({ answers: entries, sessions: [], rechecks: [] })

  it.each([
    ['one grade', 4, 5, 'true', 'false'],
    ['two grades', 3, 5, 'true', 'true'],
    ['no grade', 4, 4, 'false', 'false'],
    ['a rise', 5, 4, 'false', 'false'],
  ])('[L11] %s: %d after %d fell by one: %s, by two: %s', (_, now, before, byOne, byTwo) => {
    const client = who({ grade: now }, { history: history(record('2026-11-15', { grade: before })) })
    expect(truthFor(fell('grade', 1), client)).toBe(byOne)
    expect(truthFor(fell('grade', 2), client)).toBe(byTwo)
  })

  it('[L11] only where the new grade lies in bounds', () => {
    const client = who({ grade: 4 }, { history: history(record('2026-11-15', { grade: 5 })) })
    expect(truthFor(fell('grade', 1, { atMost: 3 }), client)).toBe('false')
    expect(truthFor(fell('grade', 1, { atMost: 4 }), client)).toBe('true')
  })

  it('[L11] the last record counts, in whatever order records come; those without a grade do not', () => {
    const records = [
      record('2026-11-01', { grade: 5 }),
      record('2026-11-20', { risk: 'no' }),
      record('2026-11-15', { grade: 4 }),
      record('2026-10-01', { grade: 5 }),
    ]
    expect(truthFor(fell('grade', 1), who({ grade: 4 }, { history: history(...records) }))).toBe('false')
    expect(truthFor(fell('grade', 1), who({ grade: 3 }, { history: history(...records.toReversed()) }))).toBe('true')
  })

  it('[L11] of two records of one day the later counts', () => {
    const client = who({ grade: 4 }, { history: history(record('2026-11-22', { grade: 4 }), record('2026-11-22', { grade: 5 })) })
    expect(truthFor(fell('grade', 1), client)).toBe('true')
  })

  it.each([
    ['nothing was recorded before', { grade: 3 }, history()],
    ['it was not measured today', {}, history(record('2026-11-15', { grade: 5 }))],
  ])('[L11] nothing fell where %s', (_, given, records) => {
    expect(truthFor(fell('grade', 1), who(given, { history: records }))).toBe('false')
  })
})

describe('what was said around an answer', () => {
  it.each([
    [{ value: 'known-unchanged', confirmed: { by: 'A. Therapist', on: '2026-11-22' } }, 'true'],
    [{ value: 'known-unchanged' }, 'false'],
    [{ value: 'yes', confirmed: { by: 'A. Therapist', on: '2026-11-22' } }, 'false'],
  ])('[L8] %o is steady: %s', (risk, expected) => {
    expect(truthFor({ op: 'steady', fact: ref('risk') }, who({ risk }))).toBe(expected)
  })

  it.each([
    [{ value: 'yes', checked: true }, 'true'],
    [{ value: 'yes', checked: false }, 'false'],
    [{ value: 'yes' }, 'false'],
    [{ value: 'declined', checked: true }, 'false'],
  ])('[L2] %o was checked by a doctor: %s', (risk, expected) => {
    expect(truthFor({ op: 'checked', fact: ref('risk') }, who({ risk }))).toBe(expected)
  })
})

describe('what only plans and statements may read', () => {
  it.each([
    ['low', 'true'],
    ['medium', 'true'],
    ['high', 'false'],
  ] as const)('[A20] a plan for a presentation of medium confidence meets %s: %s', (confidence, expected) => {
    const state = openState(logic(), who(), {}, { planFor: { presentation: 'stiff-capsule', confidence: 'medium' } })
    expect(state.truth({ op: 'presentation', ids: ['stiff-capsule'], confidence })).toBe(expected === 'true' ? 2 : 0)
    expect(state.truth({ op: 'presentation', ids: ['tired-muscle'], confidence })).toBe(0)
  })

  it('[A24] a statement may ask whether a rule was cleared', () => {
    const state = openState(logic(), who(), {}, { clearedRules: new Set(['blood-thinner']) })
    expect(state.truth({ op: 'cleared', rule: 'blood-thinner' })).toBe(2)
    expect(stateOf(who()).truth({ op: 'cleared', rule: 'blood-thinner' })).toBe(0)
  })
})
