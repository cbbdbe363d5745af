import type { SignedIn } from '#clinic/sign-in/door/open-session.ts'
import type { Visitor } from '#clinic/sign-in/sign-in.ts'
import { SIGN_IN_FAULTS } from '#clinic/sign-in/faults.ts'
import { Fault } from '#edges/fault.ts'
import type { CookieUse } from '../../cookies/reach.ts'
import type { Call } from '../../registry/call.ts'

/** Seconds that a browser keeps each cookie at most; the server decides by itself how long a token counts. */
export const KEPT = { session: 12 * 3_600, preAuth: 15 * 60, device: 365 * 86_400, handOver: 2 * 3_600 } as const

/** Who comes to the door. */
export const visitorOf = (call: Call): Visitor => ({
  requestId: call.requestId,
  network: call.address,
  device: call.token('device'),
  label: call.userAgent,
})

/** The token of a cookie that has to be there. */
export const tokenIn = (call: Call, use: CookieUse): string => {
  const token = call.token(use)
  if (token === undefined) throw new Fault(use === 'preAuth' ? SIGN_IN_FAULTS.beginAgain : SIGN_IN_FAULTS.notSignedIn)
  return token
}

/** Has the browser keep a session, and lets go of what led to it. */
export const keepSession = (call: Call, { sessionToken, deviceToken }: SignedIn): void => {
  call.keep('session', sessionToken, KEPT.session)
  if (deviceToken !== undefined) call.keep('device', deviceToken, KEPT.device)
  call.drop('preAuth')
}
