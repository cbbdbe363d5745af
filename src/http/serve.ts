import { USUAL_SECONDS, within } from './deadline.ts'
import type { Exchange } from './exchange.ts'
import { admit } from './gate/admit.ts'
import { callOf } from './gate/call-of.ts'
import { takeBody } from './gate/take-body.ts'
import { takeQuery } from './gate/take-query.ts'
import type { Throttle } from './gate/throttle.ts'
import type { HttpParts } from './parts.ts'
import type { Answered } from './registry/answered.ts'
import type { AnyRoute } from './registry/route.ts'

/** Runs one route for one request: is it for whoever asks, is it too often, does the body keep its limits; then the route itself. */
export const serveRoute = async (
  parts: HttpParts,
  throttle: Throttle,
  route: AnyRoute,
  request: Request,
  params: unknown,
  exchange: Exchange,
): Promise<Answered> => {
  const { clinic } = parts
  exchange.route = route
  exchange.scope = admit(route, exchange.identity, clinic.clock)
  throttle.use(exchange, route)
  const query = takeQuery(new URL(request.url))
  const call = callOf(parts, request, exchange)
  const work = async (): Promise<Answered> => route.answer(call, { params, query, body: await takeBody(request, route) })
  return within(clinic.timers, route.limits.seconds ?? USUAL_SECONDS, work())
}
