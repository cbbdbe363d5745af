import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Clock } from '#edges/clock.ts'
import type { Log } from '#edges/log.ts'
import type { Mailer } from '#edges/mailer.ts'
import type { Random } from '#edges/random.ts'
import type { Timers } from '#edges/timers.ts'
import type { Engine } from '#store/dialect/engine.ts'
import type { Keys, Recovery } from '#store/keys/keys.ts'

/** Where everything is kept, opened. */
export interface Storage {
  readonly engine: Engine
  readonly keys: Keys
}

/** The world, as far as the server sees it. A running program hands in the real one, a simulation its own. */
export interface ServerEdges {
  readonly clock: Clock
  readonly random: Random
  readonly timers: Timers
  readonly log: Log
  readonly storage: Storage
  /** What answers are screened with; undefined: nobody is screened, and everybody is referred. */
  readonly knowledge: () => Knowledge | undefined
  /** Undefined: there is no mail server. */
  readonly mailer: Mailer | undefined
  /** Told when a clinic's keys were made, or another recovery of them: backups are made for it from then on. */
  readonly keysMade: (clinicId: string, recovery: Recovery) => void
}
