import type { Clock } from '#edges/clock.ts'
import { Fault } from '#edges/fault.ts'
import { actorId } from '#care/access/scope.ts'
import type { Exchange } from '../exchange.ts'
import { HTTP_FAULTS } from '../faults/catalogue.ts'
import type { Rates } from '../parts.ts'
import { addressBlock } from '../rate/address.ts'
import { createLimiter } from '../rate/limiter.ts'
import type { Counted } from '../rate/limiter.ts'
import type { AnyRoute } from '../registry/route.ts'

/** Counts requests, and refuses those that are too many. */
export interface Throttle {
  /** Before anything is asked of the database: everybody together, and this address block. */
  readonly arrival: (exchange: Exchange) => void
  /** Once it is known who asks for what. */
  readonly use: (exchange: Exchange, route: AnyRoute) => void
}

/** Who is counted: a session or link where there is one, else an address block. */
const whoOf = ({ scope, peer }: Exchange): string =>
  scope === undefined
    ? addressBlock(peer.address)
    : `${scope.clinicId} ${scope.actor.kind === 'staff' ? scope.actor.sessionId : actorId(scope.actor)}`

/** A throttle by these rates. */
export const createThrottle = (rates: Rates, clock: Clock): Throttle => {
  const limiter = createLimiter()
  const take = (counted: readonly Counted[]): void => {
    const wait = limiter.take(counted, clock.elapsed())
    if (wait > 0) throw new Fault(HTTP_FAULTS.tooMany, { retryAfter: wait / 1_000 })
  }
  return {
    arrival: ({ peer }) =>
      take([
        { key: 'everybody', rate: rates.everybody },
        { key: `address ${addressBlock(peer.address)}`, rate: rates.address },
      ]),
    use: (exchange, route) => {
      const who = whoOf(exchange)
      take([
        { key: `session ${who}`, rate: rates.session },
        { key: `${route.name} ${who}`, rate: rates.route ?? route.limits.rate },
      ])
    },
  }
}
