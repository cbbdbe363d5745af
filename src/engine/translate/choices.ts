import type { Fact } from '../model/fact.ts'
import type { Bool } from '../formula/term.ts'
import type { Reading } from './reading.ts'

/** A choice: made at all, by somebody who is not sure, or one of some values. */
export interface Chosen {
  readonly made: Bool
  readonly unsure: Bool
  readonly among: (values: readonly string[]) => Bool
}

interface Case {
  readonly when: Bool
  readonly is: string
}

const firstOf = ({ terms }: Reading, cases: readonly Case[]): Chosen => {
  const before = (index: number): readonly Bool[] => cases.slice(0, index).map(({ when }) => when)
  const taken = cases.map(({ when, is }, index) => ({ is, when: terms.and(when, terms.not(terms.or(...before(index)))) }))
  return {
    made: terms.or(...cases.map(({ when }) => when)),
    unsure: terms.no,
    among: (values) => terms.or(...taken.filter(({ is }) => values.includes(is)).map(({ when }) => when)),
  }
}

/** The choice a fact holds, answered, derived or read from history. */
export const chosen = (reading: Reading, fact: Fact): Chosen => {
  const { terms, inputs } = reading
  const { derive } = fact
  if (derive?.kind === 'cases') {
    return firstOf(
      reading,
      derive.cases.map(({ when, is }) => ({ is, when: terms.not(reading.truth(when).isFalse) })),
    )
  }
  if (derive?.kind === 'history') {
    const { given, is } = inputs.history(derive.source)
    return { made: given, unsure: terms.no, among: (values) => terms.or(...values.map(is)) }
  }
  const answer = inputs.answer(fact)
  return { made: answer.given, unsure: answer.unsure, among: (values) => terms.or(...values.map(answer.chosen)) }
}
