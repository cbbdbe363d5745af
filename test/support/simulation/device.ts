import type { Clinic } from '#clinic/clinic.ts'
import { Fault } from '#edges/fault.ts'
import type { Wanted } from './operations.ts'
import type { Scheduler } from './scheduler.ts'

/** How something a device asked for stands, by what it was told. */
export interface Asked extends Wanted {
  outcome: 'waiting' | 'acknowledged' | 'refused' | 'unknown'
  /** Times it came to the server. */
  deliveries: number
}

/** The way between a device and the server. */
export interface Network {
  readonly world: Scheduler
  /** The server as it is now; undefined while it is down. */
  readonly server: () => Clinic | undefined
  /** Loses messages, and sends them twice, as often as this; 0 once the weather is fine. */
  readonly trouble: () => number
}

const SECOND = 1_000
/** How long a device waits for an answer before it asks again. */
const PATIENCE = 40 * SECOND
/** What cannot be done now is asked again; everything else that is refused is refused for good. */
const AGAIN = new Set(['unavailable', 'full', 'locked', 'too-many'])

const answerOf = async (clinic: Clinic, { run }: Asked): Promise<'acknowledged' | 'refused' | undefined> => {
  try {
    await run(clinic)
    return 'acknowledged'
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return AGAIN.has(error.kind) ? undefined : 'refused'
  }
}

const deliver = async ({ world, server, trouble }: Network, asked: Asked): Promise<void> => {
  const clinic = server()
  if (clinic === undefined) return
  asked.deliveries += 1
  const answer = await answerOf(clinic, asked)
  // The answer is lost on its way, or the server dies with it on its lips: what was kept is kept.
  if (answer === undefined || world.chance() < trouble()) return
  world.after(world.below(5 * SECOND), async () => {
    if (asked.outcome === 'waiting') asked.outcome = answer
  })
}

/** Sends something until it is answered; `offlineFor` tells for how long the device is out of reach now. */
export const send = (network: Network, asked: Asked, offlineFor: () => number): void => {
  const { world, trouble } = network
  const attempt = async (): Promise<void> => {
    if (asked.outcome !== 'waiting') return
    const offline = offlineFor()
    world.after(offline > 0 ? offline : PATIENCE, attempt)
    if (offline > 0 || world.chance() < trouble()) return
    const copies = world.chance() < trouble() ? 2 : 1
    for (let copy = 0; copy < copies; copy += 1) world.after(world.below(20 * SECOND), () => deliver(network, asked))
  }
  world.after(0, attempt)
}
