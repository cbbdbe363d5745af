import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Rule, Tier } from '#engine/model/rule.ts'
import type { Bool } from '#engine/formula/term.ts'
import type { Inputs } from '#engine/translate/input/inputs.ts'
import { once } from '#engine/once.ts'
import type { Translation } from '#engine/translate/pack.ts'
import { verdictTerms } from '#engine/translate/verdict.ts'
import type { VerdictTerms } from '#engine/translate/verdict.ts'
import { sourcesOf } from '../relations/less-cautious.ts'
import { calmClients } from './calm-inputs.ts'
import type { Calm } from './calm-inputs.ts'
import { isHigher, saysMore } from './differences.ts'
import type { Possible, Property } from './property.ts'

/** A pack with other rules. Rules that stay say what they said. */
const instead = ({ terms }: Translation, inputs: Inputs, { rules, reading }: VerdictTerms, others: readonly Rule[]): VerdictTerms =>
  verdictTerms({ ...reading.knowledge, rules: others }, terms, inputs, new Map(rules.map((each) => [each.rule, each])))

/** A pack, and the same without a rule or without one tier of it. */
const withAndWithout = (translation: Translation, inputs: Inputs, whole: VerdictTerms, rule: Rule, tier: Tier | undefined) => {
  const rest = tier === undefined ? [] : [{ ...rule, tiers: rule.tiers.filter((each) => each !== tier) }]
  const others = whole.reading.knowledge.rules.flatMap((each) => (each === rule ? rest : [each]))
  const sources = whole.rules.filter((each) => each.rule === rule).flatMap(sourcesOf)
  return {
    less: instead(translation, inputs, whole, others),
    sources: tier === undefined ? sources : sources.filter(({ effect }) => effect === tier.effect),
  }
}

const toldLess = (translation: Translation, { inputs, verdict }: Calm, rule: Rule, tier: Tier | undefined): readonly (() => Bool)[] => {
  const pair = once(() => withAndWithout(translation, inputs, verdict, rule, tier))
  return [() => isHigher(verdict, pair().less), () => saysMore(verdict, pair().less, pair().sources)]
}

const needed = (translation: Translation, knowledge: Knowledge): readonly Possible[] => {
  const { inputs, verdict } = translation
  const whole = once(() => ({ inputs, verdict: instead(translation, inputs, verdict, knowledge.rules) }))
  const calmFor = calmClients(translation, knowledge)
  const tried = (clients: () => Calm, rule: Rule, tier: Tier | undefined, at: number) => (): Bool =>
    toldLess(translation, clients(), rule, tier)[at]?.() ?? translation.terms.no
  // What a sign asks of the hands is told sign by sign, whatever others say.
  const rules = knowledge.rules.filter(({ response }) => response === undefined)
  return rules.flatMap((rule) =>
    [undefined, ...rule.tiers].map((tier, index) => ({
      what: tier === undefined ? rule.id : `${rule.id}, tier ${index}`,
      attempts: [0, 1].map((at) => tried(() => calmFor(rule), rule, tier, at)),
      formula: tried(whole, rule, tier, 1),
      otherwise: tier?.restates,
    })),
  )
}

/** A row and the one that restates it hide one another, so those are left out first. */
const withoutRestating = (knowledge: Knowledge): Knowledge => ({
  ...knowledge,
  rules: knowledge.rules.filter(({ restates }) => restates === undefined),
})

/** No rule is there for nothing. Source: safety dossier 7.6. */
export const NO_DEAD_RULE: Property = {
  id: 'MP-17',
  says: 'For every rule, and for every tier of one, there is a client who would be told less without it, or the pack says why it stands.',
  kind: 'possible',
  each: (translation) => needed(translation, withoutRestating(translation.verdict.reading.knowledge)),
  atOnce: 1,
  slices: 2,
}
