import { STATUSES, URGENCIES } from '#engine/model/scale.ts'
import type { Rule } from '#engine/model/rule.ts'
import { FALSE } from '../circuit/gates.ts'
import type { Lit } from '../circuit/gates.ts'
import { demandsOf } from '../verdict/demand.ts'
import type { Giver } from '../verdict/rule.ts'
import type { Verdict } from '../verdict/verdict.ts'

/** Two states of one client. Rules that are not `affected` say the same of both. */
export interface Pair {
  readonly before: Verdict
  readonly after: Verdict
  readonly affected: (rule: Rule) => boolean
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

const giversIn = ({ rulings }: Verdict, affected: Pair['affected']): readonly Giver[] =>
  rulings.filter(({ rule }) => affected(rule)).flatMap(({ givers }) => givers)

/** A whole source of limits is gone: of those who are worse off, all show this. */
const sourcesLost = ({ before, after, affected }: Pair): readonly Lit[] => {
  const later = giversIn(after, affected)
  return giversIn(before, affected).map(({ holds }, index) => before.world.gates.all(holds, -(later[index]?.holds ?? FALSE)))
}

const limitsLost = ({ before, after, affected }: Pair): readonly Lit[] => {
  const { all } = before.world.gates
  return giversIn(before, affected).flatMap(({ holds, effect }) =>
    demandsOf(before.world, { ...effect, messages: [] }).map(({ demand, when }) => all(holds, when, -after.keeps(demand))),
  )
}

const worse = (pair: Pair, lost: readonly Lit[]): Lit => {
  const { all, some } = pair.before.world.gates
  // While hands keep off altogether there is no plan that a limit could bind. Source: safety dossier 0.7.
  return some(...lower(pair), all(-pair.after.status('paused'), some(...lost, ...dutiesLost(pair))))
}

/** The second state may be less cautious: nobody who is worse off is missed. */
export const maybeWorse = (pair: Pair): Lit => worse(pair, sourcesLost(pair))

/** The second state is less cautious than the first, by the caution order. */
export const isWorse = (pair: Pair): Lit => worse(pair, limitsLost(pair))
