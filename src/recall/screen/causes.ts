import type { ActiveRule } from '#engine/assess/active-rules.ts'
import { applyActive } from '#engine/assess/compose.ts'
import type { Composition } from '#engine/assess/compose.ts'
import { baseLimits } from '#engine/caution/limits.ts'
import type { Verdict } from '#engine/caution/verdict.ts'
import { moveOf } from './move.ts'
import type { Traces } from './traces.ts'
import type { Cause, Move } from './outcome.ts'

type Active = ReadonlyMap<string, ActiveRule>

const byId = ({ activity }: Composition): Active => new Map(activity.active.map((active) => [active.rule.id, active]))

/** What one rule alone asks of a client. */
const alone = ({ state }: Composition, active: ActiveRule): Verdict => {
  const limits = baseLimits(state.knowledge)
  applyActive(limits, active, state)
  return { status: active.status, urgency: active.urgency, limits }
}

/** Which way one rule moved for a client; undefined where it asks the same. */
const ruleMove = (traces: Traces, before: Composition, after: Composition, id: string, old: Active, now: Active): Move | undefined => {
  const [was, is] = [old.get(id), now.get(id)]
  if (was === undefined) return is === undefined ? undefined : 'stricter'
  if (is === undefined) return 'looser'
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

/** Everything that one version asks of a client and the other does not, rules first; where it is neither a rule nor a question, what holds for all. */
export const causesOf = (traces: Traces, before: Composition, after: Composition, move: Move): readonly Cause[] => {
  const found = [...rules(traces, before, after), ...questions(traces, before, after)]
  return found.length > 0 ? found : [{ kind: 'everybody', id: 'defaults', move, entries: traces.ofEverybody() }]
}
