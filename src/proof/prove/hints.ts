import type { Bool } from '#engine/formula/term.ts'
import { FIRST_ASKED } from '../client/days-of-file.ts'
import type { Translation } from '#engine/translate/pack.ts'

const withoutLetters = ({ terms, inputs, verdict }: Translation): Bool =>
  terms.and(...verdict.rules.map(({ rule }) => terms.not(inputs.letter(rule.id))))

const withoutHistory = ({ terms, inputs, verdict }: Translation): Bool => {
  const { facts } = verdict.reading.knowledge
  const numbers = facts.filter(({ type }) => type === 'number')
  const sources = facts.flatMap(({ derive }) => (derive?.kind === 'history' ? [inputs.history(derive.source)] : []))
  return terms.and(
    ...numbers.map((fact) => terms.not(inputs.previous(fact).known)),
    ...sources.flatMap(({ holds, count, given }) => [terms.not(holds), terms.notAbove(count, terms.constant(0)), terms.not(given)]),
  )
}

/** A letter of today can speak of what began before the answers were given, and of nothing that began today. */
const longSince = ({ terms, inputs, verdict }: Translation): Bool => {
  const { facts } = verdict.reading.knowledge
  const dated = facts.filter(({ dated, derive }) => dated && derive === undefined)
  return terms.and(
    ...dated.map((fact) => {
      const { known, ago } = inputs.answer(fact).since()
      return terms.implies(known, terms.below(terms.constant(FIRST_ASKED), ago))
    }),
  )
}

/**
 * What makes a client plain to read, most first. Only asked for once somebody was found, to find somebody plainer: a proof never
 * rests on it.
 */
export const plainerClients = (translation: Translation): readonly (readonly Bool[])[] => {
  const [letters, history, days] = [withoutLetters(translation), withoutHistory(translation), longSince(translation)]
  return [[letters, history], [history, days], [letters], [days], [history], []]
}
