import { describe, expect, it } from 'vitest'
import { killOften } from '../support/faults/kills.ts'
import type { Tally } from '../support/faults/tally.ts'
import { inWords, together } from '../support/faults/tally.ts'
import { runs, seeded } from '../support/runs.ts'
import { temporaryTree } from '../support/temporary.ts'

const KILLS = runs(200)
/** Kills on one place before a new one is taken: each check reads all that was written before. */
const ON_ONE_PLACE = 20
const MOST_START = 5_000

const SEED = seeded()

const killed = async (): Promise<Tally> => {
  const tallies: Tally[] = []
  for (let place = 0; place < KILLS / ON_ONE_PLACE; place += 1)
    tallies.push(...(await killOften([{ folder: temporaryTree({}) }], ON_ONE_PLACE, SEED + place * 1_000)))
  return together(tallies)
}

describe('[T1] killing the program with SIGKILL under mixed work', () => {
  it('loses nothing acknowledged, breaks no invariant, and it starts again by itself: SQLite', { timeout: KILLS * 3_000 }, async () => {
    const tally = await killed()
    console.log(inWords('T1 on SQLite', tally, SEED))
    expect(tally.findings).toEqual([])
    expect(tally.other).toEqual([])
    expect(tally.faults).toBe(KILLS)
    expect(tally.acknowledged).toBeGreaterThan(KILLS)
    expect(tally.longestStart).toBeLessThan(MOST_START)
  })
})
