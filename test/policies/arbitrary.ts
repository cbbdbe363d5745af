import fc from 'fast-check'
import type { Question } from '#clinic/policies/decide.ts'
import type { Rule } from '#clinic/policies/rule.ts'
import { CIRCUMSTANCES, HATS, THINGS, VERBS } from '#clinic/policies/words.ts'

const some = <T>(words: readonly T[], least = 1): fc.Arbitrary<readonly T[]> => fc.subarray([...words], { minLength: least })

const scope = { id: fc.constant('random'), who: some(HATS), may: some(VERBS), what: some(THINGS), because: fc.constant('random') }

const anyAllow = fc.record({ ...scope, effect: fc.constant('allow' as const), when: fc.subarray([...CIRCUMSTANCES], { maxLength: 2 }) })
const anyDeny = fc.record({
  ...scope,
  effect: fc.constant('deny' as const),
  unless: fc.option(fc.subarray([...CIRCUMSTANCES], { maxLength: 2 }), { nil: undefined }),
})

/** A policy of random rules; allows outnumber denies, so that something is allowed now and then. */
export const anyPolicy: fc.Arbitrary<readonly Rule[]> = fc.array(
  fc.oneof({ weight: 3, arbitrary: anyAllow }, { weight: 1, arbitrary: anyDeny }),
  {
    maxLength: 12,
  },
)

/** Somebody with one hat or two, who wants something. */
export const anyQuestion: fc.Arbitrary<Question> = fc.record({
  hats: fc.subarray([...HATS], { minLength: 1, maxLength: 2 }),
  verb: fc.constantFrom(...VERBS),
  thing: fc.constantFrom(...THINGS),
  holds: fc.subarray([...CIRCUMSTANCES]).map((held) => new Set(held)),
})
