import { describe, expect, it } from 'vitest'
import { killOften } from '../support/faults/kills.ts'
import { freshPlaces } from '../support/faults/fresh-places.ts'
import type { Tally } from '../support/faults/tally.ts'
import { inWords, together } from '../support/faults/tally.ts'
import { runs, seeded } from '../support/runs.ts'

const KILLS = runs(200)
/** Kills on one pair of places before new ones are taken: each check reads all that was written before. */
const ON_ONE = 20
const MOST_START = 5_000
const SEED = seeded()

/** One driver works on both databases, so each kill is one for either. */
const killed = async (): Promise<readonly (readonly Tally[])[]> => {
  const rounds: (readonly Tally[])[] = []
  for (let round = 0; round < KILLS / ON_ONE; round += 1) {
    const { places, remove } = await freshPlaces()
    rounds.push(await killOften(places, ON_ONE, SEED + round * 1_000))
    await remove()
  }
  return rounds
}

describe('[T1] killing the program with SIGKILL under mixed work', () => {
  it(
    'loses nothing acknowledged, breaks no invariant, and starts again by itself on both databases',
    { timeout: KILLS * 4_000 },
    async () => {
      const rounds = await killed()
      for (const [at, name] of ['SQLite', 'PostgreSQL'].entries()) {
        const tally = together(rounds.flatMap((round) => round[at] ?? []))
        console.log(inWords(`T1 on ${name}`, tally, SEED))
        expect(tally.findings).toEqual([])
        expect(tally.turnedAway).toEqual([])
        expect(tally.other).toEqual([])
        expect(tally.faults).toBe(KILLS)
        expect(tally.acknowledged).toBeGreaterThan(KILLS)
        expect(tally.longestStart).toBeLessThan(MOST_START)
      }
    },
  )
})
