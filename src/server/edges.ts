import type { Outside } from '#clinic/outside.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Clock } from '#edges/clock.ts'
import type { Log } from '#edges/log.ts'
import type { Mailer } from '#edges/mailer.ts'
import type { Random } from '#edges/random.ts'
import type { Timers } from '#edges/timers.ts'
import type { Engine } from '#store/dialect/engine.ts'
import type { Keys } from '#store/keys/keys.ts'

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
  /** What lies beside the record. Undefined: there is no folder for it, and whoever asks is told that nothing is there. */
  readonly beside?: Pick<Outside, 'backups' | 'takeOut'> | undefined
}
