import type { Answer, Answers, Client } from '../model/client.ts'
import type { Condition } from '../model/condition.ts'
import { dayFromIso } from '../model/day.ts'
import type { Day } from '../model/day.ts'
import type { Fact } from '../model/fact.ts'
import type { Knowledge } from '../model/knowledge.ts'
import type { Rule } from '../model/rule.ts'
import { URGENCIES, rank } from '../model/scale.ts'
import { isAcceptedSteady } from './read-answer.ts'

const SAME_DAY = rank(URGENCIES, 'same-day')

const isUrgent = ({ effect }: Pick<Rule, 'effect'>): boolean => rank(URGENCIES, effect.urgency) >= SAME_DAY

const factsNamed = (condition: Condition): readonly number[] => {
  if (condition.op === 'all' || condition.op === 'any' || condition.op === 'at-least') return condition.of.flatMap(factsNamed)
  return condition.op === 'true' ? [condition.fact.index] : []
}

/** Facts by which one rule asks for a doctor the same day or at once: its own, and those of a tier that does. */
const warningsOf = (knowledge: Knowledge, rule: Rule): readonly Fact[] => {
  const tiers = rule.tiers.filter(isUrgent)
  if (!isUrgent(rule) && tiers.length === 0) return []
  const own = knowledge.factById.get(rule.id)
  const further = tiers.flatMap(({ when }) => factsNamed(when)).flatMap((index) => knowledge.facts[index] ?? [])
  return own === undefined ? [] : [own, ...further]
}

const urgentFacts = new WeakMap<Knowledge, readonly Fact[]>()

const warnings = (knowledge: Knowledge): readonly Fact[] => {
  const found = urgentFacts.get(knowledge) ?? [
    ...new Set(knowledge.rules.flatMap((rule) => warningsOf(knowledge, rule)).filter(({ type, derive }) => type === 'yes-no' && !derive)),
  ]
  urgentFacts.set(knowledge, found)
  return found
}

/** Does an answer take a warning back? What must be asked and is left out takes it back as well. */
const takesBack = (fact: Fact, now: Answer | undefined): boolean =>
  now?.value === 'no' ? now.talked?.reason === undefined : fact.mandatory && (now === undefined || now.value === 'declined')

/** The last warning on record, with the day since which it is denied; undefined where there is none, or a talk settled it. */
const lastWarning = (knowledge: Knowledge, client: Client, fact: Fact): { readonly answer: Answer; readonly denied: Day } | undefined => {
  let denied = dayFromIso(client.today) ?? 0
  for (const { on, facts } of client.history.answers.toReversed()) {
    const answer = facts[fact.id]
    const day = dayFromIso(on) ?? denied
    if (answer === undefined || answer.value === 'declined') continue
    if (answer.value !== 'no') return isAcceptedSteady(knowledge, fact, answer, day) ? undefined : { answer, denied }
    if (answer.talked?.reason !== undefined) return undefined
    denied = day
  }
  return undefined
}

/**
 * Warnings that still count though they were taken back: whoever changed one within the last days is asked by a therapist first, who
 * stores a reason. Both answers stay on record. Source: safety dossier SP-30.
 */
export const heldWarnings = (knowledge: Knowledge, client: Client): Answers => {
  if (client.history.answers.length === 0) return {}
  const today = dayFromIso(client.today) ?? 0
  const held: Record<string, Answer> = {}
  for (const fact of warnings(knowledge)) {
    const warning = takesBack(fact, client.answers[fact.id]) ? lastWarning(knowledge, client, fact) : undefined
    if (warning !== undefined && today - warning.denied <= knowledge.defaults.withdrawnDays)
      held[fact.id] = { ...warning.answer, origin: 'held' }
  }
  return held
}
