// Mixed work on a clinic, several pieces at once, each said before it begins and again when its write resolved. What it works on follows
// from the seed; ids do not, so that no two drivers on one place share any.
import { randomBytes } from 'node:crypto'
import { isFault } from '#edges/fault.ts'
import { uuid4 } from '#edges/ids.ts'
import type { Store } from '#store/store.ts'
import { numbersFrom } from '../../random/numbers.ts'
import { openPlace } from '../place.ts'
import { sayAcknowledged, sayReady, sayRefused, sayTry } from '../say.ts'
import { readTask } from '../task.ts'
import type { Work, World } from '../work.ts'
import { clash, WORK_NAMES, WORKS } from '../works.ts'

const { place, seed, most, atOnce, only } = readTask(process.argv[2] ?? '')
const next = numbersFrom(seed)
const random = { bytes: (length: number) => randomBytes(length) }
const clock = { now: () => new Date().toISOString(), elapsed: () => performance.now() }
const world: Omit<World, 'turn'> = { clock, random, clientId: uuid4(random), episodeId: uuid4(random), therapistId: uuid4(random) }

const SHARE_OF_CLASHES = 0.05

const workOf = (turn: number): Work => {
  if (only === undefined && next() < SHARE_OF_CLASHES) return clash({ ...world, turn })
  const name = only ?? WORK_NAMES[Math.floor(next() * WORK_NAMES.length)] ?? 'note'
  return WORKS[name]({ ...world, turn })
}

/** After these nobody knows whether it happened; any other fault says that it did not. */
const OPEN = new Set(['unavailable', 'broken'])

const doOne = async (store: Store, { operation, run }: Work): Promise<void> => {
  sayTry(operation)
  try {
    await run(store)
    sayAcknowledged({ ...operation, outcome: 'acknowledged' })
  } catch (error) {
    const code = isFault(error) ? error.code : String(error)
    sayRefused({ ...operation, outcome: isFault(error) && !OPEN.has(error.kind) ? 'refused' : 'unknown' }, code)
  }
}

const store = await openPlace(place)
sayReady(performance.now())
let turn = 0
const keepOn = async (): Promise<void> => {
  while (turn < most) {
    turn += 1
    await doOne(store, workOf(turn))
  }
}
await Promise.all(Array.from({ length: atOnce }, keepOn))
await store.close()
