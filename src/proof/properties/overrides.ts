import { compose } from '#engine/assess/compose.ts'
import { baseLimits } from '#engine/caution/limits.ts'
import { atLeastAsCautious, joinVerdicts } from '#engine/caution/verdict.ts'
import type { Client } from '#engine/model/client.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Bool } from '#engine/formula/term.ts'
import type { Terms } from '#engine/formula/terms.ts'
import { inputName } from '#engine/translate/input/inputs.ts'
import type { Translation } from '#engine/translate/pack.ts'
import type { RuleTerms } from '#engine/translate/rules.ts'
import { verdictTerms } from '#engine/translate/verdict.ts'
import type { VerdictTerms } from '#engine/translate/verdict.ts'
import { lost } from '../relations/change.ts'
import { everyLimit, everything } from './everything.ts'
import type { Property } from './property.ts'

/** A therapist adds, or does not add, any of the limits and levels that a row of the pack can give; no letter takes it away. */
const override = ({ flag, no }: Terms, { rule, truth, tiers }: RuleTerms): RuleTerms => {
  const added = (part: string): Bool => flag(inputName(`override/${rule.id}`, part))
  return {
    rule: { ...rule, id: `override/${rule.id}` },
    truth,
    limits: added('limits'),
    accepted: no,
    tiers: tiers.map((tier, index) => ({ ...tier, limits: added(`tier-${index}`) })),
    cleared: no,
    statusAtLeast: (status) => added(status),
    urgencyAtLeast: (urgency) => added(urgency),
  }
}

const composed = ({ terms, inputs, verdict }: Translation, rules: readonly RuleTerms[]): VerdictTerms => {
  const kept = new Map(rules.map((each) => [each.rule, each]))
  return verdictTerms({ ...verdict.reading.knowledge, rules: [...kept.keys()] }, terms, inputs, kept)
}

/** Something is taken away by an override, or a limit comes of it that was neither there before nor added. */
const isNoJoin = (translation: Translation): Bool => {
  const { terms, verdict } = translation
  const overrides = verdict.rules.map((each) => override(terms, each))
  const [together, alone] = [composed(translation, [...verdict.rules, ...overrides]), composed(translation, overrides)]
  const [before, added, after] = [everything(verdict), everyLimit(alone), everything(together)]
  // What is said of an urgency gives way to what is said of a higher one.
  const lasting = [...before].filter(([says]) => !says.startsWith('tells '))
  const taken = lasting.map(([says, formula]) => lost(terms, formula, after.get(says) ?? terms.no))
  const fromNowhere = [...everyLimit(verdict)].map(([says, formula]) =>
    lost(terms, after.get(says) ?? terms.no, terms.or(formula, added.get(says) ?? terms.no, together.statusAtLeast('go-with-care'))),
  )
  return terms.or(...taken, ...fromNowhere)
}

const joinsUpwards = (knowledge: Knowledge, client: Client): boolean => {
  const verdict = compose(knowledge, client)
  return atLeastAsCautious(joinVerdicts(verdict, { status: 'go', urgency: 'none', limits: baseLimits(knowledge) }), verdict)
}

/** An override only adds. Source: safety dossier 7.2 and 7.6. */
export const OVERRIDES_ONLY_ADD: readonly Property[] = [
  {
    id: 'MP-13',
    says: 'Limits that a therapist adds are joined to those of the rows: none is taken away, and none comes of it that nobody gave.',
    kind: 'never',
    faulty: isNoJoin,
    holds: joinsUpwards,
  },
  {
    id: 'SP-42',
    says: 'Whatever a therapist adds, status, urgency and every limit stay at least as strict as the rows make them.',
    kind: 'never',
    faulty: isNoJoin,
    holds: joinsUpwards,
  },
]
