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

/** Makes the place for one more clinic, and its code. There is no default password anywhere. */
export const makeClinicPlace = async (signIn: SignIn, requestId: string): Promise<SetupCode> => {
  const scope = doorScope(uuid4(signIn.random), requestId)
  await signIn.store.found(scope)
  const code = await signIn.store.write(scope, (at) => makeCode(signIn, at, 'setup', null))
  return { clinicId: scope.clinicId, code }
}

/** Another code for a place that was not set up yet; the one before is void. Undefined: it was set up. */
export const renewSetupCode = async (signIn: SignIn, clinicId: string, requestId: string): Promise<SetupCode | undefined> => {
  const scope = doorScope(clinicId, requestId)
  if (await signIn.store.read(scope, isSetUp)) return undefined
  // The place may have been begun only.
  await signIn.store.found(scope)
  return await signIn.store.write(scope, async (at) => {
    if (await isSetUp(at)) return undefined
    await voidCodes(at, 'setup', null)
    return { clinicId, code: await makeCode(signIn, at, 'setup', null) }
  })
}

/** What to print at a start: the code of the first clinic where there is none yet, or of the places that wait to be set up. */
export const setupCodesAtStart = async (signIn: SignIn, requestId: string): Promise<readonly SetupCode[]> => {
  const clinics = await signIn.store.clinics()
  if (clinics.length === 0) return [await makeClinicPlace(signIn, requestId)]
  const codes: SetupCode[] = []
  for (const clinicId of clinics) {
    const renewed = await renewSetupCode(signIn, clinicId, requestId)
    if (renewed !== undefined) codes.push(renewed)
  }
  return codes
}
