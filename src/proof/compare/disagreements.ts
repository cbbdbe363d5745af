import { compose } from '#engine/assess/compose.ts'
import type { Composition } from '#engine/assess/compose.ts'
import type { Client } from '#engine/model/client.ts'
import type { Condition } from '#engine/model/condition.ts'
import { STATUSES, URGENCIES, rank } from '#engine/model/scale.ts'
import { truthWord } from '#engine/model/truth.ts'
import { openState } from '#engine/state/open-state.ts'
import type { State } from '#engine/state/state.ts'
import { evaluation } from '#engine/formula/evaluate.ts'
import type { Evaluation } from '#engine/formula/evaluate.ts'
import type { Kleene } from '#engine/translate/kleene.ts'
import type { Translation } from '#engine/translate/pack.ts'
import type { VerdictTerms } from '#engine/translate/verdict.ts'
import { inputsOfClients } from './inputs-of-client.ts'
import { limitProbes } from './limit-probes.ts'
import type { LimitProbe } from './limit-probes.ts'

interface ConditionProbe {
  readonly what: string
  readonly formula: Kleene
  readonly condition: Condition
}

const conditionProbes = ({ asked, reading, rules }: VerdictTerms): readonly ConditionProbe[] => [
  ...rules.flatMap(({ rule, truth }) => [
    { what: rule.id, formula: truth, condition: rule.when },
    ...rule.tiers.map(({ when }, index) => ({ what: `${rule.id}, tier ${index + 1}`, formula: reading.truth(when), condition: when })),
  ]),
  ...asked.knowledge.statements.flatMap(({ id, obligations }) =>
    obligations.map(({ when }, index) => ({ what: `${id}, case ${index + 1}`, formula: asked.truth(when), condition: when })),
  ),
]

const wordFor = ({ isTrue, isFalse }: Kleene, values: Evaluation): string => {
  const [yes, no] = [values.isTrue(isTrue), values.isTrue(isFalse)]
  if (yes && no) return 'true and false'
  return yes ? 'true' : no ? 'false' : 'unknown'
}

/** What the formulas leave out adds caution only: signs stopped on a region, and limits copied from earlier sessions. */
const isWholeInLimits = ({ state, activity }: Composition): boolean =>
  state.client.signs.length === 0 &&
  (state.client.history.sessions.length === 0 ||
    activity.active.every(({ rule, tiers }) => [rule, ...tiers].every(({ effect }) => effect.session.length === 0)))

/** Warnings that are held and values that could not be read keep a screening open; the formulas know neither. */
const isWholeInStatus = ({ state, missing }: Composition): boolean =>
  state.client.malformed.length === 0 && missing.every(({ id }) => state.answers[id]?.origin !== 'held')

interface Said {
  readonly what: string
  readonly formula: boolean
  readonly engine: boolean
  /** The engine may be more cautious here without contradiction. */
  readonly oneWay: boolean
}

const contradicts = ({ formula, engine, oneWay }: Said): boolean => formula !== engine && !(oneWay && engine)

const inWords = ({ what, formula, engine }: Said): string => `${what}: the formula says ${formula}, the engine ${engine}`

const levels = (verdict: VerdictTerms, composition: Composition, { isTrue }: Evaluation): readonly Said[] => [
  ...STATUSES.map((status) => ({
    what: `status at least ${status}`,
    formula: isTrue(verdict.statusAtLeast(status)),
    engine: rank(STATUSES, composition.status) >= rank(STATUSES, status),
    oneWay: !isWholeInStatus(composition),
  })),
  ...URGENCIES.map((urgency) => ({
    what: `urgency at least ${urgency}`,
    formula: isTrue(verdict.urgencyAtLeast(urgency)),
    engine: rank(URGENCIES, composition.urgency) >= rank(URGENCIES, urgency),
    oneWay: false,
  })),
  ...verdict.rules.map(({ rule, cleared }) => ({
    what: `${rule.id} is cleared`,
    formula: isTrue(cleared),
    engine: composition.activity.cleared.has(rule.id),
    oneWay: false,
  })),
]

const limits = (probes: readonly LimitProbe[], composition: Composition, { isTrue }: Evaluation): readonly Said[] => {
  const oneWay = !isWholeInLimits(composition) || !isWholeInStatus(composition)
  return probes.map(({ what, formula, holds }) => ({ what, formula: isTrue(formula), engine: holds(composition.limits), oneWay }))
}

const conditions = (probes: readonly ConditionProbe[], state: State, values: Evaluation): readonly string[] =>
  probes.flatMap(({ what, formula, condition }) => {
    const [said, is] = [wordFor(formula, values), truthWord(state.truth(condition))]
    return said === is ? [] : [`${what}: the formula says ${said}, the engine ${is}`]
  })

/**
 * Compares formulas and engine on one client, without a solver: every condition of rules and statements, status, urgency, letters and
 * every limit; and whether the client keeps what the formulas take for granted of everybody. Returns what they disagree about.
 */
export const comparison = ({ verdict, rules }: Translation): ((client: Client) => readonly string[]) => {
  const { knowledge, terms } = verdict.reading
  const inputsOf = inputsOfClients(knowledge)
  const [ofConditions, ofLimits] = [conditionProbes(verdict), limitProbes(verdict)]
  return (client) => {
    const composition = compose(knowledge, client)
    const { cleared } = composition.activity
    const state = openState(knowledge, client, composition.state.answers, { clearedRules: cleared })
    const values = evaluation(inputsOf(client), terms.count())
    const said = [...levels(verdict, composition, values), ...limits(ofLimits, composition, values)]
    const left = rules.all().filter((rule) => !values.isTrue(rule)).length
    const outside = left === 0 ? [] : [`${left} things taken for granted of everybody do not hold`]
    return [...outside, ...conditions(ofConditions, state, values), ...said.filter(contradicts).map(inWords)]
  }
}
