import type { Bool } from '../formula/term.ts'
import type { Effect } from '../model/effect.ts'
import { limitTerms } from '../translate/limits.ts'
import type { Source } from '../translate/limits.ts'
import { sourcesOf } from '../translate/verdict.ts'
import type { VerdictTerms } from '../translate/verdict.ts'
import { termOfLimit } from './limit-bits.ts'
import type { LimitBit } from './limit-bits.ts'

/**
 * Something that makes limits stricter: a rule or a tier that holds, and by which steps, as places in the list of steps. Some steps
 * depend on more than the rule, such as the side a client named; `guard` says so. Made of formulas, or of their literals.
 */
export interface Cause<Formula> {
  readonly when: Formula
  readonly parts: readonly { readonly guard: Formula; readonly steps: readonly number[] }[]
}

const isGraded = ({ kind }: LimitBit): boolean => kind === 'cap' || kind === 'hold' || kind === 'minutes' || kind === 'ceiling'

/** Does an effect speak of this kind of step at all? */
const speaksOf = (effect: Effect): ((step: LimitBit) => boolean) => {
  const given: Readonly<Record<LimitBit['kind'], boolean>> = {
    cap: effect.caps.length > 0,
    ban: effect.bans.length > 0,
    hold: effect.holds.length > 0,
    motion: effect.motions.length > 0,
    position: effect.positions.length + effect.positionsFrom.length > 0,
    minutes: effect.minutes !== undefined,
    ceiling: effect.painCeiling !== undefined,
    product: effect.products !== 0,
    action: effect.requires.length > 0,
    topic: effect.messages.length > 0,
  }
  return ({ kind }) => given[kind]
}

const partsOf = ({ reading }: VerdictTerms, { effect }: Source, steps: readonly LimitBit[]): Cause<Bool>['parts'] => {
  const { terms, knowledge } = reading
  const alone = limitTerms(reading, [{ holds: terms.yes, effect }])
  const guards = new Map<Bool, Map<string, number>>()
  const spoken = speaksOf(effect)
  for (const [index, step] of steps.entries()) {
    const guard = spoken(step) ? termOfLimit(knowledge, alone, step) : terms.no
    if (guard === terms.no) continue
    const found = guards.get(guard) ?? new Map<string, number>()
    // Graded steps come lightest first: whoever takes a stricter one has no need of those before it.
    found.set(isGraded(step) ? `${step.kind} ${step.at}` : `${index}`, index)
    guards.set(guard, found)
  }
  return [...guards].map(([guard, found]) => ({ guard, steps: [...found.values()] }))
}

/** Every cause of stricter limits, for clients who are looked at one by one: of all rules only those that hold are gone through. */
export const causesOf = (verdict: VerdictTerms, steps: readonly LimitBit[], taken: readonly Bool[]): readonly Cause<Bool>[] => {
  const { reading, rules } = verdict
  const { yes, no } = reading.terms
  const sources = sourcesOf(rules).filter(({ holds }) => holds !== no)
  const causes = sources.map((source) => ({ when: source.holds, parts: partsOf(verdict, source, steps) }))
  // What is asked for and told may also follow from status and urgency: such a step is a cause of its own.
  const byRules = limitTerms(reading, sources)
  const further = steps.flatMap((step, index) => {
    const when = taken[index] ?? no
    const isMore = (step.kind === 'action' || step.kind === 'topic') && termOfLimit(reading.knowledge, byRules, step) !== when
    return isMore ? [{ when, parts: [{ guard: yes, steps: [index] }] }] : []
  })
  return [...causes.filter(({ parts }) => parts.length > 0), ...further]
}
