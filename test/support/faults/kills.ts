import type { Operation } from '#store/check/operation.ts'
import { numbersFrom } from '../random/numbers.ts'
import { momentFrom } from './count-down.ts'
import { killAt } from './kill.ts'
import type { Place } from './place.ts'
import { checkPlace } from './place.ts'
import type { Tally } from './tally.ts'
import { counted, NOTHING } from './tally.ts'
import { mixedWork } from './task.ts'
import { toldTo } from './told.ts'

/**
 * Kills drivers of mixed work on one place, one after the other, each at a moment that follows from the seed. After each kill the place
 * is opened again and held against everything that any of them was told.
 */
export const killOften = async (place: Place, kills: number, seed: number): Promise<Tally> => {
  const next = numbersFrom(seed)
  let tally = NOTHING
  const told: Operation[] = []
  for (let kill = 0; kill < kills; kill += 1) {
    const { heard } = await killAt(mixedWork(place, { seed: seed + kill }), momentFrom(next))
    const now = toldTo(heard)
    told.push(...now)
    const { findings } = await checkPlace(place, told)
    tally = counted(tally, heard, now, findings)
    if (findings.length > 0) return tally
  }
  return tally
}
