import { NOT_SURE } from '#engine/model/client.ts'
import type { Answer } from '#engine/model/client.ts'
import type { Fact } from '#engine/model/fact.ts'
import { isSteady, numberOf } from '#engine/state/state.ts'
import { FALSE } from '../circuit/gates.ts'
import type { Lit } from '../circuit/gates.ts'
import { SILENCE } from './answered.ts'
import type { Answered } from './answered.ts'
import { daysAgo, marks, marksOnly, sides } from './around.ts'
import { answerAtom, atMostOne, ladderAtoms } from './making.ts'
import type { Board } from './making.ts'
import { forEach, onDemand } from './once.ts'

const valued = (board: Board, fact: Fact, value: string): Lit => answerAtom(board, fact, value, (answer) => answer.value === value)

const yesNo = (board: Board, fact: Fact): Answered => {
  const { gates } = board
  const [yes, no] = [valued(board, fact, 'yes'), valued(board, fact, 'no')]
  const [unsure, kept] = [valued(board, fact, NOT_SURE), valued(board, fact, 'known-unchanged')]
  atMostOne(board, [yes, no, unsure, kept])
  const accepted = fact.steady === undefined ? FALSE : answerAtom(board, fact, 'accepted', (_, state) => isSteady(state, fact))
  gates.require(-accepted, kept)
  const given = gates.some(yes, no, unsure, kept)
  // Words around a `no` count for nothing.
  const spoken = gates.some(yes, unsure, kept)
  const side = sides(board, fact, spoken)
  const checked = onDemand(() => {
    const lit = answerAtom(board, fact, 'checked', (answer) => answer.checked === true)
    gates.require(-lit, given)
    return lit
  })
  const around = { checked, side, ...marks(board, fact, spoken, side), daysAgo: daysAgo(board, fact, spoken, accepted) }
  return { ...SILENCE, given, yes, no, unsure, kept, accepted, ...around }
}

const oneOf = (board: Board, fact: Fact): Answered => {
  const unsure = valued(board, fact, NOT_SURE)
  const options = new Map(fact.options.map(({ id }) => [id, valued(board, fact, id)]))
  atMostOne(board, [unsure, ...options.values()])
  return { ...SILENCE, given: board.gates.some(unsure, ...options.values()), unsure, chose: (option) => options.get(option) ?? FALSE }
}

/** An answer of several values at once: there is one, nobody is sure, or it is `told`. */
const severalIn = (board: Board, fact: Fact): Pick<Answered, 'given' | 'unsure'> & { readonly told: Lit } => {
  const given = answerAtom(board, fact, 'given', () => true)
  const unsure = valued(board, fact, NOT_SURE)
  board.gates.require(-unsure, given)
  return { given, unsure, told: board.gates.all(given, -unsure) }
}

const holds = ({ value }: Answer, option: string): boolean => Array.isArray(value) && value.includes(option)

const someOf = (board: Board, fact: Fact): Answered => {
  const { told, ...several } = severalIn(board, fact)
  const chose = forEach((option: string) => {
    const lit = answerAtom(board, fact, `has ${option}`, (answer) => holds(answer, option))
    board.gates.require(-lit, told)
    return lit
  })
  return { ...SILENCE, ...several, chose }
}

const number = (board: Board, fact: Fact): Answered => {
  const unsure = valued(board, fact, NOT_SURE)
  const known = answerAtom(board, fact, 'measured', ({ value }) => typeof value === 'number')
  atMostOne(board, [known, unsure])
  const value = ladderAtoms(board, 'exact', fact.id, fact, (state) => numberOf(state, fact), known)
  return { ...SILENCE, given: board.gates.some(known, unsure), unsure, number: () => ({ known, value }) }
}

const side = (board: Board, fact: Fact): Answered => {
  const { gates } = board
  const unsure = valued(board, fact, NOT_SURE)
  const left = answerAtom(board, fact, 'left', ({ value }) => value === 'left' || value === 'both')
  const right = answerAtom(board, fact, 'right', ({ value }) => value === 'right' || value === 'both')
  atMostOne(board, [unsure, left])
  atMostOne(board, [unsure, right])
  return { ...SILENCE, given: gates.some(unsure, left, right), unsure, side: (wanted) => (wanted === 'left' ? left : right) }
}

const regions = (board: Board, fact: Fact): Answered => {
  const { told, ...several } = severalIn(board, fact)
  return { ...SILENCE, ...several, ...marksOnly(board, fact, told) }
}

const date = (board: Board, fact: Fact): Answered => {
  const { told, ...several } = severalIn(board, fact)
  return { ...SILENCE, ...several, daysAgo: daysAgo(board, fact, told, FALSE) }
}

const KINDS: Readonly<Record<Fact['type'], (board: Board, fact: Fact) => Answered>> = {
  'yes-no': yesNo,
  'one-of': oneOf,
  'some-of': someOf,
  number,
  side,
  regions,
  date,
  text: (board, fact) => ({ ...SILENCE, given: answerAtom(board, fact, 'given', () => true) }),
}

/** Whatever may be answered for a fact. What follows from other facts is never answered. */
export const askedOf = (board: Board): ((fact: Fact) => Answered) =>
  forEach((fact) => (fact.derive === undefined ? KINDS[fact.type](board, fact) : SILENCE))
