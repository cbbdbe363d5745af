import type { Clock } from '#edges/clock.ts'
import type { Random } from '#edges/random.ts'
import type { Timers } from '#edges/timers.ts'
import type { Scope } from '#care/access/scope.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Store } from '#store/store.ts'

/** What use cases are handed: where things are kept, and the edges of the world. */
export interface Clinic {
  readonly store: Store
  readonly clock: Clock
  readonly random: Random
  readonly timers: Timers
  /** What answers are screened with; undefined where no pack could be loaded: then nobody is screened, and everybody is referred. */
  readonly knowledge: () => Knowledge | undefined
}

/** A use case: what somebody asks of a clinic, in the name of a scope. It authorises, loads, decides, keeps and audits; or throws a fault. */
export type UseCase<In, Out> = (clinic: Clinic, scope: Scope, input: In) => Promise<Out>
