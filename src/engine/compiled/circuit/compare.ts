import type { Num } from '../../formula/term.ts'
import type { Bool } from '../../formula/term.ts'
import type { Amount, Comparison } from './circuit.ts'
import type { Gates } from './gates.ts'
import { ALWAYS, NEVER, opposite } from './literal.ts'
import type { Literal } from './literal.ts'

/** One of the values a number may have, and when it has it. */
interface Case {
  readonly when: Literal
  readonly is: Amount
}

const holds = (a: number, b: number, strictly: boolean): Literal => ((strictly ? a < b : a <= b) ? ALWAYS : NEVER)

/**
 * Lowers a comparison of numbers that depend on conditions: the conditions move outward, so that what is left to compare are amounts a
 * client has, which are compared while the client is packed.
 */
export const createComparing = (
  gates: Pick<Gates, 'all' | 'any'>,
  truth: (term: Bool) => Literal,
  wire: (comparison: Comparison) => Literal,
): ((a: Num, b: Num, strictly: boolean) => Literal) => {
  const pairs = (a: Num, b: Num, join: (left: Amount, right: Amount) => Amount): readonly Case[] =>
    cases(a).flatMap((left) => cases(b).map((right) => ({ when: gates.all([left.when, right.when]), is: join(left.is, right.is) })))
  const cases = (term: Num): readonly Case[] => {
    switch (term.kind) {
      case 'constant':
        return [{ when: ALWAYS, is: { kind: 'constant', value: term.value } }]
      case 'quantity':
        return [{ when: ALWAYS, is: { kind: 'quantity', name: term.name } }]
      case 'sum':
      case 'difference': {
        const { kind } = term
        return pairs(term.a, term.b, (a, b) => ({ kind, a, b }))
      }
      case 'either': {
        const when = truth(term.when)
        const under = (inner: Num, condition: Literal): readonly Case[] =>
          cases(inner).map((each) => ({ ...each, when: gates.all([condition, each.when]) }))
        return [...under(term.then, when), ...under(term.otherwise, opposite(when))]
      }
    }
  }
  return (a, b, strictly) =>
    gates.any(
      cases(a).flatMap((left) =>
        cases(b).map((right) => {
          const [one, other] = [left.is, right.is]
          const met =
            one.kind === 'constant' && other.kind === 'constant'
              ? holds(one.value, other.value, strictly)
              : wire({ a: one, b: other, strictly })
          return gates.all([left.when, right.when, met])
        }),
      ),
    )
}
