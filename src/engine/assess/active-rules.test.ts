import { describe, expect, it } from 'vitest'
import { logic } from '../../../test/support/logic.ts'
import { WELL, clientOf, leg, shoulder } from '../../../test/support/people.ts'
import { sciatica, tiny } from '../../../test/support/packs.ts'
import { toRestrictions } from '../caution/to-restrictions.ts'
import type { Client } from '../model/client.ts'
import type { Knowledge } from '../model/knowledge.ts'
import { compose } from './compose.ts'

const pack = tiny()

const active = (knowledge: Knowledge, client: Client, rule: string) => {
  const found = compose(knowledge, client).activity.active.find((entry) => entry.rule.id === rule)
  return found === undefined ? undefined : [found.applies, found.status, found.urgency]
}

const without = (...ids: readonly string[]): Client =>
  clientOf(pack, { facts: Object.fromEntries(Object.entries(WELL).filter(([id]) => !ids.includes(id))) })

describe('flags', () => {
  it.each([
    ['yes', ['true', 'stopped', 'same-day']],
    ['not-sure', ['true', 'stopped', 'same-day']],
    ['known-unchanged', ['true', 'stopped', 'same-day']],
    ['no', undefined],
    ['declined', undefined],
  ])('[A4] a red flag answered %s is %o', (answer, expected) => {
    expect(active(pack, shoulder(pack, { 'rf-hot-joint': answer }), 'rf-hot-joint')).toEqual(expected)
  })

  it('[A4] a flag nobody was asked about says nothing', () => {
    expect(active(pack, without('rf-hot-joint'), 'rf-hot-joint')).toBeUndefined()
  })

  it('[A4] a combination speaks when all of it is known', () => {
    const older = { age: 75, 'wf-night-pain': 'yes' }
    expect(active(pack, shoulder(pack, older), 'rc-older-night')).toEqual(['true', 'paused', 'urgent-within-2-weeks'])
    const { age: _, ...unknown } = { ...WELL, 'wf-night-pain': 'yes' }
    expect(active(pack, clientOf(pack, { facts: unknown }), 'rc-older-night')).toBeUndefined()
  })
})

describe('restrictions', () => {
  it.each([
    ['yes', ['true', 'paused', 'none']],
    ['not-sure', ['true', 'paused', 'none']],
    ['declined', ['until-answered', 'go', 'none']],
    ['no', undefined],
  ])('[A4] on a blood thinner answered %s are %o', (answer, expected) => {
    expect(active(pack, shoulder(pack, { 'blood-thinner': answer }), 'blood-thinner')).toEqual(expected)
  })

  it('[A4] hold their limits until answered, and set neither status nor urgency', () => {
    const { limits, status, urgency } = compose(pack, without('blood-thinner'))
    expect(toRestrictions(pack, limits).caps['shoulder-right']).toBe(2)
    expect([status, urgency]).toEqual(['paused', 'none'])
  })

  it.each([
    ['yes', undefined],
    ['no', ['true', 'paused', 'none']],
    ['not-sure', ['true', 'paused', 'none']],
    ['declined', ['until-answered', 'go', 'none']],
  ])('[L2] a protective fact answered %s leaves its row %o', (answer, expected) => {
    expect(active(pack, shoulder(pack, { 'pf-decides': answer }), 'cannot-decide')).toEqual(expected)
  })

  it.each([
    [{ 'gate-feverish': 'no' }, undefined],
    [{ 'gate-feverish': 'yes' }, ['true', 'stopped', 'none']],
    [{ 'gate-feverish': 'yes', temperature: 36.8 }, undefined],
    [{ 'gate-feverish': 'no', temperature: 38 }, ['true', 'stopped', 'none']],
  ])('[L10] with %o the fever row is %o', (facts, expected) => {
    expect(active(pack, shoulder(pack, facts), 'fever')).toEqual(expected)
  })
})

describe('further effects', () => {
  it.each([
    ['2026-11-01', 'paused'],
    ['2026-10-12', 'paused'],
    ['2026-10-11', 'go-with-care'],
    ['not-sure', 'paused'],
    [undefined, 'paused'],
  ])('[A23] an operation on %s is %s', (since, status) => {
    const client = shoulder(pack, { 'op-shoulder': { answer: 'yes', since, side: 'left', at: ['shoulder-left'] } })
    expect(active(pack, client, 'op-shoulder')).toEqual(['true', status, 'none'])
  })

  it('[A23] add their limits while it is open whether they hold, and status only when they do', () => {
    const { activity, limits } = compose(pack, without('op-shoulder'))
    const row = activity.active.find(({ rule }) => rule.id === 'op-shoulder')
    expect([row?.applies, row?.status, row?.tiers.length]).toEqual(['until-answered', 'go', 1])
    expect(toRestrictions(pack, limits).caps['upper-back']).toBe(0)
  })

  it('[A23] of a rule that holds limit while they are open, and raise its status only once they are known', () => {
    const tiered = tiny({
      'restrictions/more.yaml':
        '- { id: row-sore, title: Sore, when: rf-numb-hand, status: go-with-care, also: [{ when: wf-night-pain, status: stopped, urgency: same-day, minutes: 5 }], because: { therapist: It is so. }, dossier: demo/2, source: [T1] }\n',
    })
    const row = (night: string) => {
      const client = shoulder(tiered, { 'rf-numb-hand': 'yes', 'wf-night-pain': night })
      return [active(tiered, client, 'row-sore'), compose(tiered, client).limits.minutes]
    }
    expect(row('no')).toEqual([['true', 'go-with-care', 'none'], 20])
    expect(row('declined')).toEqual([['true', 'go-with-care', 'none'], 5])
    expect(row('not-sure')).toEqual([['true', 'stopped', 'same-day'], 5])
  })

  it('[A23] of a flag speak only when they are known to hold', () => {
    const client = leg({ 'rf-aaa-known': 'yes', 'new-back-or-belly-pain': 'declined' })
    expect(active(sciatica(), client, 'rf-aaa-known')).toEqual(['true', 'paused', 'routine-gp'])
    expect(active(sciatica(), leg({ 'rf-aaa-known': 'yes', 'new-back-or-belly-pain': 'not-sure' }), 'rf-aaa-known')?.[2]).toBe(
      'emergency-now',
    )
  })
})

describe('known and unchanged', () => {
  const steady = (more: Readonly<Record<string, unknown>> = {}) => ({
    answer: 'known-unchanged',
    confirmed: { by: 'A. Therapist', on: '2026-11-20' },
    ...more,
  })

  it('[A12] a dagger gives care, a double dagger pauses; neither asks for a doctor', () => {
    expect(active(sciatica(), leg({ 'rf-ces-retention': steady() }), 'rf-ces-retention')).toEqual(['steady', 'go-with-care', 'none'])
    expect(active(sciatica(), leg({ 'rf-ces-saddle': steady() }), 'rf-ces-saddle')).toEqual(['steady', 'paused', 'none'])
  })

  it.each([
    ['without a mark', 'rf-cannot-walk', steady(), 'emergency-now'],
    ['without a therapist', 'rf-ces-retention', { answer: 'known-unchanged' }, 'emergency-now'],
    ['of last month', 'rf-ces-retention', steady({ since: '2026-10-22' }), 'emergency-now'],
    ['that got worse last month', 'rf-ces-retention', steady({ worse: '2026-10-22' }), 'emergency-now'],
  ])('[A12] %s it is a yes: %s is %4$s', (_, fact, answer, urgency) => {
    expect(compose(sciatica(), leg({ [fact]: answer }))).toMatchObject({ status: 'stopped', urgency })
  })

  it('[A12] counts as no in combinations and groups', () => {
    const both = { 'rf-ces-sexual': 'no', 'rf-bilateral-sciatica-new': steady(), 'rf-sensory-new': 'yes' }
    expect(active(sciatica(), leg(both), 'rc-ces-bilateral-plus')).toBeUndefined()
    expect(active(sciatica(), leg({ ...both, 'rf-bilateral-sciatica-new': 'yes' }), 'rc-ces-bilateral-plus')?.[2]).toBe('emergency-now')
  })

  it('[A12] limits nothing', () => {
    const facts = { ...WELL, risk: 'no', 'other-risk': 'no', 'implied-steady': 'no' }
    const limitsWith = (answer: unknown) =>
      toRestrictions(logic(), compose(logic(), clientOf(logic(), { facts: { ...facts, 'implied-steady': answer } })).limits)
    expect(limitsWith(steady())).toEqual(limitsWith('no'))
  })
})
