import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decide } from '#clinic/policies/decide.ts'
import { lacking } from '#clinic/policies/lacking.ts'
import { RULES } from '#clinic/policies/rules.ts'
import { CIRCUMSTANCES } from '#clinic/policies/words.ts'
import { tries } from '../support/runs.ts'
import { anyPolicy, anyQuestion } from '../policies/arbitrary.ts'
import { reference } from '../policies/reference.ts'

describe('[T10] the policy engine', () => {
  it('agrees with the reference model on random policies', () => {
    let allowed = 0
    fc.assert(
      fc.property(anyPolicy, anyQuestion, (rules, question) => {
        const decided = decide(rules, question)
        if (decided) allowed += 1
        return decided === reference(rules, question)
      }),
      tries(10_000),
    )
    // A model that always refuses would agree with an engine that always refuses.
    expect(allowed).toBeGreaterThan(200)
  })

  it('agrees with the reference model on the policy of the clinic', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => decide(RULES, question) === reference(RULES, question)),
      tries(10_000),
    )
  })

  it('refuses everything where there is no rule', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => !decide([], question)),
      tries(1_000),
    )
  })

  it('lets a deny win wherever it stands among allows', () => {
    fc.assert(
      fc.property(anyPolicy, anyQuestion, fc.nat(), (rules, question, place) => {
        const { hats, verb, thing } = question
        const deny = { id: 'deny', effect: 'deny' as const, who: hats, may: [verb], what: [thing], because: 'always' }
        return !decide(rules.toSpliced(place % (rules.length + 1), 0, deny), question)
      }),
      tries(1_000),
    )
  })

  it('never takes a right away because more is known to hold', () => {
    fc.assert(
      fc.property(anyPolicy, anyQuestion, fc.constantFrom(...CIRCUMSTANCES), (rules, question, more) => {
        const knowing = { ...question, holds: new Set([...question.holds, more]) }
        return !decide(rules, question) || decide(rules, knowing)
      }),
      tries(5_000),
    )
  })

  it('does not depend on the order of the rules', () => {
    fc.assert(
      fc.property(anyPolicy, anyQuestion, (rules, question) => decide(rules, question) === decide(rules.toReversed(), question)),
      tries(2_000),
    )
  })
})

describe('what stands between somebody and a yes', () => {
  it('is told only where it is all that stands there, and is enough', () => {
    fc.assert(
      fc.property(anyPolicy, anyQuestion, fc.subarray([...CIRCUMSTANCES]), (rules, question, tellable) => {
        const missing = lacking(rules, question, tellable)
        if (decide(rules, question)) return missing.length === 0
        const everything = decide(rules, { ...question, holds: new Set([...question.holds, ...tellable]) })
        return everything || missing.length === 0
      }),
      tries(5_000),
    )
  })

  it('is a licence, for a therapist who would sign their own note', () => {
    const holds = new Set(['own', 'unsigned', 'standing'] as const)
    expect(lacking(RULES, { hats: ['therapist'], verb: 'sign', thing: 'notes', holds }, ['licensed', 'stepped-up'])).toEqual(['licensed'])
  })

  it('is nothing that may be told, for somebody who is not named on an open episode', () => {
    const holds = new Set(['licensed', 'unsigned', 'standing'] as const)
    expect(lacking(RULES, { hats: ['therapist'], verb: 'read', thing: 'notes', holds }, ['licensed', 'stepped-up'])).toEqual([])
  })
})
