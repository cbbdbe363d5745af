import { compose } from '#engine/assess/compose.ts'
import { atLeastAsCautious } from '#engine/caution/verdict.ts'
import type { Client } from '#engine/model/client.ts'
import type { Fact } from '#engine/model/fact.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Rule } from '#engine/model/rule.ts'
import { onDemand } from '../answers/once.ts'
import { FALSE } from '../circuit/gates.ts'
import type { Lit } from '../circuit/gates.ts'
import type { Encoding } from '../encoding.ts'
import { readWorld } from '../reading/read-world.ts'
import type { Person, World } from '../reading/world.ts'
import { verdictOf } from '../verdict/verdict.ts'
import type { Question } from './claim.ts'
import { isWorse, maybeWorse } from './worse.ts'
import type { Pair } from './worse.ts'

/** A client before and after, and what in the pack may tell the difference. */
export interface Change extends Pick<Question, 'what' | 'states'> {
  readonly before: Person
  readonly after: Person
  readonly affectsFact: (fact: Fact) => boolean
  readonly affectsRule: (rule: Rule) => boolean
  /** Of whom it is claimed. */
  readonly given: (before: World, after: World) => Lit
  /** The pack reads both alike. */
  readonly isNone: (before: World, after: World) => boolean
}

const isLooser = (knowledge: Knowledge, [before, after]: readonly Client[]): boolean =>
  before !== undefined && after !== undefined && !atLeastAsCautious(compose(knowledge, after), compose(knowledge, before))

/** The world of one of the two. What cannot tell the difference is shared. */
const worldOf = ({ board, verdict }: Encoding, { affectsFact }: Change, person: Person): World =>
  readWorld(
    board,
    person,
    () => FALSE,
    (fact) => (affectsFact(fact) ? undefined : verdict.world),
  )

const pairOf = ({ verdict }: Encoding, { affectsFact, affectsRule }: Change, before: World, after: World): Pair => {
  const shared = { verdict, fact: (fact: Fact) => !affectsFact(fact), rule: (rule: Rule) => !affectsRule(rule) }
  return { before: verdictOf(before, shared), after: verdictOf(after, shared), affected: affectsRule }
}

/** Is the second state less cautious than the first for anybody? Source: safety dossier 0.7, 7.6. */
export const changeQuestion = (encoding: Encoding, change: Change): Question => {
  const { gates, knowledge } = encoding.board
  const [before, after] = [change.before, change.after].map((person) => worldOf(encoding, change, person))
  const { what, states } = change
  const isFault = (clients: readonly Client[]): boolean => isLooser(knowledge, clients)
  if (before === undefined || after === undefined || change.isNone(before, after))
    return { what, states, isFault, suspect: FALSE, fault: () => FALSE }
  const pair = pairOf(encoding, change, before, after)
  // An answer may settle an open question by implying it; that the screening is then complete is allowed (MP-12 c).
  const given = gates.all(change.given(before, after), gates.some(-pair.before.incomplete, pair.after.incomplete))
  return {
    what,
    states,
    isFault,
    suspect: gates.all(given, maybeWorse(pair)),
    fault: onDemand(() => gates.all(given, isWorse(pair))),
  }
}
