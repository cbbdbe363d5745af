import { readFileSync } from 'node:fs'
import type { Ended, Start } from './driver.ts'
import type { Heard } from './listen.ts'
import type { Point } from './trace.ts'
import { startDriver } from './driver.ts'
import { straceAround } from './trace.ts'

/** What a driver did while its calls were watched. */
export interface Watched {
  readonly heard: Heard
  readonly ended: Ended
  /** What strace wrote. */
  readonly log: string
}

/** Runs a driver to its end with its calls about some files watched, and one of them failing when a point is given. */
export const runWatched = async (start: Start, files: readonly string[], log: string, point?: Point): Promise<Watched> => {
  const driver = startDriver({ ...start, around: straceAround(log, files, point) })
  const ended = await driver.ended
  return { heard: driver.heard(), ended, log: readFileSync(log, 'utf8') }
}
