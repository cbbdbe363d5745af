import { describe, expect, it } from 'vitest'
import { named, WHY_NOT } from '../support/faults/machine.ts'
import { cutOften } from '../support/faults/power-cuts.ts'
import { inWords } from '../support/faults/tally.ts'
import { FACTOR, seeded } from '../support/runs.ts'

const CUTS = FACTOR === 1 ? 10 : 120
const SEED = seeded()

describe.skipIf(WHY_NOT.loop !== undefined)('[T2] cutting the power under mixed work', () => {
  it(
    named('loses nothing acknowledged and leaves a record that opens by itself: SQLite', WHY_NOT.loop),
    { timeout: CUTS * 10_000 },
    async () => {
      const tally = await cutOften(CUTS, SEED)
      console.log(inWords('T2 on SQLite', tally, SEED))
      expect(tally.findings).toEqual([])
      expect(tally.other).toEqual([])
      expect(tally.faults).toBe(CUTS)
      expect(tally.acknowledged).toBeGreaterThan(CUTS)
    },
  )
})
