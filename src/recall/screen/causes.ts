import type { ActiveRule } from '#engine/assess/active-rules.ts'
import { applyActive } from '#engine/assess/compose.ts'
import type { Composition } from '#engine/assess/compose.ts'
import { baseLimits } from '#engine/caution/limits.ts'
import type { Limits } from '#engine/caution/limits.ts'
import type { Verdict } from '#engine/caution/verdict.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { moveOf } from './move.ts'
import type { Traces } from './traces.ts'
import type { Cause, Move } from './outcome.ts'

/** More than any minutes, seconds or ceiling of a pack. */
const MOST = 32_767

type Active = ReadonlyMap<string, ActiveRule>

const byId = ({ activity }: Composition): Active => new Map(activity.active.map((active) => [active.rule.id, active]))

/** Limits that limit nothing, so that what holds for everybody is not laid at the door of a rule. */
const noLimits = (knowledge: Knowledge): Limits => {
  const limits = baseLimits(knowledge)
  limits.caps.fill(Math.max(...knowledge.levels.map(({ level }) => level)))
  limits.holds.fill(MOST)
  return { ...limits, positions: (1 << knowledge.positions.length) - 1, minutes: MOST, painCeiling: MOST }
}

/** What one rule alone asks of a client. */
const alone = ({ state }: Composition, active: ActiveRule): Verdict => {
  const limits = noLimits(state.knowledge)
  applyActive(limits, active, state)
  return { status: active.status, urgency: active.urgency, limits }
}

const appliesAlike = (a: ActiveRule, b: ActiveRule): boolean =>
  a.applies === b.applies && a.status === b.status && a.urgency === b.urgency && a.tiers.length === b.tiers.length

/** Which way one rule moved for a client; undefined where it asks the same. */
const ruleMove = (traces: Traces, before: Composition, after: Composition, id: string, old: Active, now: Active): Move | undefined => {
  const [was, is] = [old.get(id), now.get(id)]
  if (was === undefined) return is === undefined ? undefined : 'stricter'
  if (is === undefined) return 'looser'
  if (traces.untouched.has(id) && appliesAlike(was, is)) return undefined
  return moveOf(alone(before, was), traces.inOldNumbers(alone(after, is)))
}

const rules = (traces: Traces, before: Composition, after: Composition): readonly Cause[] => {
  const [old, now] = [byId(before), byId(after)]
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((id): readonly Cause[] => {
    const move = ruleMove(traces, before, after, id, old, now)
    return move === undefined ? [] : [{ kind: 'rule', id, move, entries: traces.ofRule(id) }]
  })
}

const questions = (traces: Traces, before: Composition, after: Composition): readonly Cause[] => {
  const [old, now] = [before, after].map(({ missing }) => new Set(missing.map(({ id }) => id)))
  const cause =
    (move: Move) =>
    (id: string): Cause => ({ kind: 'question', id, move, entries: traces.ofFact(id) })
  return [
    ...[...(now ?? [])].filter((id) => old?.has(id) !== true).map(cause('stricter')),
    ...[...(old ?? [])].filter((id) => now?.has(id) !== true).map(cause('looser')),
  ]
}

const everybody = (traces: Traces, move: Move): Cause => ({ kind: 'everybody', id: 'defaults', move, entries: traces.ofEverybody() })

/** Everything that one version asks of a client and the other does not: rules, questions, and what holds for everybody. */
export const causesOf = (traces: Traces, before: Composition, after: Composition, move: Move): readonly Cause[] => {
  const found = [...rules(traces, before, after), ...questions(traces, before, after)]
  const { everybodysMove } = traces
  if (everybodysMove !== undefined) return [...found, everybody(traces, everybodysMove)]
  return found.length > 0 ? found : [everybody(traces, move)]
}
