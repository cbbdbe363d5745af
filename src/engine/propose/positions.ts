import type { Position } from '../model/body.ts'
import type { Site } from '../model/site.ts'
import { weightOf } from './situation.ts'
import type { Situation } from './situation.ts'
import type { PlanLimits } from './plan-limits.ts'

/** A stretch of work on one site; undefined site = the client moves, which ends any stay in one position. */
export interface Stay {
  readonly site: Site | undefined
  readonly minutes: number
}

interface Path {
  readonly cost: number
  readonly positions: readonly (Position | undefined)[]
}

// Staying too long outweighs any number of changes, and a change outweighs any order of preference.
const TOO_LONG = 1_000_000
const CHANGE = 1_000

/** Positions the client may take, in the order of the content guide; others only where none of the guide's is left. */
export const allowedPositions = ({ knowledge, profile }: Situation, { limits }: PlanLimits): readonly Position[] => {
  const allowed = knowledge.positions.filter(({ index }) => (limits.positions & (1 << index)) !== 0)
  const guided = profile.couch.flatMap((id) => allowed.find((position) => position.id === id) ?? [])
  return guided.length > 0 ? guided : allowed
}

/** Longest stay in one position, in minutes. Source: treatment dossier 4.6. */
export const longestStay = ({ knowledge, guidance }: Situation): number =>
  weightOf(knowledge, guidance.irritability === 'high' ? 'position-minutes-irritable' : 'position-minutes')

const key = (position: Position | undefined, run: number): string => `${position?.index ?? -1}:${run}`

interface Ending {
  readonly position: Position | undefined
  readonly run: number
  readonly path: Path
}

const stepTo = (ending: Ending, position: Position, preference: number, minutes: number, most: number): Ending => {
  const same = ending.position?.index === position.index
  const run = (same ? ending.run : 0) + minutes
  const cost = (same || ending.position === undefined ? 0 : CHANGE) + (run > most ? TOO_LONG * (run - most) : 0) + preference
  return { position, run, path: { cost: ending.path.cost + cost, positions: [...ending.path.positions, position] } }
}

/**
 * A position for each stay: never over-long where that can be helped, then the fewest changes, then what the guide prefers. Exact
 * and deterministic. Undefined where the client moves.
 */
export const choosePositions = (
  stays: readonly Stay[],
  positions: readonly Position[],
  most: number,
): readonly (Position | undefined)[] => {
  let endings: readonly Ending[] = [{ position: undefined, run: 0, path: { cost: 0, positions: [] } }]
  for (const { site, minutes } of stays) {
    if (site === undefined) {
      endings = endings.map(({ position, path }) => ({ position, run: 0, path: { ...path, positions: [...path.positions, undefined] } }))
      continue
    }
    const best = new Map<string, Ending>()
    for (const ending of endings) {
      for (const [preference, position] of positions.entries()) {
        if (!position.reaches.includes(site.index)) continue
        const next = stepTo(ending, position, preference, minutes, most)
        const known = best.get(key(position, next.run))
        if (known === undefined || next.path.cost < known.path.cost) best.set(key(position, next.run), next)
      }
    }
    endings = [...best.values()]
  }
  return (
    endings.reduce<Ending | undefined>(
      (best, ending) => (best === undefined || ending.path.cost < best.path.cost ? ending : best),
      undefined,
    )?.path.positions ?? []
  )
}
