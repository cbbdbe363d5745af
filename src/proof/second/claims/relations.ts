import type { Fact } from '#engine/model/fact.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Board } from '../answers/making.ts'
import { forEach } from '../answers/once.ts'
import { tied } from '../answers/quantity.ts'
import type { Quantity } from '../answers/quantity.ts'
import { TRUE } from '../circuit/gates.ts'
import type { Encoding } from '../encoding.ts'
import { fails } from '../reading/bits.ts'
import { reachIn } from '../reading/reach.ts'
import type { Reach } from '../reading/reach.ts'
import type { Person, World } from '../reading/world.ts'
import { dropsOf } from '../answers/past.ts'
import { changeQuestion } from './change.ts'
import type { Change } from './change.ts'
import type { Claim } from './claim.ts'
import { fewerLetters } from './letters.ts'
import { fresher, weaker, worseReadings } from './ladder-steps.ts'
import { answersMoved, doubtsRead, risksAdded } from './steps.ts'
import type { Step } from './steps.ts'

type Drops = (fact: Fact) => Quantity

/** Both answers say the same, and nothing is said around them that could make a difference. */
const readsAlike = (before: World, after: World, { fact, before: from, after: to }: Step): boolean => {
  const [one, other] = [before.fact(fact), after.fact(fact)]
  return one.canHold === other.canHold && one.canFail === other.canFail && from.accepted === to.accepted && from.daysAgo().known !== TRUE
}

/** How far numbers fell, before and after: where the answer falls, whatever rests on it fell as far or further. */
const dropsIn = (board: Board, reach: Reach, { fact, falls }: Step, person: Person): { readonly before: Drops; readonly after: Drops } => {
  const other = dropsOf(board, `then fell, ${fact.id}`)
  const pair = forEach((of: Fact) => {
    if (!reach.ofFact(fact, of.index)) return { lower: person.drop(of), upper: person.drop(of) }
    return falls ? tied(board.gates, person.drop(of), other(of)) : { lower: person.drop(of), upper: other(of) }
  })
  return { before: (of) => pair(of).lower, after: (of) => pair(of).upper }
}

const changeOf = ({ board, verdict }: Encoding, reach: Reach, step: Step): Change => {
  const { fact, written, onlyIfFalse } = step
  const { person } = verdict.world
  const drops = dropsIn(board, reach, step, person)
  const answering = (answer: Step['before'], drop: Drops): Person => ({
    ...person,
    answer: (of) => (of === fact ? answer : person.answer(of)),
    drop,
  })
  return {
    what: fact.id,
    before: answering(step.before, drops.before),
    after: answering(step.after, drops.after),
    affectsFact: ({ index }) => reach.ofFact(fact, index),
    affectsRule: (rule) => reach.ofRule(fact, rule),
    given: (before) => (onlyIfFalse ? fails(before.fact(fact)) : TRUE),
    isNone: (before, after) => fact.type === 'yes-no' && readsAlike(before, after, step),
    states: (file, model) => written(model).map((answer) => ({ ...file, facts: { ...file.facts, [fact.id]: answer } })),
  }
}

type MakeSteps = (knowledge: Knowledge, board: Board) => readonly Step[]

const STEPWISE: readonly { readonly id: string; readonly steps: MakeSteps; readonly isYesNo: boolean }[] = [
  { id: 'MP-01', steps: risksAdded, isYesNo: true },
  { id: 'MP-02', steps: answersMoved, isYesNo: true },
  { id: 'MP-05', steps: weaker, isYesNo: false },
  { id: 'MP-06', steps: worseReadings, isYesNo: false },
  { id: 'MP-07', steps: fresher, isYesNo: false },
  { id: 'SP-26', steps: doubtsRead, isYesNo: true },
]

/** What is claimed of two states of one client. */
export const relationClaims = (encoding: Encoding): readonly Claim[] => {
  const { knowledge } = encoding.board
  const reach = reachIn(knowledge)
  const stepwise = STEPWISE.map(({ id, steps, isYesNo }) => ({
    id,
    isYesNo,
    hopes: [],
    faults: steps(knowledge, encoding.board).map((step) => changeQuestion(encoding, changeOf(encoding, reach, step))),
  })).filter(({ faults }) => faults.length > 0)
  return [...stepwise, { id: 'MP-08', isYesNo: false, hopes: [], faults: [fewerLetters(encoding)] }]
}
