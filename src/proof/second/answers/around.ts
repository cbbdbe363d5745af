import type { Fact } from '#engine/model/fact.ts'
import { dayOf, marksOf, sideOf } from '#engine/state/state.ts'
import type { State } from '#engine/state/state.ts'
import { TRUE } from '../circuit/gates.ts'
import type { Lit } from '../circuit/gates.ts'
import type { Answered } from './answered.ts'
import { answerAtom, ladderAtoms } from './making.ts'
import type { Board } from './making.ts'
import { forEach, onDemand } from './once.ts'
import type { Measured } from './quantity.ts'

/** Sides on record; only where `spoken` of. */
export const sides = (board: Board, fact: Fact, spoken: Lit): Answered['side'] =>
  forEach((side) => {
    const lit = answerAtom(board, fact, side, (_, state) => {
      const recorded = sideOf(state, fact)
      return recorded === side || recorded === 'both'
    })
    board.gates.require(-lit, spoken)
    return lit
  })

/** Marked places; a place on one side puts that side on record as well. */
export const marks = (board: Board, fact: Fact, spoken: Lit, side: Answered['side']): Pick<Answered, 'mark' | 'marked'> => {
  const { gates, knowledge } = board
  const mark: Answered['mark'] = forEach((site) => {
    const lit = answerAtom(board, fact, `at ${site.id}`, (_, state) => marksOf(state, fact)?.includes(site.index) === true)
    gates.require(-lit, spoken)
    if (site.side !== undefined) gates.require(-lit, side(site.side))
    return lit
  })
  return { mark, marked: onDemand(() => gates.some(...knowledge.sites.map(mark))) }
}

/** Places of a map, which put no side on record. */
export const marksOnly = (board: Board, fact: Fact, spoken: Lit): Pick<Answered, 'mark' | 'marked'> =>
  marks(board, fact, spoken, () => TRUE)

const days = (state: State, fact: Fact): number | undefined => {
  const day = dayOf(state, fact)
  return typeof day === 'number' ? state.today - day : undefined
}

const PAST = { min: 0, max: undefined, whole: true }

/** The day an answer speaks of. A finding that began of late is not accepted as long-standing. */
export const daysAgo = (board: Board, fact: Fact, spoken: Lit, accepted: Lit): Answered['daysAgo'] =>
  onDemand((): Measured => {
    const { gates, knowledge } = board
    const known = answerAtom(board, fact, 'day known', (_, state) => days(state, fact) !== undefined)
    const value = ladderAtoms(board, 'exact', `${fact.id}: days ago`, PAST, (state) => days(state, fact), known)
    gates.require(-known, spoken)
    gates.require(-accepted, -known, value.atLeast(knowledge.defaults.steadyDays))
    return { known, value }
  })
