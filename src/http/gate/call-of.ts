import type { Clinic } from '#clinic/clinic.ts'
import { readCookie } from '../cookies/read.ts'
import type { CookieReach, CookieUse } from '../cookies/reach.ts'
import { clearCookie, setCookie } from '../cookies/write.ts'
import type { Exchange } from '../exchange.ts'
import { addressBlock } from '../rate/address.ts'
import type { Call } from '../registry/call.ts'

/** As much of a browser's name for itself as a list of devices shows. */
const NAME_LENGTH = 200

/** Reads our cookies of a request. */
export const tokensOf = (reach: CookieReach, request: Request): ((use: CookieUse) => string | undefined) => {
  const header = request.headers.get('cookie')
  return (use) => readCookie(reach, header, use)
}

/** What a handler is told of a request besides its input. */
export const callOf = (clinic: Clinic, reach: CookieReach, request: Request, exchange: Exchange): Call => ({
  clinic,
  requestId: exchange.requestId,
  address: addressBlock(exchange.peer.address),
  userAgent: (request.headers.get('user-agent') ?? '').slice(0, NAME_LENGTH),
  scope: exchange.scope,
  token: tokensOf(reach, request),
  keep: (use, token, seconds) => exchange.cookies.push(setCookie(reach, use, token, seconds)),
  drop: (use) => exchange.cookies.push(clearCookie(reach, use)),
  gone: () => request.signal,
  lastEventId: request.headers.get('last-event-id') ?? undefined,
})
