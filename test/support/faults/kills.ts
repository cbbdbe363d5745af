import type { Operation } from '#store/check/operation.ts'
import { numbersFrom } from '../random/numbers.ts'
import { momentFrom } from './count-down.ts'
import { killAt } from './kill.ts'
import type { Place } from './place.ts'
import { checkPlace, checkProjections } from './check-place.ts'
import type { Tally } from './tally.ts'
import { counted, NOTHING } from './tally.ts'
import { mixedWork } from './task.ts'
import { toldTo } from './told.ts'

/**
 * Kills drivers of mixed work, one after the other, each at a moment that follows from the seed. After each kill every place is opened again
 * and held against everything that any of them was told of it.
 * @returns a tally for each place
 */
export const killOften = async (places: readonly Place[], kills: number, seed: number): Promise<readonly Tally[]> => {
  const next = numbersFrom(seed)
  const told = places.map((): Operation[] => [])
  let tallies: readonly Tally[] = places.map(() => NOTHING)
  for (let kill = 0; kill < kills; kill += 1) {
    const { heard } = await killAt(mixedWork(places, { seed: seed + kill }), momentFrom(next))
    const now = places.map((_, index) => toldTo(heard, index))
    for (const [index, some] of now.entries()) told[index]?.push(...some)
    const checked = await Promise.all(places.map((place, index) => checkPlace(place, told[index] ?? [])))
    tallies = tallies.map((tally, index) => counted(tally, heard, now[index] ?? [], checked[index]?.findings ?? []))
    if (tallies.some(({ findings }) => findings.length > 0)) break
  }
  const behind = await Promise.all(places.map(checkProjections))
  return tallies.map((tally, index) => ({ ...tally, findings: [...tally.findings, ...(behind[index] ?? [])] }))
}
