import type { Clinic } from '#clinic/clinic.ts'
import { CLINIC_NOWHERE } from '#http/openapi/nowhere.ts'
import { seededRandom } from '../../support/edges.ts'
import type { HandTimers, StandingClock } from '../../support/edges.ts'

/** A clinic that keeps nothing, for routes that touch no store; one that is touched all the same breaks the test. */
export const clinicWithoutStore = (clock: StandingClock, timers: HandTimers): Clinic => ({
  ...CLINIC_NOWHERE,
  clock,
  timers,
  random: seededRandom('http'),
})
