// Mixed work on a clinic, several pieces at once, each said before it begins and again when its write resolved. What it works on follows
// from the seed; ids do not, so that no two drivers on one place share any.
import { isFault } from '#edges/fault.ts'
import { uuid4 } from '#edges/ids.ts'
import type { Store } from '#store/store.ts'
import { numbersFrom } from '../../random/numbers.ts'
import { openPlace } from '../place.ts'
import type { OpenClinic } from '../place.ts'
import { REAL } from '../real.ts'
import { sayAcknowledged, sayReady, sayRefused, sayTry } from '../say.ts'
import { readTask } from '../task.ts'
import type { Work, World } from '../work.ts'
import { beginning, clash, WORK_NAMES, WORKS } from '../works.ts'

const { places, seed, most, atOnce, only } = readTask(process.argv[2] ?? '')
const next = numbersFrom(seed)
const ids = () => uuid4(REAL.random)
const world: Omit<World, 'turn'> = { ...REAL, clientId: ids(), episodeId: ids(), therapistId: ids() }

const SHARE_OF_CLASHES = 0.05

const workOf = (turn: number): Work => {
  if (only === undefined && next() < SHARE_OF_CLASHES) return clash({ ...world, turn })
  const name = only ?? WORK_NAMES[Math.floor(next() * WORK_NAMES.length)] ?? 'note'
  return WORKS[name]({ ...world, turn })
}

/** After these nobody knows whether it happened; any other fault says that it did not. */
const OPEN = new Set(['unavailable', 'broken'])

const doOne = async (store: Store, place: number, { operation, run }: Work): Promise<void> => {
  sayTry({ place, operation })
  try {
    await run(store)
    sayAcknowledged({ place, operation: { ...operation, outcome: 'acknowledged' } })
  } catch (error) {
    const refused = isFault(error) && !OPEN.has(error.kind)
    const code = isFault(error) ? error.code : String(error)
    sayRefused({ place, operation: { ...operation, outcome: refused ? 'refused' : 'unknown' }, code })
  }
}

const clinics = await Promise.all(places.map((place) => openPlace(place)))
sayReady(performance.now())

const workOn = async ({ store, close }: OpenClinic, place: number): Promise<void> => {
  await doOne(store, place, beginning({ ...world, turn: 0 }))
  let turn = 0
  const keepOn = async (): Promise<void> => {
    while (turn < most) {
      turn += 1
      await doOne(store, place, workOf(turn))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, keepOn))
  await close()
}
await Promise.all(clinics.map(workOn))
