import type { Config } from './config.ts'
import { inspectClock } from './inspect-clock.ts'
import { inspectFolder } from './inspect-folder.ts'
import { inspectTls } from './inspect-tls.ts'
import type { StartProblem } from './problem.ts'

/** Who starts it, and when. */
export interface Starting {
  /** Milliseconds since 1970. */
  readonly now: number
  /** Number of this user; undefined on systems that have none. */
  readonly user: number | undefined
}

/**
 * Holds settings that fit together against the computer as it is: clock, folders, certificate. The second place for backups is
 * not asked for: a disk that is unplugged today is a warning, and no reason to leave a clinic without its record.
 */
export const inspect = (config: Config, { now, user }: Starting): readonly StartProblem[] => {
  const { reach } = config
  return [
    ...inspectClock(now),
    ...inspectFolder('data', config.data, user),
    ...inspectFolder('keys', config.keys, user),
    ...(reach.kind === 'anywhere' && reach.tls !== undefined ? inspectTls(reach.tls, reach.origin, now, user !== undefined) : []),
  ]
}
