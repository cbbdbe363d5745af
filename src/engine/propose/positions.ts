import type { Position } from '../model/body.ts'
import type { Site } from '../model/site.ts'
import type { Phase } from '../model/technique.ts'
import { weightOf } from './situation.ts'
import type { Situation } from './situation.ts'

/** A stretch of work on one site; undefined site = the client moves, which ends any stay in one position. */
export interface Stay {
  readonly site: Site | undefined
  readonly minutes: number
}

/** A stay with the position it got; undefined where the client moves. */
export interface Placed<T extends Stay> {
  readonly stay: T
  readonly position: Position | undefined
}

/** Stays in the order that was chosen, and whether a position had to be kept longer than the guide allows. */
export interface Placing<T extends Stay> {
  readonly placed: readonly Placed<T>[]
  readonly tooLong: boolean
}

/** Stays of one step of the session that may change places among themselves. */
export interface Turn<T extends Stay> {
  readonly phase: Phase
  readonly stays: readonly T[]
}

/** What makes one row of positions worse than another: docs/spec/propose.md. */
export interface PositionCosts {
  /** Longest stay in one position, in minutes. Source: treatment dossier 4.6. */
  readonly longest: number
  /** A change, in minutes spent one place further down the guide's list. */
  readonly change: number
  /** The same, on top, for a change in the middle of a phase. */
  readonly amidPhase: number
}

// A minute too long outweighs whatever the rest of a session can cost.
const TOO_LONG = 10_000_000

/** What positions cost this client. */
export const positionCosts = ({ knowledge, guidance }: Situation): PositionCosts => ({
  longest: weightOf(knowledge, guidance.irritability === 'high' ? 'position-minutes-irritable' : 'position-minutes'),
  change: weightOf(knowledge, 'position-change'),
  amidPhase: weightOf(knowledge, 'position-change-amid'),
})

interface Ending<T extends Stay> {
  /** Undefined at the start and after a movement: any position may follow. */
  readonly position: Position | undefined
  readonly phase: Phase | undefined
  readonly run: number
  readonly cost: number
  /** Stays of the present turn that are done, as bits. */
  readonly done: number
  readonly placed: readonly Placed<T>[]
}

const changeCost = <T extends Stay>({ position, phase: last }: Ending<T>, to: Position, phase: Phase, costs: PositionCosts): number => {
  if (position === undefined || position.index === to.index) return 0
  return last === phase ? costs.change + costs.amidPhase : costs.change
}

const stepTo = <T extends Stay>(
  ending: Ending<T>,
  position: Position,
  rank: number,
  stay: T,
  phase: Phase,
  costs: PositionCosts,
): Ending<T> => {
  const before = ending.position?.index === position.index ? ending.run : 0
  const over = Math.max(0, before + stay.minutes - Math.max(costs.longest, before))
  return {
    position,
    phase,
    // Beyond the longest stay every minute costs the same, however long it has been.
    run: Math.min(before + stay.minutes, costs.longest),
    cost: ending.cost + changeCost(ending, position, phase, costs) + TOO_LONG * over + rank * stay.minutes,
    done: ending.done,
    placed: [...ending.placed, { stay, position }],
  }
}

/** Of endings that go on alike, only the cheapest can be part of the best; ties keep the first. */
const cheapest = <T extends Stay>(endings: readonly Ending<T>[]): readonly Ending<T>[] => {
  const best = new Map<number, Ending<T>>()
  for (const ending of endings) {
    const key = (ending.done * 64 + (ending.position?.index ?? 63)) * 256 + ending.run
    const known = best.get(key)
    if (known === undefined || ending.cost < known.cost) best.set(key, ending)
  }
  return [...best.values()]
}

type Ranked = readonly (readonly [rank: number, position: Position])[]

const afterStay = <T extends Stay>(
  ending: Ending<T>,
  stay: T,
  phase: Phase,
  positions: Ranked,
  costs: PositionCosts,
): readonly Ending<T>[] => {
  const { site } = stay
  if (site === undefined)
    return [{ ...ending, position: undefined, phase, run: 0, placed: [...ending.placed, { stay, position: undefined }] }]
  return positions
    .filter(([, { reaches }]) => reaches.includes(site.index))
    .map(([rank, position]) => stepTo(ending, position, rank, stay, phase, costs))
}

const afterTurn = <T extends Stay>(
  start: readonly Ending<T>[],
  { phase, stays }: Turn<T>,
  positions: Ranked,
  costs: PositionCosts,
): readonly Ending<T>[] => {
  let endings = start.map((ending) => ({ ...ending, done: 0 }))
  for (let round = 0; round < stays.length; round++) {
    const next = endings.flatMap((ending) =>
      stays.flatMap((stay, index) =>
        (ending.done & (1 << index)) === 0 ? afterStay({ ...ending, done: ending.done | (1 << index) }, stay, phase, positions, costs) : [],
      ),
    )
    endings = [...cheapest(next)]
  }
  return endings
}

/**
 * A position for each stay, and an order for the stays of each turn: the fewest minutes too long in one position, then the least cost
 * of changes and of positions low in the guide's list. Exact and deterministic. Every site must be reached by one of the positions.
 */
export const choosePositions = <T extends Stay>(
  turns: readonly Turn<T>[],
  positions: readonly Position[],
  costs: PositionCosts,
): Placing<T> => {
  const start: Ending<T> = { position: undefined, phase: undefined, run: 0, cost: 0, done: 0, placed: [] }
  const ranked = [...positions.entries()]
  const endings = turns.reduce<readonly Ending<T>[]>((reached, turn) => afterTurn(reached, turn, ranked, costs), [start])
  const best = endings.reduce<Ending<T> | undefined>(
    (least, ending) => (least === undefined || ending.cost < least.cost ? ending : least),
    undefined,
  )
  return { placed: best?.placed ?? [], tooLong: (best?.cost ?? 0) >= TOO_LONG }
}
