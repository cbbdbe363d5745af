import type { Clinic } from '#clinic/clinic.ts'
import type { Outside } from '#clinic/outside.ts'
import type { Staffing, SignIn } from '#clinic/sign-in/sign-in.ts'
import { signInOf } from '#clinic/sign-in/sign-in.ts'
import { Fault } from '#edges/fault.ts'
import { HTTP_FAULTS } from '../faults/catalogue.ts'

const nothing = (): never => {
  throw new Fault(HTTP_FAULTS.notReady)
}

/** A clinic that keeps nothing and answers nothing: routes are made with it to be described, never to be asked. */
export const CLINIC_NOWHERE: Clinic = {
  store: {
    read: nothing,
    write: nothing,
    noteSeen: nothing,
    onCommit: nothing,
    erase: nothing,
    opened: nothing,
    clinics: nothing,
    found: nothing,
    close: nothing,
    names: { search: nothing, warm: nothing, forget: nothing },
  },
  clock: { now: () => '2026-01-01T00:00:00.000Z', elapsed: () => 0 },
  random: { bytes: nothing },
  timers: { after: nothing },
  knowledge: nothing,
}

const STAFFING: Staffing = {
  roleOf: nothing,
  nameOf: nothing,
  emailOf: nothing,
  owners: nothing,
  clinicName: nothing,
  idleMinutes: nothing,
}

/** Sign-in of a clinic that is nowhere. */
export const SIGN_IN_NOWHERE: SignIn = signInOf(CLINIC_NOWHERE, { staffing: STAFFING, site: undefined, makeKeys: nothing })

/** What lies beside a clinic that is nowhere. */
export const OUTSIDE_NOWHERE: Outside = {
  clean: nothing,
  backups: nothing,
  takeOut: nothing,
  locks: { isLocked: nothing, open: nothing },
}
