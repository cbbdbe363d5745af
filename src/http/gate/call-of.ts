import { actorId } from '#care/access/scope.ts'
import { readCookie } from '../cookies/read.ts'
import type { CookieReach, CookieUse } from '../cookies/reach.ts'
import { clearCookie, setCookie } from '../cookies/write.ts'
import type { Doors } from './doors.ts'
import { identify } from './identity.ts'
import type { Exchange } from '../exchange.ts'
import type { HttpParts } from '../parts.ts'
import { addressBlock } from '../rate/address.ts'
import type { Call } from '../registry/call.ts'

/** As much of a browser's name for itself as a list of devices shows. */
const NAME_LENGTH = 200

/** Reads our cookies of a request. */
export const tokensOf = (reach: CookieReach, request: Request): ((use: CookieUse) => string | undefined) => {
  const header = request.headers.get('cookie')
  return (use) => readCookie(reach, header, use)
}

const isStillIn = async (doors: Doors, token: (use: CookieUse) => string | undefined, { scope, requestId }: Exchange): Promise<boolean> => {
  if (scope === undefined) return false
  const found = await identify(doors, { token, requestId, visitId: undefined, draftsOf: undefined, byPerson: false })
  const now = Object.values(found).find(({ actor }) => actor.kind === scope.actor.kind)
  return now !== undefined && actorId(now.actor) === actorId(scope.actor)
}

/** What a handler is told of a request besides its input. */
export const callOf = ({ clinic, doors, reach: { tls } }: HttpParts, request: Request, exchange: Exchange): Call => {
  const reach: CookieReach = { secure: tls }
  const token = tokensOf(reach, request)
  return {
    clinic,
    requestId: exchange.requestId,
    address: addressBlock(exchange.peer.address),
    userAgent: (request.headers.get('user-agent') ?? '').slice(0, NAME_LENGTH),
    scope: exchange.scope,
    token,
    keep: (use, token, seconds) => exchange.cookies.push(setCookie(reach, use, token, seconds)),
    drop: (use) => exchange.cookies.push(clearCookie(reach, use)),
    isStillIn: () => isStillIn(doors, token, exchange),
    gone: () => request.signal,
    lastEventId: request.headers.get('last-event-id') ?? undefined,
  }
}
