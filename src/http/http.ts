import { Hono } from 'hono'
import type { Context } from 'hono'
import { Fault } from '#edges/fault.ts'
import { uuid4 } from '#edges/ids.ts'
import { logFault, logRequest } from './access-log.ts'
import { createCrowd } from './crowd.ts'
import { openExchange } from './exchange.ts'
import type { Exchange, Peer } from './exchange.ts'
import { HTTP_FAULTS } from './faults/catalogue.ts'
import { identify } from './gate/identity.ts'
import { checkSender } from './gate/sender.ts'
import { shownBy } from './gate/shown-by.ts'
import { createThrottle } from './gate/throttle.ts'
import { fixedHeaders } from './headers/fixed.ts'
import { hostsOf } from './origin/hosts.ts'
import type { HttpParts } from './parts.ts'
import { refusal, responder } from './respond.ts'
import { serveRoute } from './serve.ts'

/** The whole of http as a function: a request and where it comes from in, a reply out. It never throws. */
export interface Http {
  readonly fetch: (request: Request, peer: Peer) => Promise<Response>
}

/** Requests worked on at one moment where nothing else is said. */
const AT_ONCE = 512

interface Env {
  readonly Bindings: Exchange
}

/** The gate and the routes of the registry, and nothing else. */
const createApp = (parts: HttpParts, refuse: (thrown: unknown, exchange: Exchange) => Response): Hono<Env> => {
  const { clinic, reach, doors } = parts
  const ours = { origins: new Set<string>(reach.origins), hosts: hostsOf(new Set(reach.origins)) }
  const throttle = createThrottle(parts.rates, clinic.clock)
  const respond = responder(fixedHeaders(reach.tls))
  const app = new Hono<Env>()
  app.use('*', async ({ req, env }, next) => {
    throttle.arrival(env)
    checkSender(req.raw, req.path, ours)
    // Who asks is known before it is known what for: no route can be reached around this (section 1, "Auth bypass").
    env.identity = await identify(doors, shownBy(req.raw, req.path, { secure: reach.tls }, env.requestId))
    // A reply without its body would leave live events running for nobody.
    if (req.raw.method === 'HEAD' && req.path.startsWith('/api/')) throw new Fault(HTTP_FAULTS.missing)
    await next()
  })
  for (const route of parts.routes) {
    app.on(route.method, route.path, async ({ req, env }: Context<Env>) =>
      respond(await serveRoute(parts, throttle, route, req.raw, req.param(), env), env),
    )
  }
  app.notFound(({ env }) => refuse(new Fault(HTTP_FAULTS.missing), env))
  app.onError((thrown, { env }) => refuse(thrown, env))
  return app
}

/** Puts the gate, the routes and the headers together. Nothing is answered but by a route of the registry. */
export const createHttp = (parts: HttpParts): Http => {
  const { clinic, log, reach, atOnce = AT_ONCE } = parts
  const respond = responder(fixedHeaders(reach.tls))
  const refuse = (thrown: unknown, exchange: Exchange): Response => {
    logFault(log, exchange, thrown)
    exchange.cookies.length = 0
    return respond(refusal(thrown, exchange), exchange)
  }
  const app = createApp(parts, refuse)
  const crowd = createCrowd(atOnce)
  return {
    fetch: async (request, peer) => {
      const exchange = openExchange(uuid4(clinic.random), clinic.clock.elapsed(), peer)
      let response: Response
      try {
        response = await crowd(async () => app.fetch(request, exchange))
      } catch (thrown) {
        response = refuse(thrown, exchange)
      }
      logRequest(log, clinic.clock, exchange, response.status)
      return response
    },
  }
}
