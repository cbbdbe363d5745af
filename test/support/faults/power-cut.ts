import type { Driver } from './driver.ts'
import type { Disk } from './disk.ts'
import type { Heard } from './listen.ts'
import { diskAfterPowerCut } from './disk.ts'

/** A disk after a power cut, and what had been said before it. */
export interface PowerCut {
  readonly disk: Disk
  readonly heard: Heard
}

/**
 * Cuts the power under a driver (appendix A): everything it started is stopped, what it acknowledged until then is noted, and only
 * after that the device is copied; whatever was acknowledged must be in the copy. Then the driver is killed.
 */
export const cutPower = async (disk: Disk, driver: Driver): Promise<PowerCut> => {
  driver.signal('SIGSTOP')
  const before = { said: [...driver.heard().said], other: [...driver.heard().other] }
  const after = diskAfterPowerCut(disk)
  driver.signal('SIGKILL')
  await driver.ended
  return { disk: after, heard: before }
}
