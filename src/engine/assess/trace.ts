import type { RefusedClearance, TraceEntry } from '../model/assessment.ts'
import { STATUSES, URGENCIES, rank } from '../model/scale.ts'
import type { State } from '../state/state.ts'
import type { ActiveRule, Refusal } from './active-rules.ts'
import { groundsOf } from './grounds.ts'

const entryFor = (state: State, { rule, applies, status, urgency }: ActiveRule): TraceEntry => ({
  rule: rule.id,
  title: rule.title,
  kind: rule.kind,
  applies,
  status,
  urgency,
  because: rule.because,
  grounds: groundsOf(state, applies === 'steady' && rule.steady !== undefined ? { op: 'steady', fact: rule.steady.fact } : rule.when),
  dossier: rule.dossier,
  backing: rule.backing,
})

/** One entry for each rule that applies, in the order of the pack: the unit of every explanation. */
export const traceOf = (state: State, active: readonly ActiveRule[]): readonly TraceEntry[] => active.map((rule) => entryFor(state, rule))

const weight = (entry: TraceEntry): number => rank(URGENCIES, entry.urgency) * STATUSES.length + rank(STATUSES, entry.status)

/** Rules that set status or urgency, the weightiest first; rules that hold for everybody are not among them. */
export const because = (trace: readonly TraceEntry[]): readonly string[] =>
  trace
    .filter((entry) => entry.status !== 'go' || entry.urgency !== 'none')
    .toSorted((a, b) => weight(b) - weight(a))
    .map(({ rule }) => rule)

/** What the findings can be consistent with, from the rules that ask for a doctor, most urgent first. Never a diagnosis. */
export const suspected = (active: readonly ActiveRule[]): readonly string[] => [
  ...new Set(
    active
      .filter(({ rule, applies }) => rule.suspected !== undefined && (applies === 'true' || applies === 'cleared'))
      .toSorted((a, b) => rank(URGENCIES, b.urgency) - rank(URGENCIES, a.urgency))
      .flatMap(({ rule }) => rule.suspected ?? []),
  ),
]

/** Letters that do not count, as plain data. */
export const refusedLetters = (refused: readonly Refusal[]): readonly RefusedClearance[] =>
  refused.map(({ rule, letter, fault }) => ({ rule: rule.id, by: letter.by, on: letter.on, why: fault }))
