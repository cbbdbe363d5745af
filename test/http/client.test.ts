import { describe, expect, it } from 'vitest'
import { createClient } from '#http/client/client.ts'
import { createAudience } from '#http/events/audience.ts'
import { OUTSIDE_NOWHERE, SIGN_IN_NOWHERE } from '#http/openapi/nowhere.ts'
import { allRoutes } from '#http/routes/all.ts'
import { listening } from './support/socket.ts'

const routes = (isReady: boolean) =>
  allRoutes({ version: '1', isReady: async () => isReady, signIn: SIGN_IN_NOWHERE, audience: createAudience(), outside: OUTSIDE_NOWHERE })

const answering = (body: string, init: ResponseInit) => createClient({ fetch: async () => new Response(body, init) })

describe('the typed client', () => {
  it('calls the server by method and path, and gives what the registry says', async () => {
    const { origin } = await listening(routes(true))
    const client = createClient({ fetch, origin })
    const live = await client.call('GET /health/live', {})
    expect(live).toEqual({ ok: true, value: { ok: true } })
    const described = await client.call('GET /api/openapi.json', {})
    expect(described.ok && described.value.openapi).toBe('3.1.0')
  })

  it('tells a refusal by its code, sentence and next step', async () => {
    const { origin } = await listening(routes(false))
    const ready = await createClient({ fetch, origin }).call('GET /health/ready', {})
    expect(ready).toMatchObject({ ok: false, status: 503, code: 'ISC-HTTP-014', retryAfter: 5 })
    expect(ready.ok || ready.requestId).toMatch(/^[\da-f-]{36}$/)
  })

  it('tells that nobody answers, and does not throw', async () => {
    const away = createClient({
      fetch: async () => {
        throw new TypeError('fetch failed')
      },
    })
    expect(await away.call('GET /health/live', {})).toMatchObject({ ok: false, status: 0, code: 'ISC-CLIENT-001' })
  })

  it.each([
    ['a page of a proxy', '<html>zq7</html>', { status: 502, headers: { 'Content-Type': 'text/html' } }],
    ['JSON of something else', '{"error":"zq7"}', { status: 500, headers: { 'Content-Type': 'application/json' } }],
    ['half a reply', '{"code":', { status: 500, headers: { 'Content-Type': 'application/json' } }],
  ])('takes %s for no answer of ours', async (_, body, init) => {
    expect(await answering(body, init).call('GET /health/live', {})).toMatchObject({
      ok: false,
      status: init.status,
      code: 'ISC-CLIENT-002',
    })
  })
})
