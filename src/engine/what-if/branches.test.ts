import { describe, expect, it } from 'vitest'
import { all, any, fell, is, logic, no, number, reading, yes } from '../../../test/support/logic.ts'
import { leg, shoulder } from '../../../test/support/people.ts'
import { sciatica, tiny } from '../../../test/support/packs.ts'
import { compose } from '../assess/compose.ts'
import type { Outcome } from '../model/outcome.ts'
import { raising, ranking, reachable, undoing } from './branches.ts'
import { cautionOf, leastCaution } from './caution.ts'
import { conditionsOf, leavesOf, leavesReading } from '../reads/leaves.ts'
import { gatesFirst, settleOpen } from './settle-open.ts'

const pack = tiny()
const ids = (facts: readonly { readonly id: string }[]): readonly string[] => facts.map(({ id }) => id)

const undone = (facts: Readonly<Record<string, unknown>>, outcome: Outcome): readonly string[] => {
  const composition = compose(pack, shoulder(pack, facts))
  return ids(undoing(composition, outcome, cautionOf(composition, outcome)))
}

describe('facts that must change', () => {
  it.each([
    [{ 'rf-hot-joint': 'yes' }, { kind: 'status' }, ['rf-hot-joint']],
    [{ age: 75, 'wf-night-pain': 'yes' }, { kind: 'urgency' }, ['wf-night-pain', 'age']],
    [{ age: 40, 'wf-night-pain': 'yes', 'rf-numb-hand': 'yes' }, { kind: 'status' }, ['wf-night-pain', 'rf-numb-hand']],
    [{ 'pf-decides': 'no' }, { kind: 'status' }, ['pf-decides']],
    [{ 'op-shoulder': 'yes' }, { kind: 'motion', motion: 'reach-up' }, ['op-shoulder']],
  ] as const)('[W2] with %o for %o are those of one rule that holds it: %o', (facts, outcome, expected) => {
    expect(undone(facts, outcome)).toEqual(expected)
  })

  it('[W2] reach down to answers, and to the question a fact hangs on', () => {
    const composition = compose(sciatica(), leg({ 'ev-clot': 'no', 'mrc-dorsiflexion-left': 3 }))
    expect(ids(undoing(composition, { kind: 'urgency' }, cautionOf(composition, { kind: 'urgency' })))).toEqual(
      expect.arrayContaining(['rf-motor-severe', 'grade-dorsiflexion-left', 'mrc-dorsiflexion-left']),
    )
  })

  it('[W5] toward more are those of every rule that could give more', () => {
    const composition = compose(pack, shoulder(pack))
    const facts = ids(raising(composition, { kind: 'urgency' }, 0))
    expect(facts).toEqual(expect.arrayContaining(['rf-hot-joint', 'rf-numb-hand', 'age', 'wf-night-pain']))
    expect(facts).not.toContain('nut-allergy')
  })

  it('[W1] of a ranking are findings, not what a therapist recorded', () => {
    expect(ids(ranking(pack)).toSorted()).toEqual(['pain-map', 'wf-night-pain'])
    expect(ids(ranking(sciatica()))).not.toContain('working-presentation')
  })

  it('[W6] reachable from a condition are those it names and those these follow from', () => {
    expect(ids(reachable(logic(), all(yes('two-of-three'), no(is('stage', 'early'))))).toSorted()).toEqual(
      ['day', 'grade', 'other-risk', 'risk', 'stage', 'third-risk', 'two-of-three'].filter((id) => id !== 'grade'),
    )
    expect(ids(reachable(logic(), number('summed-weight', { over: 1 }))).toSorted()).toEqual(['second-weight', 'summed-weight', 'weight'])
    expect(ids(reachable(logic(), yes('implied'))).toSorted()).toEqual(['grade', 'implied', 'other-risk'])
  })
})

describe('mentions of facts', () => {
  it('[W6] of a condition are its leaves', () => {
    const condition = any(yes('risk'), no(all(number('weight', { over: 1 }), fell('grade', 1))), reading('weight', { over: 2 }, 'risk'), {
      op: 'always',
    })
    expect(leavesOf(condition).map(({ op }) => op)).toEqual(['true', 'number', 'fell', 'reading'])
    expect(leavesOf({ op: 'at-least', count: 1, of: [yes('risk')] })).toHaveLength(1)
    expect(leavesOf({ op: 'presentation', ids: ['x'], confidence: 'low' })).toEqual([])
  })

  it('[W6] a fact is computed from its cases, what implies it, and what it hangs on', () => {
    const count = (id: string): number => {
      const fact = logic().factById.get(id)
      return fact === undefined ? -1 : conditionsOf(fact).length
    }
    expect([count('stage'), count('points'), count('two-of-three'), count('implied'), count('only-after-risk'), count('risk')]).toEqual([
      2, 2, 1, 1, 1, 0,
    ])
  })

  it('[W6] every place of the pack that reads a fact is found: rules, further effects, presentations, facts', () => {
    const reading = (id: string): readonly string[] => {
      const fact = pack.factById.get(id)
      return fact === undefined ? [] : leavesReading(pack, fact).map(({ op }) => op)
    }
    expect(reading('op-shoulder')).toEqual(['true', 'ago'])
    expect(reading('temperature')).toEqual(['reading'])
    expect(reading('pain-map')).toEqual(['touches', 'touches'])
  })
})

describe('answering what is open', () => {
  it('[W4] takes questions on which others hang first', () => {
    const composition = compose(sciatica(), leg({ sex: 'female', pregnant: 'declined' }))
    expect(ids(gatesFirst(composition.missing))[0]).toBe('pregnant')
  })

  it('[W4] answers a gate with no, and what hangs on it needs no answer', () => {
    const { steps, composition } = settleOpen(
      sciatica(),
      compose(sciatica(), leg({ sex: 'female', pregnant: 'declined', 'rf-aaa-known': 'declined' })),
    )
    expect(steps.map(({ fact, answer }) => `${fact.id}: ${String(answer.value)}`).toSorted()).toEqual(['pregnant: no', 'rf-aaa-known: no'])
    expect(composition.missing).toEqual([])
  })

  it('[W4] does nothing where nothing is open', () => {
    expect(settleOpen(pack, compose(pack, shoulder(pack))).steps).toEqual([])
  })

  it('[W4] stops where a question has no answer to try', () => {
    const stuck = { ...pack, facts: pack.facts.map((fact) => (fact.id === 'age' ? { ...fact, type: 'text' as const } : fact)) }
    const { composition } = settleOpen(stuck, compose(stuck, shoulder(stuck, { age: 'declined' })))
    expect(ids(composition.missing)).toEqual(['age'])
  })
})

describe('caution as a number', () => {
  const composition = compose(pack, shoulder(pack, { 'op-shoulder': { answer: 'yes', since: '2026-01-01', side: 'right' } }))
  const both = compose(pack, shoulder(pack, { 'op-shoulder': { answer: 'yes', since: '2026-01-01', side: 'both' } }))

  it('[W1] counts legs, not sides', () => {
    const left = compose(pack, shoulder(pack, { 'op-shoulder': { answer: 'yes', since: '2026-01-01', side: 'left' } }))
    const motion: Outcome = { kind: 'motion', motion: 'reach-up' }
    expect([left, composition, both].map((one) => cautionOf(one, motion))).toEqual([1, 1, 2])
    expect(leastCaution(composition, motion)).toBe(0)
  })

  it.each([
    [{ kind: 'status' }, 1, 0],
    [{ kind: 'urgency' }, 0, 0],
    [{ kind: 'lead' }, 0, 0],
    [{ kind: 'minutes' }, -20, -45],
    [{ kind: 'cap', site: 'neck' }, -2, -2],
  ] as const)('[W1] of %o is %d, and %d for a client without any rule', (outcome, now, least) => {
    expect([cautionOf(composition, outcome), leastCaution(composition, outcome)]).toEqual([now, least])
  })
})
