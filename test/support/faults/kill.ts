import type { Ended, Start } from './driver.ts'
import type { Heard } from './listen.ts'
import { startDriver } from './driver.ts'
import type { Moment } from './count-down.ts'
import { waitFor } from './count-down.ts'

/** What is known of a driver after it was killed. */
export interface Killed {
  readonly moment: Moment
  readonly heard: Heard
  readonly ended: Ended
}

/** Starts a driver, kills it with SIGKILL at the moment, and tells what it had said until then. */
export const killAt = async (start: Start, moment: Moment): Promise<Killed> => {
  const driver = startDriver(start)
  await waitFor(driver, moment)
  driver.signal('SIGKILL')
  const ended = await driver.ended
  return { moment, heard: driver.heard(), ended }
}
