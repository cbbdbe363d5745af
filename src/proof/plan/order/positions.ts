import type { Position } from '#engine/model/body.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Site } from '#engine/model/site.ts'
import { choosePositions } from '#engine/propose/positions.ts'
import type { Placing, PositionCosts, Stay, Turn } from '#engine/propose/positions.ts'
import { subsets, upToTwo } from '../subsets.ts'

/** The piece of the proposer that chooses positions; tests put a broken one in its place. */
export interface PositionPieces {
  readonly choosePositions: (turns: readonly Turn<Stay>[], positions: readonly Position[], costs: PositionCosts) => Placing<Stay>
}

const POSITION_PIECES: PositionPieces = { choosePositions }

/** One place of each kind: places that the same positions reach are not told apart. */
const kindsOfPlaces = ({ sites, positions }: Knowledge): readonly Site[] => {
  const reachedFrom = (site: Site): string => positions.map(({ reaches }) => Number(reaches.includes(site.index))).join('')
  return [...new Map(sites.map((site) => [reachedFrom(site), site])).values()]
}

const COSTS: PositionCosts = { longest: 20, change: 30, amidPhase: 30 }

/** Short, and longer than anybody should lie still. */
const MINUTES = [1, 25]

const MOVEMENT: Stay = { site: undefined, minutes: 3 }

/** The same places together, one after the other, and with a movement between them. */
const layouts = (stays: readonly Stay[]): readonly (readonly Turn<Stay>[])[] => {
  const each = stays.map((stay): Turn<Stay> => ({ phase: 'D', stays: [stay] }))
  const move: Turn<Stay> = { phase: 'E', stays: [MOVEMENT] }
  return [[{ phase: 'C', stays }], each, [...each.slice(0, 1), move, ...each.slice(1)]]
}

const isPlaced = (positions: readonly Position[], { placed }: Placing<Stay>): boolean =>
  placed.every(({ stay: { site }, position }) =>
    site === undefined
      ? position === undefined
      : position !== undefined && positions.includes(position) && position.reaches.includes(site.index),
  )

/** Is everything kept, each turn after the one before it, in a position that is left and reaches it? */
const placingFault = (turns: readonly Turn<Stay>[], positions: readonly Position[], found: Placing<Stay>): string | undefined => {
  const inTurn = found.placed.map(({ stay }) => turns.findIndex(({ stays }) => stays.includes(stay)))
  const all = turns.flatMap(({ stays }) => stays)
  const kept = inTurn.length === all.length && all.every((stay) => found.placed.some((each) => each.stay === stay))
  const ordered = inTurn.every((turn, index) => index === 0 || (inTurn[index - 1] ?? 0) <= turn)
  if (kept && ordered && isPlaced(positions, found)) return undefined
  return `${all.map(({ site }) => site?.id ?? 'a movement').join(', ')} with ${positions.map(({ id }) => id).join(', ')}`
}

/** Every set of positions with every two kinds of places that it reaches, in every layout. */
export function* placingOutcomes(knowledge: Knowledge, pieces: PositionPieces = POSITION_PIECES): Generator<string | undefined> {
  const kinds = kindsOfPlaces(knowledge)
  for (const positions of subsets(knowledge.positions)) {
    const reached = kinds.filter(({ index }) => positions.some(({ reaches }) => reaches.includes(index)))
    for (const sites of upToTwo(reached)) {
      for (const minutes of MINUTES) {
        for (const turns of layouts(sites.map((site) => ({ site, minutes })))) {
          yield placingFault(turns, positions, pieces.choosePositions(turns, positions, COSTS))
        }
      }
    }
  }
}
