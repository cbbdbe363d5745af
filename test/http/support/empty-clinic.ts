import { Fault } from '#edges/fault.ts'
import type { Clinic } from '#clinic/clinic.ts'
import { signInOf } from '#clinic/sign-in/sign-in.ts'
import type { SignIn } from '#clinic/sign-in/sign-in.ts'
import { staffingOfRecord } from '#clinic/sign-in/staffing.ts'
import { HTTP_FAULTS } from '#http/faults/catalogue.ts'
import type { HandTimers, StandingClock } from '../../support/edges.ts'
import { clinicWithoutStore } from './no-store.ts'

const missing = async (): Promise<never> => {
  throw new Fault(HTTP_FAULTS.missing)
}

/** A clinic in which there is nothing: whatever is asked of it is missing. For what http does before a use case, as often as one likes. */
export const emptyClinic = (clock: StandingClock, timers: HandTimers): Clinic => {
  const clinic = clinicWithoutStore(clock, timers)
  const store = {
    ...clinic.store,
    read: missing,
    write: missing,
    erase: missing,
    clinics: async () => [],
    noteSeen: () => undefined,
    onCommit: () => () => undefined,
  }
  return { ...clinic, store: { ...store, names: { search: missing, warm: missing, forget: () => undefined } } }
}

/** Sign-in of such a clinic. */
export const emptySignIn = (clinic: Clinic): SignIn =>
  signInOf(clinic, { staffing: staffingOfRecord(), site: undefined, makeKeys: missing })
