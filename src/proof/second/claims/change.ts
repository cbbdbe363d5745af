import { compose } from '#engine/assess/compose.ts'
import { atLeastAsCautious } from '#engine/caution/verdict.ts'
import type { Client } from '#engine/model/client.ts'
import type { Fact } from '#engine/model/fact.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Rule } from '#engine/model/rule.ts'
import { onDemand } from '../answers/once.ts'
import { FALSE } from '../circuit/gates.ts'
import type { Encoding } from '../encoding.ts'
import { readWorld } from '../reading/read-world.ts'
import type { Person } from '../reading/world.ts'
import { verdictOf } from '../verdict/verdict.ts'
import type { Question } from './claim.ts'
import { givesLess, isWorse } from './worse.ts'
import type { Pair } from './worse.ts'

/** What becomes of any client, and what in the pack may tell the difference. */
export interface Change extends Pick<Question, 'states'> {
  readonly after: Person
  readonly affectsFact: (fact: Fact) => boolean
  readonly affectsRule: (rule: Rule) => boolean
}

const isLooser = (knowledge: Knowledge, [before, after]: readonly Client[]): boolean =>
  before !== undefined && after !== undefined && !atLeastAsCautious(compose(knowledge, after), compose(knowledge, before))

/** Both states; what cannot tell the difference is shared. */
export const pairOf = ({ board, verdict }: Encoding, { after, affectsFact, affectsRule }: Change): Pair => {
  const world = readWorld(
    board,
    after,
    () => FALSE,
    (fact) => (affectsFact(fact) ? undefined : verdict.world),
  )
  const shared = { verdict, fact: (fact: Fact) => !affectsFact(fact), rule: (rule: Rule) => !affectsRule(rule) }
  return { before: verdict, after: verdictOf(world, shared) }
}

/**
 * Is the second state less cautious than the first for anybody? Asked rule by rule: where no rule gives less, the result asks for no less.
 * Where one does, others may make up for it, so that the result is looked at. Source: safety dossier 0.7, 7.6.
 */
export const changeQuestions = (encoding: Encoding, change: Change, pair: Pair = pairOf(encoding, change)): readonly Question[] => {
  const { gates, knowledge } = encoding.board
  // An answer may settle an open question by implying it; that the screening is then complete is allowed (MP-12 c).
  const given = gates.some(-pair.before.incomplete, pair.after.incomplete)
  const isFault = (clients: readonly Client[]): boolean => isLooser(knowledge, clients)
  return pair.before.rulings.flatMap((before, index) => {
    const after = pair.after.rulings[index] ?? before
    const suspect = givesLess(gates, before, after)
    if (suspect === FALSE) return []
    const fault = onDemand(() => gates.all(given, isWorse(pair, before)))
    return [{ what: before.rule.id, suspect, fault, states: change.states, isFault }]
  })
}
