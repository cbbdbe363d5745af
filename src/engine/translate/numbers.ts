import type { Bounds } from '../model/condition.ts'
import type { Fact } from '../model/fact.ts'
import type { Bool, Num } from '../formula/term.ts'
import type { Measured } from './input/answer.ts'
import { factFor } from './reading.ts'
import type { Reading } from './reading.ts'

/** Does a number lie in bounds? */
export const within = ({ terms }: Reading, value: Num, { atLeast, atMost, over, under }: Bounds): Bool =>
  terms.and(
    ...(atLeast === undefined ? [] : [terms.notAbove(terms.constant(atLeast), value)]),
    ...(atMost === undefined ? [] : [terms.notAbove(value, terms.constant(atMost))]),
    ...(over === undefined ? [] : [terms.below(terms.constant(over), value)]),
    ...(under === undefined ? [] : [terms.below(value, terms.constant(under))]),
  )

const nothing = ({ terms }: Reading): Measured => ({ known: terms.no, value: terms.constant(0) })

const first = (reading: Reading, of: readonly Measured[]): Measured => {
  const { terms } = reading
  return of.reduceRight(
    (rest, { known, value }) => ({ known: terms.or(known, rest.known), value: terms.either(known, value, rest.value) }),
    nothing(reading),
  )
}

const lowest = (reading: Reading, of: readonly Measured[]): Measured => {
  const { terms } = reading
  return of.reduceRight((rest, { known, value }) => {
    const isLower = terms.and(known, terms.or(terms.not(rest.known), terms.notAbove(value, rest.value)))
    return { known: terms.or(known, rest.known), value: terms.either(isLower, value, rest.value) }
  }, nothing(reading))
}

const summed = ({ terms }: Reading, of: readonly Measured[]): Measured => ({
  known: terms.and(...of.map(({ known }) => known)),
  value: of.reduce<Num>((sum, { value }) => terms.sum(sum, value), terms.constant(0)),
})

/** A number and whether it is known, wherever it comes from. */
export const measured = (reading: Reading, fact: Fact): Measured => {
  const { terms, inputs } = reading
  const { derive } = fact
  if (derive === undefined) return inputs.answer(fact).number()
  switch (derive.kind) {
    case 'history':
      return fact.type === 'number' ? { known: terms.yes, value: inputs.history(derive.source).count } : nothing(reading)
    case 'number-cases':
      return first(
        reading,
        derive.cases.map(({ when, is }) => ({ known: reading.truth(when).isTrue, value: terms.constant(is) })),
      )
    case 'truth':
    case 'cases':
      return nothing(reading)
    default: {
      const inner = derive.facts.map((ref) => measured(reading, factFor(reading, ref)))
      return derive.kind === 'first' ? first(reading, inner) : derive.kind === 'lowest' ? lowest(reading, inner) : summed(reading, inner)
    }
  }
}
