import type { Ground, RefusedClearance, TraceEntry } from '../model/assessment.ts'
import { STATUSES, URGENCIES, rank } from '../model/scale.ts'
import type { State } from '../state/state.ts'
import type { ActiveRule, Refusal } from './active-rules.ts'
import { groundsOf } from './grounds.ts'

/** The answers an active rule rests on, its tiers included. */
export const groundsOfActive = (state: State, { rule, tiers, steadily }: ActiveRule): readonly Ground[] => {
  if (steadily && rule.steady !== undefined) return groundsOf(state, { op: 'steady', fact: rule.steady.fact })
  return groundsOf(state, tiers.length === 0 ? rule.when : { op: 'all', of: [rule.when, ...tiers.map(({ when }) => when)] })
}

const entryFor = (state: State, active: ActiveRule): TraceEntry => {
  const { rule, applies, status, urgency } = active
  const { id, title, kind, because, dossier, backing } = rule
  return { rule: id, title, kind, applies, status, urgency, because, grounds: groundsOfActive(state, active), dossier, backing }
}

/** One entry for each rule that applies, in the order of the pack: the unit of every explanation. */
export const traceOf = (state: State, active: readonly ActiveRule[]): readonly TraceEntry[] => active.map((rule) => entryFor(state, rule))

const weight = (entry: TraceEntry): number => rank(URGENCIES, entry.urgency) * STATUSES.length + rank(STATUSES, entry.status)

/** Rules that set status or urgency, the weightiest first; rules that hold for everybody are not among them. */
export const becauseOf = (trace: readonly TraceEntry[]): readonly string[] =>
  trace
    .filter((entry) => entry.status !== 'go' || entry.urgency !== 'none')
    .toSorted((a, b) => weight(b) - weight(a))
    .map(({ rule }) => rule)

/**
 * What the findings can be consistent with, most urgent first. A finding that is accepted as steady is explained and suspects
 * nothing. Never a diagnosis.
 */
export const suspected = (active: readonly ActiveRule[]): readonly string[] => [
  ...new Set(
    active
      .filter(({ applies, steadily }) => !steadily && (applies === 'true' || applies === 'cleared'))
      .toSorted((a, b) => rank(URGENCIES, b.urgency) - rank(URGENCIES, a.urgency))
      .flatMap(({ rule }) => rule.suspected ?? []),
  ),
]

/** Letters that do not count, as plain data. */
export const refusedLetters = (refused: readonly Refusal[]): readonly RefusedClearance[] =>
  refused.map(({ rule, letter, fault }) => ({ rule: rule.id, by: letter.by, on: letter.on, why: fault }))
