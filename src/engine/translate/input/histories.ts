import { RESPONSE_CLASSES } from '../../model/client.ts'
import type { HistorySource } from '../../model/fact.ts'
import type { Bool, Num } from '../../formula/term.ts'
import type { Terms } from '../../formula/terms.ts'
import { inputName } from './inputs.ts'
import type { HistoryTerms } from './inputs.ts'
import type { InputRules } from './rules-of-inputs.ts'

/** No history is longer than this, in sessions or weeks. */
const LONGEST = 1_000

/** The input of a history source. */
export const historyName = (source: HistorySource, part: string): string => inputName(`history/${source}`, part)

const tie = (terms: Terms, rules: InputRules, count: (source: HistorySource) => Num, holds: (source: HistorySource) => Bool): void => {
  const zero = terms.constant(0)
  const some = (source: HistorySource): Bool => terms.below(zero, count(source))
  const last = (response: string): Bool => terms.flag(historyName('last-response', `is-${response}`))
  const flare = holds('last-session-flare')
  rules.add(terms.or(some('sessions'), terms.not(some('weeks-in-care'))))
  rules.add(terms.implies(flare, some('flares')))
  // With no hands-on session everything recorded is recorded since the last one.
  rules.add(terms.or(some('sessions'), terms.implies(some('flares'), flare)))
  rules.add(terms.implies(terms.or(last('flare'), last('peripheralised')), flare))
  rules.add(terms.implies(some('same-responses-in-a-row'), last('same')))
  rules.add(terms.implies(last('same'), some('same-responses-in-a-row')))
  for (const [index, one] of RESPONSE_CLASSES.entries()) {
    for (const other of RESPONSE_CLASSES.slice(index + 1)) rules.add(terms.not(terms.and(last(one), last(other))))
  }
}

/** What history may hold. Only ties that every record keeps are stated, so that no client is left out. */
export const historyTerms = (terms: Terms, rules: InputRules): ((source: HistorySource) => HistoryTerms) => {
  const counted = (source: HistorySource): Num => {
    const count = terms.quantity(historyName(source, 'count'), true)
    rules.add(terms.and(terms.notAbove(terms.constant(0), count), terms.notAbove(count, terms.constant(LONGEST))))
    return count
  }
  const holds = (source: HistorySource): Bool => terms.flag(historyName(source, 'holds'))
  tie(terms, rules, counted, holds)
  return (source) => ({
    holds: holds(source),
    count: counted(source),
    is: (choice) => terms.flag(historyName(source, `is-${choice}`)),
    given: terms.or(...RESPONSE_CLASSES.map((response) => terms.flag(historyName(source, `is-${response}`)))),
  })
}
