import type { Clinic } from '#clinic/clinic.ts'
import { seededRandom } from '../../support/edges.ts'
import type { HandTimers, StandingClock } from '../../support/edges.ts'

const untouched = (): never => {
  throw new TypeError('these routes touch no store')
}

/** A clinic that keeps nothing, for routes that touch no store. One that is touched all the same breaks the test. */
export const clinicWithoutStore = (clock: StandingClock, timers: HandTimers): Clinic => ({
  store: {
    read: untouched,
    write: untouched,
    noteSeen: untouched,
    onCommit: untouched,
    erase: untouched,
    opened: untouched,
    names: { search: untouched, warm: untouched, forget: untouched },
    clinics: untouched,
    found: untouched,
    close: async () => undefined,
  },
  clock,
  timers,
  random: seededRandom('http'),
  knowledge: () => undefined,
})
