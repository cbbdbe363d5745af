import { describe, expect, it } from 'vitest'
import { createAudience } from '#http/events/audience.ts'
import { fixedHeaders } from '#http/headers/fixed.ts'
import { describedRoutes } from '#http/openapi/described.ts'
import type { AnyRoute } from '#http/registry/route.ts'
import { PUBLIC_ROUTES } from '#http/registry/who.ts'
import { OUTSIDE_NOWHERE } from '#http/openapi/nowhere.ts'
import { allRoutes } from '#http/routes/all.ts'
import { handTimers, standingClock } from '../support/edges.ts'
import { opened, tokenOf } from './support/asking.ts'
import { emptyClinic, emptySignIn } from './support/empty-clinic.ts'

const REGISTRY: readonly AnyRoute[] = describedRoutes('1')

const repeated = (names: readonly string[]): readonly string[] => names.filter((name, at) => names.indexOf(name) !== at)

/** Paths with any id in place of each name, so that two that answer to one address are the same. */
const address = ({ method, path }: AnyRoute): string => `${method} ${path.replaceAll(/:\w+/g, ':')}`

describe('the registry', () => {
  it('has each name and each address once', () => {
    expect(repeated(REGISTRY.map(({ name }) => name))).toEqual([])
    expect(repeated(REGISTRY.map(address))).toEqual([])
  })

  it('lets a stranger reach what the short list names, and nothing else', () => {
    const open = REGISTRY.filter(({ who }) => who.includes('public')).map(({ method, path }) => `${method} ${path}`)
    // The page at / is added where the server is put together.
    expect([...open, 'GET /'].toSorted()).toEqual([...PUBLIC_ROUTES].toSorted())
  })

  it('asks a policy for everything but proving who one is', () => {
    for (const { name, who, action } of REGISTRY) {
      const isOnTheWay = who.includes('public') || who.includes('pre-auth')
      expect([name, action === 'none']).toEqual([name, isOnTheWay])
    }
  })

  it('is all under /api/ or for machines, so that no page can be taken for an answer', () => {
    expect(REGISTRY.filter(({ path }) => !/^\/(api|health)\//.test(path))).toEqual([])
  })

  it('has limits of body and rate for every route that would stop a flood', () => {
    const loose = REGISTRY.filter(({ limits: { body, rate } }) => body.bytes > 25 * 1024 * 1024 || body.depth > 32 || rate.perSecond > 100)
    expect(loose.map(({ name }) => name)).toEqual([])
  })
})

describe('[T20] replies of every route', () => {
  const clinic = emptyClinic(standingClock(), handTimers())
  const routes = allRoutes({
    version: '1',
    isReady: async () => true,
    signIn: emptySignIn(clinic),
    audience: createAudience(),
    outside: OUTSIDE_NOWHERE,
  })
  const { ask } = opened(routes, { clinic })
  const tokens = [tokenOf('f'), tokenOf('x')]

  it.each(REGISTRY.map((route) => [`${route.method} ${route.path}`, route] as const))(
    '%s have every header',
    async (_, { method, path }) => {
      const url = path.replaceAll(/:\w+/g, '01890000-0000-4000-8000-0000000000ab')
      for (const response of await Promise.all(tokens.map((token) => ask(method, url, {}, token)))) {
        const found = Object.keys(fixedHeaders(true)).map((name) => [name, response.headers.get(name)])
        expect(Object.fromEntries(found)).toEqual(fixedHeaders(true))
        expect([response.headers.get('server'), response.headers.get('x-powered-by')]).toEqual([null, null])
        expect(
          response.headers.getSetCookie().filter((cookie) => !/^__Host-.*; Path=\/; HttpOnly; SameSite=Strict; Secure$/.test(cookie)),
        ).toEqual([])
        // oxlint-disable-next-line no-await-in-loop
        await response.body?.cancel()
      }
    },
  )
})
