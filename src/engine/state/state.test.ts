import { describe, expect, it } from 'vitest'
import { ago, has, is, logic, no, number, record, ref, stateOf, truthFor, who, yes } from '../../../test/support/logic.ts'
import { answerOf, cannotApply, choiceOf, choicesOf, dayOf, factOf, marksOf, numberOf, sideOf } from './state.ts'
import { dayFromIso } from '../model/day.ts'

const stateWith = (given: Parameters<typeof who>[0]) => stateOf(who(given))
const factNamed = (id: string) => factOf(stateOf(who()), ref(id))
const history = (...answers: readonly ReturnType<typeof record>[]) => ({ answers, sessions: [], rechecks: [] })

describe('declined', () => {
  it.each(['risk', 'guard', 'weight', 'kind', 'tools', 'day', 'where', 'which'])('[L4] %s counts as unanswered', (fact) => {
    expect(answerOf(stateWith({ [fact]: 'declined' }), factNamed(fact))).toBeUndefined()
  })

  it.each([
    ['a risk', yes('risk'), 'risk'],
    ['a number', number('weight', { over: 1 }), 'weight'],
    ['a choice', is('kind', 'hard'), 'kind'],
    ['a set', has('tools', 'cup'), 'tools'],
    ['a day', ago('day', { over: 1 }), 'day'],
  ])('[L4] leaves %s unknown', (_, condition, fact) => {
    expect(truthFor(condition, who({ [fact]: 'declined' }))).toBe('unknown')
  })

  it('[L4] is no event where events are logged', () => {
    expect(truthFor(yes('event'), who({ event: 'declined' }))).toBe('false')
  })
})

describe('silence', () => {
  it.each([
    ['risk', 'unknown'],
    ['guard', 'unknown'],
    ['silent-risk', 'true'],
    ['silent-guard', 'false'],
    ['event', 'false'],
  ])('[L5] about %s is %s', (fact, expected) => {
    expect(truthFor(yes(fact), who())).toBe(expected)
  })

  it.each([
    [number('weight', { over: 1 }), 'unknown'],
    [number('grade', { atMost: 3 }), 'false'],
    [number('agreed', { atLeast: 1 }), 'false'],
    [no(number('agreed', { atLeast: 1 })), 'true'],
    [is('silent-kind', 'hard'), 'true'],
    [is('silent-kind', 'soft'), 'true'],
    [no(is('silent-kind', 'hard')), 'true'],
  ])('[L5] about a value is read as the fact declares: %o is %s', (condition, expected) => {
    expect(truthFor(condition, who())).toBe(expected)
  })

  it('[L5] is no finding, whether it is read with caution or as no event', () => {
    const findings = stateOf(who()).findings()
    expect(findings.truth(yes('silent-risk'))).toBe(1)
    expect(findings.truth(yes('silent-guard'))).toBe(1)
    expect(findings.truth(yes('event'))).toBe(1)
  })
})

describe('facts that cannot apply', () => {
  it.each([
    ['no', true, 'false', 'false'],
    ['yes', false, 'unknown', 'true'],
    ['not-sure', false, 'unknown', 'true'],
  ])('[L6] after a %s, outside: %s; open silence is %s, cautious silence %s', (risk, outside, open, cautious) => {
    const client = who({ risk })
    expect(cannotApply(stateOf(client), factNamed('only-after-risk'))).toBe(outside)
    expect(truthFor(yes('only-after-risk'), client)).toBe(open)
    expect(truthFor(yes('cautious-after-risk'), client)).toBe(cautious)
  })

  it('[L6] silence stays open while nobody knows whether the fact applies', () => {
    expect(truthFor(yes('cautious-after-risk'), who())).toBe('unknown')
    expect(cannotApply(stateOf(who()), factNamed('only-after-risk'))).toBe(false)
  })

  it('[L6] an answer given all the same counts: no risk is lost to a contradiction', () => {
    expect(truthFor(yes('only-after-risk'), who({ risk: 'no', 'only-after-risk': 'yes' }))).toBe('true')
  })

  it('[L6] a fact without such a condition always applies', () => {
    expect(cannotApply(stateOf(who()), factNamed('risk'))).toBe(false)
  })
})

describe('implied facts', () => {
  it.each([
    [{ implied: 'no', 'other-risk': 'yes' }, 'true'],
    [{ 'other-risk': 'yes' }, 'true'],
    [{ implied: 'no', 'other-risk': 'no', grade: 3 }, 'true'],
    [{ implied: 'no', 'other-risk': 'no', grade: 4 }, 'false'],
    [{ implied: 'no', 'other-risk': 'not-sure' }, 'true'],
    [{ implied: 'no' }, 'unknown'],
    [{ implied: 'yes', 'other-risk': 'no' }, 'true'],
    [{ 'other-risk': 'no' }, 'unknown'],
  ])('[L7] with %o the implied fact is %s', (given, expected) => {
    expect(truthFor(yes('implied'), who(given))).toBe(expected)
  })

  it('[L7] an accepted steady finding stands before what would imply it', () => {
    const confirmed = { by: 'A. Therapist', on: '2026-11-22' }
    expect(truthFor(yes('implied-steady'), who({ 'implied-steady': { value: 'known-unchanged', confirmed }, 'other-risk': 'yes' }))).toBe(
      'false',
    )
    expect(truthFor(yes('implied-steady'), who({ 'implied-steady': { value: 'known-unchanged' }, 'other-risk': 'no' }))).toBe('true')
  })
})

describe('derived facts', () => {
  const tell = (given: Parameters<typeof who>[0], fact: string) => numberOf(stateWith(given), ref(fact))

  it.each([
    [{ weight: 70, 'second-weight': 60 }, 60, 60, 130],
    [{ weight: 70 }, 70, 70, undefined],
    [{ 'second-weight': 60 }, 60, 60, undefined],
    [{ weight: 50, 'second-weight': 60 }, 60, 50, 110],
    [{}, undefined, undefined, undefined],
    [{ weight: 'not-sure', 'second-weight': 60 }, 60, 60, undefined],
  ])('[L13] of %o the first is %s, the lowest %s, the sum %s', (given, first, lowest, sum) => {
    expect([tell(given, 'first-weight'), tell(given, 'lowest-weight'), tell(given, 'summed-weight')]).toEqual([first, lowest, sum])
  })

  it.each([
    [{ day: '2026-11-20' }, 'early'],
    [{ day: '2026-10-12' }, 'early'],
    [{ day: '2026-10-11' }, 'late'],
    [{ day: 'not-sure' }, 'early'],
    [{}, 'early'],
  ])('[L13] a choice takes the first case that is not false: with %o it is %s', (given, expected) => {
    expect(choiceOf(stateWith(given), ref('stage'))).toBe(expected)
  })

  it.each([
    [{ risk: 'yes', 'other-risk': 'yes' }, 2],
    [{ 'other-risk': 'yes' }, 1],
    [{ risk: 'no' }, undefined],
    [{}, undefined],
    [{ risk: 'not-sure' }, 2],
  ])('[L13] a number takes the first case that is true: with %o it is %s', (given, expected) => {
    expect(tell(given, 'points')).toBe(expected)
  })

  it.each([
    [{ 'later-day': '2026-11-01', day: '2026-01-01' }, '2026-11-01'],
    [{ day: '2026-01-01' }, '2026-01-01'],
    [{ 'later-day': 'declined', day: '2026-01-01' }, '2026-01-01'],
  ])('[L13] of %o the first day is %s', (given, expected) => {
    expect(dayOf(stateWith(given), ref('first-day'))).toBe(dayFromIso(expected))
  })

  it('[L13] a day that nobody is sure of is the first all the same', () => {
    expect(dayOf(stateWith({ 'later-day': 'not-sure', day: '2026-01-01' }), ref('first-day'))).toBe('not-sure')
    expect(dayOf(stateWith({}), ref('first-day'))).toBeUndefined()
  })

  it.each([
    [{ risk: 'yes', 'other-risk': 'yes' }, 'true'],
    [{ risk: 'yes', 'other-risk': 'no', 'third-risk': 'no' }, 'false'],
    [{ risk: 'yes', 'other-risk': 'no' }, 'unknown'],
  ])('[L13] counts are facts too: two of three with %o is %s', (given, expected) => {
    expect(truthFor(yes('two-of-three'), who(given))).toBe(expected)
  })

  it('[L13] a derived fact holds no choice, number or set of another kind', () => {
    const state = stateWith({ risk: 'yes', 'other-risk': 'yes' })
    expect(numberOf(state, ref('two-of-three'))).toBeUndefined()
    expect(choiceOf(state, ref('kind'))).toBeUndefined()
    expect(choicesOf(state, ref('tools'))).toBeUndefined()
  })
})

describe('values as they stand', () => {
  it('[L3] not sure comes back as itself where a choice or a set is asked', () => {
    const state = stateWith({ kind: 'not-sure', tools: 'not-sure' })
    expect(choiceOf(state, ref('kind'))).toBe('not-sure')
    expect(choicesOf(state, ref('tools'))).toBe('not-sure')
  })

  it('[L12] sides and places are those of the answer', () => {
    const state = stateWith({ which: 'right', happened: { value: 'yes', at: ['neck', 'shoulder-left'] }, where: ['upper-back'] })
    expect(sideOf(state, ref('which'))).toBe('right')
    expect(sideOf(state, ref('happened'))).toBe('left')
    expect(marksOf(state, ref('happened'))).toHaveLength(2)
    expect(marksOf(state, ref('where'))).toEqual([logic().siteById.get('upper-back')?.index])
    expect(marksOf(state, ref('risk'))).toBeUndefined()
  })

  it('[L1] a fact is read once: a state does not change its mind', () => {
    const state = stateWith({ risk: 'yes' })
    expect(state.truth(yes('risk'))).toBe(2)
    expect(state.truths[ref('risk').index]).toBe(2)
  })

  it('[L1] a reference to no fact of the pack is an error, not an answer', () => {
    expect(() => factOf(stateOf(who()), { id: 'gone', index: 9_999 })).toThrow(RangeError)
  })
})

describe('earlier records', () => {
  const state = stateOf(
    who({ grade: 3 }, { history: history(record('2026-11-15', { grade: 4 }), record('2026-11-01', { grade: 5, risk: 'yes' })) }),
  )

  it('[L11] come the newest first, each with its own day and answers', () => {
    expect(state.earlier().map((then) => [then.client.today, numberOf(then, ref('grade'))])).toEqual([
      ['2026-11-15', 4],
      ['2026-11-01', 5],
    ])
  })

  it('[L11] know only what came before them', () => {
    const [newest, oldest] = state.earlier()
    expect(newest?.earlier()).toHaveLength(1)
    expect(oldest?.earlier()).toHaveLength(0)
    expect(newest?.truth(yes('risk'))).toBe(1)
  })

  it('[L14] count only the sessions before them', () => {
    const session = { on: '2026-11-10', handsOn: 20, techniques: [], levels: {}, signs: [] }
    const client = who(
      {},
      { history: { answers: [record('2026-11-15', {}), record('2026-11-05', {})], sessions: [session], rechecks: [] } },
    )
    expect(
      stateOf(client)
        .earlier()
        .map((then) => numberOf(then, ref('visits'))),
    ).toEqual([1, 0])
  })

  it('[L3] findings are read once, and are their own findings', () => {
    expect(state.findings()).toBe(state.findings())
    expect(state.findings().findings()).toBe(state.findings())
  })
})
