import { describe, expect, it } from 'vitest'
import type { Rule } from '#engine/model/rule.ts'
import { tiny as tinyKnowledge } from '../../../test/support/packs.ts'

const tiny = tinyKnowledge()

const ruleWith = (fields: string): Rule => {
  const rule = tinyKnowledge({
    'restrictions/tried.yaml': `- { id: tried, title: Tried, when: always, ${fields}, because: { therapist: Made up. }, dossier: demo/2, source: [T1] }\n`,
  }).ruleById.get('tried')
  if (rule === undefined) throw new Error('the rule did not load')
  return rule
}

describe('rules', () => {
  it('are of the kind of the part that holds them, red flags first', () => {
    expect(tiny.rules.map(({ id, kind }) => `${kind} ${id}`)).toEqual([
      'red-flag rf-hot-joint',
      'red-flag rf-numb-hand',
      'combination rc-older-night',
      'restriction fever',
      'restriction cannot-decide',
      'restriction op-shoulder',
      'restriction blood-thinner',
      'restriction nut-allergy',
      'sign is-tingling',
      'follow-up pe-bruise',
      'course first-visit',
      'course level-rise',
    ])
    expect(tiny.rules.map(({ index }) => index)).toEqual(tiny.rules.map((_, index) => index))
  })

  it('of a fact that may be known and unchanged say what that gives', () => {
    expect(tiny.ruleById.get('rf-numb-hand')?.steady).toEqual({ fact: { id: 'rf-numb-hand', index: 7 }, status: 'go-with-care' })
    expect(tiny.ruleById.get('rf-hot-joint')?.steady).toBeUndefined()
  })

  it('keep further effects with the further condition each needs', () => {
    const tiers = tiny.ruleById.get('op-shoulder')?.tiers ?? []
    expect(tiers.map(({ when, effect }) => [when.op, effect.status])).toEqual([['ago', 'paused']])
  })
})

describe('who may clear a rule', () => {
  it.each([
    ['status: paused', 'any-doctor'],
    ['urgency: urgent-within-2-weeks', 'any-doctor'],
    ['status: paused, clearance: surgeon', 'surgeon'],
    ['status: paused, clearance: nobody', undefined],
    ['minutes: 20, also: [{ when: nut-allergy, status: paused }], clearance: surgeon', 'surgeon'],
    ['minutes: 20, also: [{ when: nut-allergy, urgency: urgent-within-2-weeks }]', 'any-doctor'],
    ['status: go-with-care', undefined],
    ['status: stopped', undefined],
    ['urgency: same-day', undefined],
  ])('with %s: %s', (fields, clearance) => {
    expect(ruleWith(fields).clearance?.id).toBe(clearance)
  })
})
