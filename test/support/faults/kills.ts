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

/** Kills between two looks at a place: what was lost by one of them is still lost then, and looking takes longer than killing. */
const LOOK_AFTER = 5

/**
 * Kills drivers of mixed work, one after the other, each at a moment that follows from the seed and each on what the one before left. After
 * every few kills each place is held against everything that any of them was told of it.
 * @returns a tally for each place
 */
export const killOften = async (places: readonly Place[], kills: number, seed: number): Promise<readonly Tally[]> => {
  const next = numbersFrom(seed)
  const told = places.map((): Operation[] => [])
  let tallies: readonly Tally[] = places.map(() => NOTHING)
  for (let kill = 1; kill <= kills && tallies.every(({ findings }) => findings.length === 0); kill += 1) {
    const { heard } = await killAt(mixedWork(places, { seed: seed + kill }), momentFrom(next))
    const now = places.map((_, index) => toldTo(heard, index))
    for (const [index, some] of now.entries()) told[index]?.push(...some)
    const isLook = kill % LOOK_AFTER === 0 || kill === kills
    const checked = isLook ? await Promise.all(places.map((place, index) => checkPlace(place, told[index] ?? []))) : []
    tallies = tallies.map((tally, index) => counted(tally, heard, now[index] ?? [], checked[index]?.findings ?? []))
  }
  const behind = await Promise.all(places.map(checkProjections))
  return tallies.map((tally, index) => ({ ...tally, findings: [...tally.findings, ...(behind[index] ?? [])] }))
}
