import type { Log } from '#edges/log.ts'
import type { Clinic } from '#clinic/clinic.ts'
import type { Doors } from './gate/doors.ts'
import type { Rate } from './rate/bucket.ts'
import type { AnyRoute } from './registry/route.ts'

/** How browsers reach this server. */
export interface Reach {
  /** Origins under which our pages are opened, such as `https://clinic.example`; the first is the one we tell people. */
  readonly origins: readonly [string, ...string[]]
  /** Whether browsers talk to us over TLS. False only for `http://localhost`. */
  readonly tls: boolean
}

/** How much may be asked of everything together; routes have their own rates besides. */
export interface Rates {
  readonly everybody: Rate
  readonly address: Rate
  readonly session: Rate
  /** In place of what routes say of themselves; for measuring. Undefined: what routes say. */
  readonly route?: Rate
}

/** What http is made of. */
export interface HttpParts {
  readonly clinic: Clinic
  readonly log: Log
  readonly reach: Reach
  readonly doors: Doors
  readonly routes: readonly AnyRoute[]
  readonly rates: Rates
  /** Requests that are worked on at one moment, at most; the next is told to come back. */
  readonly atOnce?: number
}

/** What a small clinic, its clients and its devices need, several times over. */
export const USUAL_RATES: Rates = {
  everybody: { burst: 2_000, perSecond: 1_000 },
  address: { burst: 400, perSecond: 100 },
  session: { burst: 200, perSecond: 50 },
}
