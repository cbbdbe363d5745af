import type { Condition } from '../model/condition.ts'
import type { Fact } from '../model/fact.ts'
import type { Bool } from '../formula/term.ts'
import { chosen } from './choices.ts'
import { dated } from './days.ts'
import type { Kleene } from './kleene.ts'
import { measured, within } from './numbers.ts'
import { cautious, factFor, silence } from './reading.ts'
import type { Reading } from './reading.ts'

type Of<Op extends Condition['op']> = Extract<Condition, { readonly op: Op }>

/** Silence where nothing was answered, the cautious side where nobody is sure, else what was said. */
const answered = (
  reading: Reading,
  fact: Fact,
  positive: boolean,
  is: { readonly made: Bool; readonly unsure: Bool },
  said: Kleene,
): Kleene => {
  const { logic } = reading
  return logic.either(is.made, logic.either(is.unsure, cautious(reading, fact, positive), said), silence(reading, fact, positive))
}

const number = (reading: Reading, { fact: ref, bounds }: Of<'number'>, positive: boolean): Kleene => {
  const fact = factFor(reading, ref)
  const { known, value } = measured(reading, fact)
  const { unsure } = reading.inputs.answer(fact)
  return answered(
    reading,
    fact,
    positive,
    { made: reading.terms.or(known, unsure), unsure },
    reading.logic.known(within(reading, value, bounds)),
  )
}

const gated = (reading: Reading, { fact, bounds, gate }: Of<'reading'>): Kleene => {
  const { known, value } = measured(reading, factFor(reading, fact))
  return reading.logic.either(known, reading.logic.known(within(reading, value, bounds)), reading.fact(gate))
}

const fell = (reading: Reading, { fact: ref, by, bounds }: Of<'fell'>): Kleene => {
  const { terms, logic, inputs } = reading
  const fact = factFor(reading, ref)
  const now = measured(reading, fact)
  const before = inputs.previous(fact)
  const lost = terms.notAbove(terms.constant(by), terms.difference(before.value, now.value))
  return logic.known(terms.and(now.known, within(reading, now.value, bounds), before.known, lost))
}

const choice = (reading: Reading, { fact: ref, values }: Of<'is' | 'has'>, positive: boolean): Kleene => {
  const fact = factFor(reading, ref)
  const is = chosen(reading, fact)
  return answered(reading, fact, positive, is, reading.logic.known(is.among(values)))
}

const ago = (reading: Reading, { fact: ref, days, whenUnknown }: Of<'ago'>, positive: boolean): Kleene => {
  const { logic, terms } = reading
  const fact = factFor(reading, ref)
  const day = dated(reading, fact)
  const known = logic.either(day.known, logic.known(within(reading, day.ago, days)), logic.known(terms.known(positive && whenUnknown)))
  if (fact.type === 'date') return logic.either(day.answered, known, silence(reading, fact, positive))
  const happened = reading.fact(ref)
  return logic.either(happened.isTrue, known, happened)
}

const touches = (reading: Reading, { fact: ref, sites }: Of<'touches'>, positive: boolean): Kleene => {
  const { knowledge, logic, terms } = reading
  const fact = factFor(reading, ref)
  const { given, unsure, marks, marked } = reading.inputs.answer(fact)
  const among = terms.or(...sites.flatMap((index) => knowledge.sites[index] ?? []).map(marks))
  const placed = logic.either(marked(), logic.known(among), cautious(reading, fact, positive))
  if (fact.type !== 'regions') {
    const happened = reading.fact(ref)
    return logic.either(happened.isTrue, placed, happened)
  }
  const isEmpty = terms.and(terms.not(unsure), terms.not(marked()))
  return logic.either(given, logic.either(isEmpty, logic.no, placed), silence(reading, fact, positive))
}

const side = (reading: Reading, { fact: ref, side: wanted }: Of<'side'>, positive: boolean): Kleene => {
  const { logic, terms } = reading
  const fact = factFor(reading, ref)
  const answer = reading.inputs.answer(fact)
  const stated = terms.or(answer.side('left'), answer.side('right'))
  const said = logic.either(stated, logic.known(answer.side(wanted)), cautious(reading, fact, positive))
  if (fact.type === 'side') return logic.either(answer.given, said, silence(reading, fact, positive))
  const happened = reading.fact(ref)
  return logic.either(happened.isTrue, said, happened)
}

const parts = (reading: Reading, of: readonly Condition[], positive: boolean): readonly Kleene[] =>
  of.map((part) => reading.truth(part, positive))

/** Translates a condition, operator by operator, as the engine's `evaluate` reads it. */
export const translate = (reading: Reading, condition: Condition, positive: boolean): Kleene => {
  const { logic } = reading
  switch (condition.op) {
    case 'true':
      return reading.fact(condition.fact)
    case 'all':
      return logic.all(parts(reading, condition.of, positive))
    case 'any':
      return logic.any(parts(reading, condition.of, positive))
    case 'not':
      return logic.not(reading.truth(condition.of, !positive))
    case 'at-least':
      return logic.atLeast(condition.count, parts(reading, condition.of, positive))
    case 'number':
      return number(reading, condition, positive)
    case 'reading':
      return gated(reading, condition)
    case 'fell':
      return fell(reading, condition)
    case 'is':
    case 'has':
      return choice(reading, condition, positive)
    case 'ago':
      return ago(reading, condition, positive)
    case 'touches':
      return touches(reading, condition, positive)
    case 'side':
      return side(reading, condition, positive)
    case 'steady':
      return logic.known(reading.inputs.answer(factFor(reading, condition.fact)).steady)
    case 'checked':
      return logic.known(reading.inputs.answer(factFor(reading, condition.fact)).checked())
    case 'cleared':
      return logic.known(reading.cleared(condition.rule))
    // No presentation is being planned for while rules are read.
    case 'presentation':
      return logic.no
    case 'always':
      return logic.yes
  }
}
