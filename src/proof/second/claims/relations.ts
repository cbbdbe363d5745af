import type { Fact } from '#engine/model/fact.ts'
import type { Rule } from '#engine/model/rule.ts'
import type { ClientFileData } from '../../client/client-file.ts'
import type { Answered } from '../answers/answered.ts'
import { forEach } from '../answers/once.ts'
import { dropsOf } from '../answers/past.ts'
import { tied } from '../answers/quantity.ts'
import type { Quantity } from '../answers/quantity.ts'
import type { Gates } from '../circuit/gates.ts'
import type { Values } from '../circuit/values.ts'
import type { Encoding } from '../encoding.ts'
import { reachIn } from '../reading/reach.ts'
import type { Reach } from '../reading/reach.ts'
import type { World } from '../reading/world.ts'
import { moreThanProducts, responseFalls } from './besides.ts'
import type { Besides } from './besides.ts'
import { changeQuestions, pairOf } from './change.ts'
import type { Change } from './change.ts'
import type { Claim } from './claim.ts'
import { fewerLetters } from './letters.ts'
import { PARTS } from './move.ts'
import type { Move } from './move.ts'
import { fresher, weaker, worseReadings } from './numbers.ts'
import { allergiesAdded, answersLost, doubtsRead, findingsMoved, protectionLost, risksAdded, signsAdded } from './words.ts'

type Moves = readonly Move[]

/** An answer after the moves of its fact: at most one of them is made, as each starts from another answer. */
const afterMoves = ({ all, some }: Gates, answered: Answered, moves: Moves): Answered => {
  const stays = all(...moves.map(({ made }) => -made))
  const parts = PARTS.map((part) => {
    const gained = moves.filter(({ gains }) => gains.includes(part)).map(({ made }) => made)
    return [part, some(all(answered[part], stays), ...gained)] as const
  })
  const numbers = moves.find((move) => move.numbers !== undefined)?.numbers
  return { ...answered, ...Object.fromEntries(parts), ...numbers }
}

/** How far numbers fell, in the second state: where an answer falls, whatever rests on it fell as far or further. */
const dropsAfter = ({ person, gates, ...board }: World, reach: Reach, moves: Moves, name: string): ((fact: Fact) => Quantity) => {
  const other = dropsOf({ gates, ...board }, `then fell (${name})`)
  return forEach((fact) => {
    const behind = moves.filter((move) => reach.ofFact(move.fact, fact.index))
    if (behind.length === 0) return person.drop(fact)
    return behind.every(({ falls }) => falls) ? tied(gates, person.drop(fact), other(fact)).upper : other(fact)
  })
}

const written = (moves: Moves, file: ClientFileData, model: Values, which: 0 | 1): ClientFileData => {
  const made = moves.filter((move) => model(move.made)).map((move) => [move.fact.id, move.written(model)[which]] as const)
  return { ...file, facts: { ...file.facts, ...Object.fromEntries(made) } }
}

const changeBy = ({ verdict: { world } }: Encoding, reach: Reach, moves: Moves, name: string): Change => {
  const { person, gates } = world
  const byFact = Map.groupBy(moves, ({ fact }) => fact)
  const answer = forEach((fact: Fact) => {
    const own = byFact.get(fact)
    return own === undefined ? person.answer(fact) : afterMoves(gates, person.answer(fact), own)
  })
  const affectsFact = forEach(({ index }: Fact) => moves.some(({ fact }) => reach.ofFact(fact, index)))
  const affectsRule = forEach((rule: Rule) => moves.some(({ fact }) => reach.ofRule(fact, rule)))
  return {
    after: { ...person, answer, drop: dropsAfter(world, reach, moves, name) },
    affectsFact,
    affectsRule,
    states: (file, model) => [written(moves, file, model, 0), written(moves, file, model, 1)],
  }
}

interface Relation {
  readonly id: string
  readonly isYesNo: boolean
  readonly moves: readonly ((world: World) => Moves)[]
  readonly besides?: Besides
}

const RELATIONS: readonly Relation[] = [
  { id: 'MP-01', isYesNo: true, moves: [risksAdded] },
  { id: 'MP-02', isYesNo: true, moves: [protectionLost, findingsMoved] },
  { id: 'MP-03', isYesNo: true, moves: [risksAdded, protectionLost] },
  { id: 'MP-05', isYesNo: false, moves: [weaker] },
  { id: 'MP-06', isYesNo: false, moves: [worseReadings] },
  { id: 'MP-07', isYesNo: false, moves: [fresher] },
  { id: 'MP-10', isYesNo: true, moves: [allergiesAdded], besides: moreThanProducts },
  { id: 'MP-11', isYesNo: true, moves: [signsAdded], besides: responseFalls },
  { id: 'SP-26', isYesNo: true, moves: [doubtsRead] },
  { id: 'SP-107', isYesNo: true, moves: [answersLost] },
]

/** What is claimed of two states of one client, any number of answers changed at once. Source: safety dossier 7.6. */
export const relationClaims = (encoding: Encoding): readonly Claim[] => {
  const { world } = encoding.verdict
  const reach = reachIn(world.knowledge)
  const moving = RELATIONS.flatMap(({ id, isYesNo, moves: makes, besides }) => {
    const moves = makes.flatMap((make) => make(world))
    if (moves.length === 0) return []
    const change = changeBy(encoding, reach, moves, id)
    const pair = pairOf(encoding, change)
    const further = besides === undefined ? [] : [besides(pair, change.states)]
    return [{ id, isYesNo, hopes: [], faults: [...changeQuestions(encoding, change, pair), ...further] }]
  })
  return [...moving, { id: 'MP-08', isYesNo: false, hopes: [], faults: fewerLetters(encoding) }]
}
