import type { Clock } from '#edges/clock.ts'
import { between } from '#edges/clock.ts'
import { Fault } from '#edges/fault.ts'
import type { Scope } from '#care/access/scope.ts'
import { HTTP_FAULTS } from '../faults/catalogue.ts'
import type { AnyRoute } from '../registry/route.ts'
import { isNobody, scopeFor } from './identity.ts'
import type { Identity } from './identity.ts'

/** How long a fresh proof of identity counts. */
const FRESH = 5 * 60_000

const isFresh = ({ actor }: Scope, clock: Clock): boolean =>
  actor.kind === 'staff' && actor.steppedUpAt !== undefined && between(actor.steppedUpAt, clock.now()) <= FRESH

const isOpen = ({ who }: AnyRoute): boolean => who.includes('public') || who.includes('pre-auth')

/**
 * The scope in which this route may be used; undefined where it needs none. Nobody is told to sign in; somebody for whom the route is
 * not meant gets the answer of a route that does not exist.
 */
export const admit = (route: AnyRoute, identity: Identity, clock: Clock): Scope | undefined => {
  if (isOpen(route)) return undefined
  const scope = scopeFor(identity, route.who)
  if (scope === undefined) throw new Fault(isNobody(identity) ? HTTP_FAULTS.notSignedIn : HTTP_FAULTS.missing)
  if (route.stepUp && !isFresh(scope, clock)) throw new Fault(HTTP_FAULTS.stepUp)
  return scope
}
