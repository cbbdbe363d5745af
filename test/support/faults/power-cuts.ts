import { join } from 'node:path'
import { numbersFrom } from '../random/numbers.ts'
import { pass } from './count-down.ts'
import type { Disk } from './disk.ts'
import { makeDisk } from './disk.ts'
import { startDriver } from './driver.ts'
import { allOf } from './listen.ts'
import type { Place } from './place.ts'
import { checkPlace } from './check-place.ts'
import { cutPower } from './power-cut.ts'
import type { Tally } from './tally.ts'
import { counted, NOTHING } from './tally.ts'
import { mixedWork } from './task.ts'
import { toldTo } from './told.ts'

const MEGABYTES = 64
const MOST_ACKNOWLEDGEMENTS = 80
const MOST_LATER = 120

const dataOn = ({ folder }: Disk): string => join(folder, 'ischia')

/** One cut at a moment that follows from numbers: what was told before it against what the disk holds after it. */
const cutOnce = async (next: () => number, seed: number, tally: Tally): Promise<Tally> => {
  const disk = makeDisk(MEGABYTES)
  try {
    const driver = startDriver(mixedWork([{ folder: dataOn(disk) }], { seed }))
    const enough = Math.floor(next() * MOST_ACKNOWLEDGEMENTS)
    await driver.until(() => allOf(driver.heard(), 'ACK').length > enough)
    await pass(next() * MOST_LATER)
    const { disk: after, heard } = await cutPower(disk, driver)
    try {
      const told = toldTo(heard)
      const place: Place = { folder: dataOn(after) }
      return counted(tally, heard, told, (await checkPlace(place, told)).findings)
    } finally {
      after.remove()
    }
  } finally {
    disk.remove()
  }
}

/** Cuts the power under drivers of mixed work, each on a disk of its own. */
export const cutOften = async (cuts: number, seed: number): Promise<Tally> => {
  const next = numbersFrom(seed)
  let tally = NOTHING
  for (let cut = 0; cut < cuts; cut += 1) tally = await cutOnce(next, seed + cut, tally)
  return tally
}
