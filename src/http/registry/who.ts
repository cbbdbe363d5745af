/** Who a route is for. Whoever is not named there is answered as if it did not exist. */
export type Who =
  /** Anybody: only what {@link PUBLIC_ROUTES} lists. */
  | 'public'
  /** Somebody halfway through signing in (A22). */
  | 'pre-auth'
  | 'staff'
  | 'client-link'
  | 'medical-link'
  /** Whoever runs this server, at its own terminal. No route over the network is theirs yet. */
  | 'operator'

/** Those of {@link Who} whose identity was proved, so that there is a scope. */
export type Known = Exclude<Who, 'public' | 'pre-auth'>

/**
 * Every route that asks nobody who they are: all there are. A route for everybody that is not in this list does not compile, so
 * that one reads here, in one place, what a stranger can reach.
 */
export const PUBLIC_ROUTES = [
  'GET /',
  'GET /health/live',
  'GET /health/ready',
  'GET /api/openapi.json',
  // The two first steps of proving who one is; each gives a cookie that opens nothing by itself.
  'POST /api/sign-in',
  'POST /api/links/redeem',
  // While a clinic is locked nobody can be signed in. It opens the record, and to nobody.
  'POST /api/unlock',
] as const

/** One of {@link PUBLIC_ROUTES}. */
export type PublicRoute = (typeof PUBLIC_ROUTES)[number]
