import * as fc from 'fast-check'
import type { Assignment } from '#engine/formula/evaluate.ts'
import type { Bool, Num } from '#engine/formula/term.ts'
import { createTerms } from '#engine/formula/terms.ts'
import type { Terms } from '#engine/formula/terms.ts'

/** Flags and quantities that random formulas speak of. */
const FLAGS = ['a', 'b', 'c', 'd', 'e'] as const
const QUANTITIES = ['x', 'y', 'z'] as const

type Make<T> = (terms: Terms) => T

const { bool } = fc.letrec<{ bool: Make<Bool>; num: Make<Num> }>((tie) => {
  const bools = fc.array(tie('bool'), { minLength: 1, maxLength: 4 })
  return {
    bool: fc.oneof(
      { depthSize: 'medium', withCrossShrink: true },
      fc.constantFrom(...FLAGS).map(
        (name): Make<Bool> =>
          (terms) =>
            terms.flag(name),
      ),
      tie('bool').map(
        (of): Make<Bool> =>
          (terms) =>
            terms.not(of(terms)),
      ),
      bools.map(
        (of): Make<Bool> =>
          (terms) =>
            terms.and(...of.map((each) => each(terms))),
      ),
      bools.map(
        (of): Make<Bool> =>
          (terms) =>
            terms.or(...of.map((each) => each(terms))),
      ),
      fc.tuple(fc.nat(3), bools).map(
        ([count, of]): Make<Bool> =>
          (terms) =>
            terms.atLeast(
              count,
              of.map((each) => each(terms)),
            ),
      ),
      fc.tuple(tie('num'), tie('num')).map(
        ([a, b]): Make<Bool> =>
          (terms) =>
            terms.notAbove(a(terms), b(terms)),
      ),
      fc.tuple(tie('num'), tie('num')).map(
        ([a, b]): Make<Bool> =>
          (terms) =>
            terms.below(a(terms), b(terms)),
      ),
    ),
    num: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom(...QUANTITIES).map(
        (name): Make<Num> =>
          (terms) =>
            terms.quantity(name, true),
      ),
      fc.integer({ min: -2, max: 6 }).map(
        (value): Make<Num> =>
          (terms) =>
            terms.constant(value),
      ),
      fc.tuple(tie('bool'), tie('num'), tie('num')).map(
        ([when, a, b]): Make<Num> =>
          (terms) =>
            terms.either(when(terms), a(terms), b(terms)),
      ),
      fc.tuple(tie('num'), tie('num')).map(
        ([a, b]): Make<Num> =>
          (terms) =>
            terms.sum(a(terms), b(terms)),
      ),
      fc.tuple(tie('num'), tie('num')).map(
        ([a, b]): Make<Num> =>
          (terms) =>
            terms.difference(a(terms), b(terms)),
      ),
    ),
  }
})

/** Formulas of one builder, with the number of terms there are. */
export interface Formulas {
  readonly of: readonly Bool[]
  readonly count: number
}

/** One to six formulas over five flags and three quantities. */
export const formulas: fc.Arbitrary<Formulas> = fc.array(bool, { minLength: 1, maxLength: 6 }).map((makes) => {
  const terms = createTerms()
  const of = makes.map((make) => make(terms))
  return { of, count: terms.count() }
})

/** Values for all of them. */
export const assignment: fc.Arbitrary<Assignment> = fc
  .tuple(fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), fc.array(fc.integer({ min: -2, max: 6 }), { minLength: 3, maxLength: 3 }))
  .map(
    ([flags, numbers]) =>
      new Map<string, boolean | number>([
        ...FLAGS.map((name, index) => [name, flags[index] ?? false] as const),
        ...QUANTITIES.map((name, index) => [name, numbers[index] ?? 0] as const),
      ]),
  )
