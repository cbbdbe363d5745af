import { once } from 'node:events'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { LONG } from '#http/bytes/limits.ts'
import { CONNECTION, serverOptions } from '#http/listen/limits.ts'
import { NOTHING, json } from '#http/registry/body.ts'
import { route } from '#http/registry/define.ts'
import { DONE, savedFile } from '#http/registry/reply.ts'
import { z } from 'zod'
import { handTimers } from '../support/edges.ts'
import { CLINIC_ID } from '../support/opened-store.ts'
import { connected, listening } from './support/socket.ts'
import { SAMPLES } from './support/samples.ts'

const MOST_MEMORY = 512 * 1024 * 1024
const MILLION = 1_000_000
const COOKIE = `ischia-session=${CLINIC_ID}.${'t'.repeat(43)}`

const usual = { who: ['staff'], action: 'sample', stepUp: false, audit: 'nothing', errors: [] } as const
const limits = { body: LONG, rate: { burst: 1e9, perSecond: 1e9 } }

const ROUTES = [
  ...SAMPLES,
  route({
    ...usual,
    method: 'POST',
    path: '/api/bombs',
    name: 'sample.bomb',
    says: 'Takes much.',
    limits,
    input: { params: {}, query: {}, body: json(z.strictObject({ a: z.unknown() })) },
    reply: DONE,
    handle: async () => undefined,
  }),
  route({
    ...usual,
    method: 'GET',
    path: '/api/much',
    name: 'sample.much',
    says: 'Gives much.',
    limits,
    input: { params: {}, query: {}, body: NOTHING },
    reply: savedFile('image/png'),
    handle: async () => ({ type: 'image/png', name: 'much.png', bytes: new Uint8Array(24 * 1024 * 1024) }),
  }),
]

/** Keys that fall on few places of a table by a plain hash: each pair of letters sums up alike. */
const colliding = (count: number): string =>
  Array.from(
    { length: count },
    (_, index) => `"${index.toString(2).padStart(16, '0').replaceAll('0', 'Aa').replaceAll('1', 'BB')}":1`,
  ).join(',')

const BOMBS: readonly (readonly [string, string | Uint8Array<ArrayBuffer>, number])[] = [
  ['a million brackets', '['.repeat(MILLION), 413],
  ['a million objects inside one another', '{"a":'.repeat(MILLION), 413],
  ['a million keys', `{${Array.from({ length: MILLION }, (_, index) => `"${index}":0`).join(',')}}`, 413],
  ['as many brackets as bytes fit', '['.repeat(LONG.bytes), 413],
  ['as many items as bytes fit', `[${'0,'.repeat(LONG.bytes / 2 - 2)}0]`, 413],
  ['a text as long as bytes fit', `{"a":"${'x'.repeat(LONG.bytes - 8)}"}`, 204],
  ['keys made to collide', `{${colliding(10_000)}}`, 400],
  ['a number of half a million digits', `{"a":${'1'.repeat(LONG.bytes - 8)}}`, 400],
  ['compressed zeros', gzipSync(new Uint8Array(50 * MILLION)), 400],
]

describe('[T21] a bomb', () => {
  it.each(BOMBS)('of %s is refused or taken at once, in little memory, and the next request is served', async (_, body, status) => {
    const { origin } = await listening(ROUTES)
    const headers = { Origin: origin, Cookie: COOKIE, 'Content-Type': 'application/json' }
    const encoded = typeof body === 'string' ? {} : { 'Content-Encoding': 'gzip' }
    // Beside other tests in one process: what counts is what this one adds.
    const [used, before] = [process.cpuUsage(), process.memoryUsage().rss]
    const response = await fetch(`${origin}/api/bombs`, { method: 'POST', body, headers: { ...headers, ...encoded } })
    expect(response.status).toBe(status)
    expect((await fetch(`${origin}/health/live`)).status).toBe(200)
    expect(process.cpuUsage(used).user / 1_000).toBeLessThan(1_000)
    expect(process.memoryUsage().rss - before).toBeLessThan(MOST_MEMORY)
  })
})

/** The same limits, thirty times as strict, so that a test need not wait for what it tests. */
const STRICT = { headersTimeout: 300, requestTimeout: 800, connectionsCheckingInterval: 50 }

describe('[T21] whoever is slow', () => {
  it('is let go within thirty seconds, by every limit there is', () => {
    const { headersTimeout = Infinity, requestTimeout = Infinity, keepAliveTimeout = Infinity } = serverOptions
    const all = [headersTimeout, requestTimeout, keepAliveTimeout, CONNECTION.still, 3 * CONNECTION.lookedAtEvery]
    expect(Math.max(...all)).toBeLessThanOrEqual(30_000)
  })

  it('with headers that never end is told so and let go, fifty of them beside somebody who is served', async () => {
    const { port, origin } = await listening(ROUTES, undefined, STRICT)
    const slow = Array.from({ length: 50 }, () => connected(port))
    for (const { socket } of slow) socket.write('GET /health/live HTTP/1.1\r\nHost: a\r\nX-Slow: ')
    expect((await fetch(`${origin}/health/live`)).status).toBe(200)
    const replies = await Promise.all(slow.map(({ ended }) => ended))
    expect(new Set(replies.map((reply) => reply.slice(0, 12)))).toEqual(new Set(['HTTP/1.1 408']))
  })

  it('with a body that never ends is let go', async () => {
    const { port, origin } = await listening(ROUTES, undefined, STRICT)
    const { socket, ended } = connected(port)
    const head = `POST /api/bombs HTTP/1.1\r\nHost: localhost:${port}\r\nOrigin: ${origin}\r\nCookie: ${COOKIE}\r\nContent-Type: application/json\r\n`
    socket.write(`${head}Content-Length: 1000\r\n\r\n{"a":`)
    expect(await ended).toMatch(/^(HTTP\/1\.1 408|$)/)
    expect((await fetch(`${origin}/health/live`)).status).toBe(200)
  })

  it('in taking what it asked for is let go after three looks, and who takes it is not', async () => {
    const timers = handTimers()
    const { port, origin } = await listening(ROUTES, timers)
    const head = `GET /api/much HTTP/1.1\r\nHost: localhost:${port}\r\nOrigin: ${origin}\r\nCookie: ${COOKIE}\r\n\r\n`
    const { socket, ended } = connected(port)
    socket.pause()
    socket.write(head)
    const quick = connected(port)
    quick.socket.write(head.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n'))
    expect((await quick.ended).length).toBeGreaterThan(24 * 1024 * 1024)
    for (let look = 0; look < 3; look += 1) timers.pass(CONNECTION.lookedAtEvery)
    socket.resume()
    expect((await ended).length).toBeLessThan(24 * 1024 * 1024)
  })

  it('in hanging up is let go at once: what it sent half of is not kept', async () => {
    const { port, origin } = await listening(ROUTES)
    const { socket } = connected(port)
    socket.write(
      `POST /api/bombs HTTP/1.1\r\nHost: localhost:${port}\r\nOrigin: ${origin}\r\nCookie: ${COOKIE}\r\nContent-Length: 100\r\n\r\n{`,
    )
    await once(socket, 'connect').catch(() => undefined)
    socket.destroy()
    expect((await fetch(`${origin}/health/live`)).status).toBe(200)
  })
})
