import { describe, expect, it } from 'vitest'
import type { Rule } from '#engine/model/rule.ts'
import { STATUSES, URGENCIES, rank } from '#engine/model/scale.ts'
import { SCIATICA } from '../../../test/support/sciatica.ts'
import { tiny } from '../../../test/support/packs.ts'
import type { Mutant } from './mutant.ts'
import { mutantsOf } from './mutants-of.ts'

const ruleOf = (id: string): Rule => {
  const rule = SCIATICA.ruleById.get(id)
  if (rule === undefined) throw new TypeError(`no rule ${id}`)
  return rule
}

const mutants = (id: string): readonly Mutant[] => mutantsOf(SCIATICA, ruleOf(id))
const said = (id: string): readonly string[] => mutants(id).map(({ says }) => says)

describe('the mutants of a rule', () => {
  it('take everything it adds away, one thing at a time', () => {
    expect(said('rf-fracture-midline-sudden')).toEqual([
      'the rule is gone',
      'status go instead of go-with-care',
      'urgency none instead of routine-gp',
      'level 3 instead of 2',
      'level 2 no longer at lumbar-midline',
      'level 2 no longer at lumbar-paraspinal',
      'level 2 no longer at sacrum',
      'level 2 no longer at thoracic',
    ])
  })

  it.each([
    ['cc-anticoagulant', 'deep-tissue is no longer out'],
    ['cc-anticoagulant', 'mo-forced is no longer limited'],
    ['cc-heart-failure', 'supine-flat is allowed'],
    ['cc-heart-failure', '35 minutes instead of 30'],
    ['cc-radiculopathy-acute', 'pain up to 4 instead of 3'],
    ['cc-radiculopathy-chronic', '35 seconds instead of 30'],
    ['cc-pad', 'level 3 instead of 2'],
    ['cc-communication-barrier', 'a letter of doctor or gp or treating-specialist or surgeon or surgical-team or obstetrician clears it'],
    ['rf-motor-severe', 'an accepted rf-motor-severe gives go-with-care instead of paused'],
    ['cc-epidural-recent', 'where inj-spinal at most 7 days ago: level 1 instead of 0'],
    ['cc-epidural-recent', 'what is added where inj-spinal at most 7 days ago is gone'],
    ['cc-epidural-recent', 'where inj-spinal at most 7 days ago: days since inj-spinal at most 6 instead of at most 7'],
  ])('of %s: %s', (rule, says) => {
    expect(said(rule)).toContain(says)
  })

  it('each differ from their rule and from one another, by a number that stays', () => {
    for (const rule of SCIATICA.rules) {
      const all = mutantsOf(SCIATICA, rule)
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
      expect(all.filter(({ to }) => to === rule)).toEqual([])
      expect(mutantsOf(SCIATICA, rule).map(({ id, to }) => [id, to])).toEqual(all.map(({ id, to }) => [id, to]))
    }
  })

  it('never ask for more than the rule: no status or urgency rises', () => {
    const higher = tiny().rules.flatMap((rule) =>
      mutantsOf(tiny(), rule).filter(
        ({ to }) =>
          to !== undefined &&
          (rank(STATUSES, to.effect.status) > rank(STATUSES, rule.effect.status) ||
            rank(URGENCIES, to.effect.urgency) > rank(URGENCIES, rule.effect.urgency)),
      ),
    )
    expect(higher).toEqual([])
  })
})
