import { onTestFinished } from 'vitest'
import { later } from '#edges/clock.ts'
import { openScope } from '#care/access/open-scope.ts'
import type { Scope } from '#care/access/scope.ts'
import { signInOf } from '#clinic/sign-in/sign-in.ts'
import type { SignIn, SignInParts, Visitor } from '#clinic/sign-in/sign-in.ts'
import { staffingOfRecord } from '#clinic/sign-in/staffing.ts'
import type { Keys } from '#store/keys/keys.ts'
import type { Engine } from '#store/dialect/engine.ts'
import { openStore } from '#store/open-store.ts'
import type { Store } from '#store/store.ts'
import { openedEngine, testEdges } from '../databases.ts'
import type { DatabaseName } from '../databases.ts'
import { seededRandom } from '../edges.ts'
import type { StandingClock } from '../edges.ts'
import { keysIn } from '../keys.ts'
import { temporaryTree } from '../temporary.ts'

/** The name under which the tests reach their server. */
export const SITE = { origin: 'https://praxis.example', rpId: 'praxis.example' }

/** A running sign-in on a store of its own. */
export interface World {
  readonly signIn: SignIn
  readonly store: Store
  readonly engine: Engine
  readonly keys: Keys
  /** Lets time pass. */
  readonly clock: StandingClock
  /** Sets the clock on the wall, while no time passes. */
  readonly setClock: (milliseconds: number) => void
  /** The same store under another process, and perhaps another name. */
  readonly restarted: (site?: SignIn['site']) => World
}

/** Whoever comes from somewhere, with the cookie of a device or without. */
export const from = (network = '192.0.2.1', device?: string): Visitor => ({ requestId: 'request', network, device, label: 'Firefox' })

/** A scope of the program itself, for what other parts of the clinic do. */
export const programIn = (clinicId: string): Scope => openScope(clinicId, { kind: 'system', task: 'test' }, 'request')

/** Sign-in on a store in which nothing is yet; gone when the present test ends. */
export const openedSignIn = async (database: DatabaseName = 'SQLite', parts: Partial<SignInParts> = {}): Promise<World> => {
  const { clock, timers } = testEdges()
  let jump = 0
  const jumping = { now: () => later(clock.now(), jump), elapsed: clock.elapsed }
  const engine = await openedEngine(database, { clock, timers })
  const keys = keysIn(temporaryTree({}))
  const random = seededRandom('sign-in')
  const store = openStore({ engine, seals: keys, clock: jumping, timers, random })
  onTestFinished(async () => {
    await store.close()
    await keys.close()
  })
  const running = (site: SignIn['site']): World => ({
    signIn: signInOf(
      { store, clock: jumping, timers, random, knowledge: () => undefined },
      { staffing: staffingOfRecord(), makeKeys: keys.found, ...parts, site },
    ),
    store,
    engine,
    keys,
    clock,
    setClock: (milliseconds) => {
      jump += milliseconds
    },
    restarted: (other = site) => running(other),
  })
  return running(SITE)
}
