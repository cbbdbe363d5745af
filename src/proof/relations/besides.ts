import type { Composition } from '#engine/assess/compose.ts'
import { RESPONSES, URGENCIES, rank } from '#engine/model/scale.ts'
import type { Response } from '#engine/model/scale.ts'
import type { Bool } from '#engine/formula/term.ts'
import type { VerdictTerms } from '#engine/translate/verdict.ts'
import { lost } from './change.ts'
import type { Besides } from './relation.ts'

const responseAtLeast = ({ rules, reading }: VerdictTerms, least: Response): Bool =>
  reading.terms.or(
    ...rules.filter(({ rule }) => rank(RESPONSES, rule.response ?? 'note') >= rank(RESPONSES, least)).map(({ truth }) => truth.isTrue),
  )

const responseOf = ({ activity }: Composition): number =>
  Math.max(0, ...activity.active.map(({ rule }) => rank(RESPONSES, rule.response ?? 'note')))

/** The response that signs ask for is lower. */
export const LOWER_RESPONSE: Besides = {
  formula: ({ before, after }) => {
    const { terms } = before.reading
    return terms.or(
      ...RESPONSES.filter((response) => response !== 'note').map((response) =>
        lost(terms, responseAtLeast(before, response), responseAtLeast(after, response)),
      ),
    )
  },
  isFault: (before, after) => responseOf(after) < responseOf(before),
}

/** Everything that hands, couch and clock are held to, and the urgency: what an allergy has no say in. */
const notOfProducts = ({ reading, limits, urgencyAtLeast }: VerdictTerms): readonly Bool[] => {
  const { sites, levels, positions, rules } = reading.knowledge
  const minutes = new Set(
    rules.flatMap(({ effect, tiers }) => [effect, ...tiers.map((tier) => tier.effect)].flatMap((each) => each.minutes ?? [])),
  )
  return [
    ...URGENCIES.map(urgencyAtLeast),
    ...sites.flatMap(({ index }) => levels.map((_, level) => limits.capAtMost(index, level))),
    ...positions.map(({ index }) => limits.removed(index)),
    ...[...minutes].map(limits.minutesAtMost),
  ]
}

const withoutProducts = ({ urgency, limits }: Composition): string =>
  JSON.stringify([urgency, [...limits.caps], limits.positions, limits.minutes])

/** More than products is taken away. */
export const MORE_THAN_PRODUCTS: Besides = {
  formula: ({ before, after }) => {
    const { terms } = before.reading
    const first = notOfProducts(before)
    return terms.or(...notOfProducts(after).map((later, index) => lost(terms, later, first[index] ?? terms.no)))
  },
  isFault: (before, after) => withoutProducts(before) !== withoutProducts(after),
}

/** A letter takes a row out altogether, where it may only turn its pause into care. */
export const LETTER_TAKES_ALL: Besides = {
  formula: ({ before }) => {
    const { and, or, not } = before.reading.terms
    return or(...before.rules.map(({ cleared, statusAtLeast }) => and(cleared, not(statusAtLeast('go-with-care')))))
  },
  isFault: ({ activity }) => activity.active.some(({ rule, status }) => activity.cleared.has(rule.id) && status === 'go'),
}
