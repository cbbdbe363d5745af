import { STATUSES, URGENCIES } from '#engine/model/scale.ts'
import { FALSE } from '../circuit/gates.ts'
import type { Gates, Lit } from '../circuit/gates.ts'
import { demandsOf } from '../verdict/demand.ts'
import type { Ruling } from '../verdict/rule.ts'
import type { Verdict } from '../verdict/verdict.ts'

/** Two states of one client. */
export interface Pair {
  readonly before: Verdict
  readonly after: Verdict
}

const lower = ({ before, after }: Pair): readonly Lit[] => {
  const { all } = before.world.gates
  return [
    ...STATUSES.map((least) => all(before.status(least), -after.status(least))),
    ...URGENCIES.map((least) => all(before.urgency(least), -after.urgency(least))),
  ]
}

/** What the result as a whole asks for, and no single rule. */
const dutiesLost = ({ before, after }: Pair): readonly Lit[] => {
  const { gates, knowledge } = before.world
  const { letter, referral } = knowledge.defaults
  return [letter, referral].map((id) => gates.all(before.keeps({ kind: 'action', id }), -after.keeps({ kind: 'action', id })))
}

/** A rule gives less than it did: status or urgency, a source of limits, or being a row at all. */
export const givesLess = ({ all, some }: Gates, before: Ruling, after: Ruling): Lit =>
  some(
    ...STATUSES.map((least) => all(before.status(least), -after.status(least))),
    ...URGENCIES.map((least) => all(before.urgency(least), -after.urgency(least))),
    ...before.givers.map(({ holds }, index) => all(holds, -(after.givers[index]?.holds ?? FALSE))),
    all(before.active, -after.active),
  )

const limitsLost = ({ before, after }: Pair, { givers }: Ruling): readonly Lit[] => {
  const { all } = before.world.gates
  return givers.flatMap(({ holds, effect }) =>
    demandsOf(before.world, { ...effect, messages: [] }).map(({ demand, when }) => all(holds, when, -after.keeps(demand))),
  )
}

/**
 * The second state is less cautious than the first, by the caution order, and if it is so for a limit, then for one that this rule gave. While
 * hands keep off altogether there is no plan that a limit could bind. Source: safety dossier 0.7.
 */
export const isWorse = (pair: Pair, ruling: Ruling): Lit => {
  const { all, some } = pair.before.world.gates
  return some(...lower(pair), all(-pair.after.status('paused'), some(...limitsLost(pair, ruling), ...dutiesLost(pair))))
}
