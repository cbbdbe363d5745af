import { describe, expect, it } from 'vitest'
import type { Rule } from '#engine/model/rule.ts'
import { tiny } from '../../../test/support/packs.ts'
import { changesOfRule, directionOfRule } from './rule-direction.ts'

const KNOWLEDGE = tiny()

const ruleOf = (id: string): Rule => {
  const rule = KNOWLEDGE.ruleById.get(id)
  if (rule === undefined) throw new TypeError(`no rule ${id}`)
  return rule
}

const OPERATION = ruleOf('op-shoulder')
const THINNER = ruleOf('blood-thinner')
const HOT = ruleOf('rf-hot-joint')

const changed = (before: Rule, after: Rule): readonly unknown[] => {
  const pair = { before: { knowledge: KNOWLEDGE, rule: before }, after: { knowledge: KNOWLEDGE, rule: after } }
  return [directionOfRule(pair), Object.fromEntries(changesOfRule(pair))]
}

const ARM = [0, 1]
const capOn = (level: number, sites: readonly number[]): Rule['effect']['caps'] => [{ level, target: { kind: 'sites', sites } }]

const withEffect = (rule: Rule, effect: Partial<Rule['effect']>): Rule => ({ ...rule, effect: { ...rule.effect, ...effect } })

describe('a rule that changed', () => {
  it('only in words asks the same', () => {
    expect(changed(THINNER, { ...THINNER, title: 'Anticoagulant', because: { therapist: 'Other words.', client: undefined } })).toEqual([
      'same',
      {},
    ])
  })

  const sites = KNOWLEDGE.sites.map(({ index }) => index)

  it.each([
    [
      'a cap at one more place',
      withEffect(HOT, { caps: capOn(2, [0]) }),
      withEffect(HOT, { caps: capOn(2, ARM) }),
      'stricter',
      { pressure: 'stricter' },
    ],
    ['a higher cap', withEffect(HOT, { caps: capOn(2, ARM) }), withEffect(HOT, { caps: capOn(3, ARM) }), 'looser', { pressure: 'looser' }],
    ['a cap that moved', withEffect(HOT, { caps: capOn(2, [0]) }), withEffect(HOT, { caps: capOn(2, [1]) }), 'both', { pressure: 'both' }],
    ['fewer minutes', withEffect(HOT, { minutes: 30 }), withEffect(HOT, { minutes: 20 }), 'stricter', { minutes: 'stricter' }],
    ['no more pain ceiling', withEffect(HOT, { painCeiling: 3 }), HOT, 'looser', { pain: 'looser' }],
    ['one more thing to do', HOT, withEffect(HOT, { requires: ['phone'] }), 'stricter', { requirements: 'stricter' }],
    ['advice alone', HOT, withEffect(HOT, { messages: [] }), 'same', {}],
    ['a ban fewer', THINNER, withEffect(THINNER, { bans: [] }), 'looser', { techniques: 'looser' }],
    ['its case gone', OPERATION, { ...OPERATION, tiers: [] }, 'looser', { cases: 'looser' }],
    ['no letter any more', THINNER, { ...THINNER, clearance: undefined }, 'stricter', { clearance: 'stricter' }],
    ['a kind that waits for no answer', THINNER, { ...THINNER, kind: 'red-flag' as const }, 'looser', { kind: 'looser' }],
    ['its condition made to hold for nobody', HOT, { ...HOT, when: { op: 'any' as const, of: [] } }, 'looser', { condition: 'looser' }],
  ] as const)('by %s', (_, before, after, direction, changes) => {
    expect(changed(before, after)).toEqual([direction, changes])
  })

  it('from one side to everywhere is stricter: what holds everywhere holds on that side too', () => {
    const everywhere = withEffect(OPERATION, {
      holds: OPERATION.effect.holds.map(({ seconds }) => ({ seconds, target: { kind: 'sites', sites } })),
    })
    expect(changed(OPERATION, everywhere)).toEqual(['stricter', { holds: 'stricter' }])
  })

  it('so that a case holds for everybody is stricter', () => {
    const [tier] = OPERATION.tiers
    if (tier === undefined) throw new TypeError('the rule has no case')
    const { status, caps } = tier.effect
    const lifted: Rule = { ...withEffect(OPERATION, { status, caps: [...OPERATION.effect.caps, ...caps] }), tiers: [] }
    expect(changed(OPERATION, lifted)[0]).toBe('stricter')
  })
})
