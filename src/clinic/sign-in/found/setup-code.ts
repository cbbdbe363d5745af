import { later } from '#edges/clock.ts'
import { uuid4 } from '#edges/ids.ts'
import type { Reading } from '#store/store.ts'
import { makeCode, voidCodes } from '../codes/make-code.ts'
import { doorScope } from '../proven-scope.ts'
import type { SignIn } from '../sign-in.ts'

/** A place for a clinic, and the code that sets it up: printed in the terminal, never in a log. */
export interface SetupCode {
  readonly clinicId: string
  readonly code: string
}

/** Whether a clinic was set up: its record has begun. */
const isSetUp = async (at: Reading): Promise<boolean> => (await at.record.position()) > 0

/** Whoever makes a code at the terminal holds it already: the next start makes no other in its place, for a day. */
const AT_TERMINAL = 'terminal'
const DAY = 24 * 3_600_000

/** Makes the place for one more clinic, and its code. There is no default password anywhere. */
export const makeClinicPlace = async (signIn: SignIn, requestId: string, task?: string): Promise<SetupCode> => {
  const scope = doorScope(uuid4(signIn.random), requestId, task)
  await signIn.store.found(scope)
  const code = await signIn.store.write(scope, (at) => makeCode(signIn, at, 'setup', null))
  return { clinicId: scope.clinicId, code }
}

/** Another code for a place that was not set up yet; the one before is void. Undefined: it was set up. */
export const renewSetupCode = async (
  signIn: SignIn,
  clinicId: string,
  requestId: string,
  task?: string,
): Promise<SetupCode | undefined> => {
  const scope = doorScope(clinicId, requestId, task)
  if (await signIn.store.read(scope, isSetUp)) return undefined
  // The place may have been begun only.
  await signIn.store.found(scope)
  return await signIn.store.write(scope, async (at) => {
    if (await isSetUp(at)) return undefined
    await voidCodes(at, 'setup', null)
    return { clinicId, code: await makeCode(signIn, at, 'setup', null) }
  })
}

/** The place of a further clinic and its code, for somebody at the terminal; a place that still waits gets another code instead. */
export const addClinicPlace = async (signIn: SignIn, requestId: string): Promise<SetupCode> => {
  for (const clinicId of await signIn.store.clinics()) {
    const renewed = await renewSetupCode(signIn, clinicId, requestId, AT_TERMINAL)
    if (renewed !== undefined) return renewed
  }
  return makeClinicPlace(signIn, requestId, AT_TERMINAL)
}

const isHeld = ({ store, time }: SignIn, clinicId: string, requestId: string): Promise<boolean> =>
  store.read(doorScope(clinicId, requestId), async (at) => {
    const codes = await at.sessions.codes.find({ purpose: 'setup', madeBy: AT_TERMINAL, usedAt: null })
    return codes.some(({ madeAt }) => time.now() < later(madeAt, DAY))
  })

/** What to print at a start: the code of the first clinic where there is none yet, or of the places that wait to be set up. */
export const setupCodesAtStart = async (signIn: SignIn, requestId: string): Promise<readonly SetupCode[]> => {
  const clinics = await signIn.store.clinics()
  if (clinics.length === 0) return [await makeClinicPlace(signIn, requestId)]
  const codes: SetupCode[] = []
  for (const clinicId of clinics) {
    if (await isHeld(signIn, clinicId, requestId)) continue
    const renewed = await renewSetupCode(signIn, clinicId, requestId)
    if (renewed !== undefined) codes.push(renewed)
  }
  return codes
}
