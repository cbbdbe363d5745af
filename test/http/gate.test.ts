import { describe, expect, it } from 'vitest'
import { ORIGIN, jsonInit, keptLog, opened, tokenOf } from './support/asking.ts'
import { SAMPLES } from './support/samples.ts'

const THING = '/api/things/01890000-0000-4000-8000-0000000000ab'
const NOBODY = { headers: { Cookie: '' } }

const codeOf = async (response: Response): Promise<unknown> => {
  const body: unknown = await response.json()
  return body !== null && typeof body === 'object' && 'code' in body ? body.code : undefined
}

describe('the gate', () => {
  it('answers from the session, and lets nothing leave that the reply does not name [A5]', async () => {
    const { ask } = opened(SAMPLES)
    const response = await ask('GET', `${THING}?part=a`)
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({ id: THING.slice(12), clinicId: tokenOf('').split('.')[0], part: 'a' })
  })

  it('tells whoever shows nothing, or something that does not hold, to sign in', async () => {
    const { ask } = opened(SAMPLES)
    expect((await ask('GET', THING, NOBODY)).status).toBe(401)
    expect((await ask('GET', THING, {}, tokenOf('x'))).status).toBe(401)
  })

  it('[A28] answers the same, byte for byte, about routes that do not exist, methods they do not have, and routes for others', async () => {
    const { ask } = opened(SAMPLES)
    const asked = [
      ask('GET', '/api/nothing'),
      ask('GET', '/'),
      ask('GET', '/api/nothing', NOBODY),
      ask('DELETE', THING),
      ask('OPTIONS', THING),
      ask('HEAD', '/api/nothing'),
      ask('GET', '/api/intake'),
    ]
    const replies = await Promise.all(asked)
    const bodies = await Promise.all(replies.filter((_, index) => index !== 5).map((reply) => reply.text()))
    expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 404))
    expect(new Set(bodies).size).toBe(1)
    const names = replies.map((reply) => [...reply.headers.keys()].filter((name) => name !== 'content-length').join(' '))
    expect(new Set(names).size).toBe(1)
  })

  it('[A21] refuses what another page sends, and what says nothing of where it comes from', async () => {
    const { ask, http } = opened(SAMPLES)
    const foreign = [
      ask('POST', '/api/things', {
        ...jsonInit('{"name":"a"}'),
        headers: { Origin: 'https://evil.example', 'Content-Type': 'application/json' },
      }),
      ask('POST', '/api/things', {
        ...jsonInit('{"name":"a"}'),
        headers: { 'Sec-Fetch-Site': 'cross-site', 'Content-Type': 'application/json' },
      }),
      http.fetch(new Request(`${ORIGIN}/api/break`, { method: 'POST' }), { address: '' }),
    ]
    for (const response of await Promise.all(foreign)) expect(await codeOf(response)).toBe('ISC-HTTP-003')
  })

  it('[A21] refuses forms, whatever they hold', async () => {
    const { ask } = opened(SAMPLES)
    const types = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', '']
    for (const type of types) {
      // oxlint-disable-next-line no-await-in-loop
      expect(await codeOf(await ask('POST', '/api/things', { body: '{"name":"a"}', headers: { 'Content-Type': type } }))).toBe(
        'ISC-HTTP-005',
      )
    }
  })

  it('refuses a name that leads here and is not ours', async () => {
    const { http } = opened(SAMPLES)
    const response = await http.fetch(new Request('https://evil.example/api/things/x'), { address: '' })
    expect(await codeOf(response)).toBe('ISC-HTTP-004')
  })

  it('asks for a fresh proof of identity where a route needs one, and takes it for five minutes', async () => {
    const { ask, clock } = opened(SAMPLES)
    expect(await codeOf(await ask('POST', '/api/export'))).toBe('ISC-HTTP-012')
    expect((await ask('POST', '/api/export', {}, tokenOf('f'))).status).toBe(204)
    clock.move(3 * 60_000 + 1)
    expect(await codeOf(await ask('POST', '/api/export', {}, tokenOf('f')))).toBe('ISC-HTTP-012')
  })
})

describe('a body', () => {
  it.each([
    ['one that fits', '{"name":"a"}', 201],
    ['an id that the caller made up', '{"name":"a","id":"01890000-0000-4000-8000-0000000000ab"}', 400],
    ['a clinic that the caller names', '{"name":"a","clinicId":"01890000-0000-4000-8000-0000000000ab"}', 400],
    ['__proto__', '{"name":"a","__proto__":{"admin":true}}', 400],
    ['a key twice', '{"name":"a","name":"b"}', 400],
    ['a number that is lost', '{"name":"a","many":[12345678901234567890]}', 400],
    ['a million brackets', '['.repeat(65_000), 413],
    ['more than fits', JSON.stringify({ name: 'a'.repeat(70_000) }), 413],
    ['nothing', '', 400],
    ['another type', '"a"', 400],
  ])('%s', async (_, body, status) => {
    const { ask } = opened(SAMPLES)
    expect((await ask('POST', '/api/things', jsonInit(body))).status).toBe(status)
  })

  it('[A16] that is compressed is refused, whatever it says it holds', async () => {
    const { ask } = opened(SAMPLES)
    const init = { body: '{"name":"a"}', headers: { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' } }
    expect(await codeOf(await ask('POST', '/api/things', init))).toBe('ISC-HTTP-006')
  })

  it('is let go as soon as it is longer than it may be', async () => {
    const { ask } = opened(SAMPLES)
    let given = 0
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        given += 1
        controller.enqueue(new Uint8Array(16_384).fill(0x20))
      },
    })
    const init = { body: endless, duplex: 'half' as const, headers: { 'Content-Type': 'application/json' } }
    expect((await ask('POST', '/api/things', init)).status).toBe(413)
    expect(given).toBeLessThan(12)
  })

  it('of a file is taken by its type, and given back to be saved, never shown', async () => {
    const { ask } = opened(SAMPLES)
    const png = { body: new Uint8Array([1]), headers: { 'Content-Type': 'image/png' } }
    expect((await ask('PUT', `${THING}/scan`, png)).status).toBe(204)
    expect((await ask('PUT', `${THING}/scan`, { ...png, headers: { 'Content-Type': 'text/html' } })).status).toBe(400)
    const { headers } = await ask('GET', `${THING}/scan`)
    expect(headers.get('content-type')).toBe('application/octet-stream')
    expect(headers.get('content-disposition')).toBe(`attachment; filename="____x__.png"; filename*=UTF-8''%3C%C3%A9%20%22x%22%3E.png`)
  })
})

describe('bad days', () => {
  it('what breaks is told by a code and the number of the request, and logged without what it said [A18]', async () => {
    const { ask, lines } = opened(SAMPLES)
    const response = await ask('POST', '/api/break')
    const text = await response.text()
    expect([response.status, text.includes('zq7'), text.includes('SELECT')]).toEqual([500, false, false])
    const line = lines.find(({ event }) => event === 'request-failed')
    expect(line?.fields).toMatchObject({ code: 'ISC-HTTP-011', kind: 'TypeError', requestId: response.headers.get('request-id') })
    expect(JSON.stringify(lines)).not.toMatch(/zq7|SELECT/)
  })

  it('what does not end is given up after 25 seconds', async () => {
    const { ask, timers } = opened(SAMPLES)
    const response = ask('POST', '/api/wait')
    await Promise.resolve()
    const waited = async (): Promise<Response> => {
      for (;;) {
        timers.pass(25_000)
        // oxlint-disable-next-line no-await-in-loop
        const done = await Promise.race([response, new Promise<undefined>((resolve) => void setImmediate(() => resolve(undefined)))])
        if (done !== undefined) return done
      }
    }
    const { status, headers } = await waited()
    expect([status, headers.get('retry-after')]).toEqual([503, '5'])
  })

  it('more at once than it can do is told to come back, and nothing of it is done', async () => {
    const { ask, timers } = opened(SAMPLES, { atOnce: 1 })
    const waiting = ask('POST', '/api/wait')
    const second = await ask('GET', THING)
    expect([second.status, second.headers.get('retry-after')]).toEqual([503, '2'])
    await new Promise((resolve) => void setImmediate(resolve))
    timers.pass(25_000)
    expect((await waiting).status).toBe(503)
  })

  it('too many are told when to try again', async () => {
    const address = { burst: 2, perSecond: 0.25 }
    const { ask, clock } = opened(SAMPLES, {
      rates: { everybody: { burst: 99, perSecond: 9 }, session: { burst: 99, perSecond: 9 }, address },
    })
    const statuses = [await ask('GET', THING), await ask('GET', THING), await ask('GET', THING)].map(({ status, headers }) => [
      status,
      headers.get('retry-after'),
    ])
    expect(statuses).toEqual([
      [200, null],
      [200, null],
      [429, '4'],
    ])
    clock.move(4_000)
    expect((await ask('GET', THING)).status).toBe(200)
  })

  it('log lines hold ids and no words: not of the path, the query, the body or the headers', async () => {
    const { log, lines } = keptLog()
    const { ask } = opened(SAMPLES, { log })
    await ask('POST', '/api/things?zq7q=1', jsonInit('{"name":"zq7b"}'))
    await ask('GET', '/api/zq7p')
    await ask('GET', THING, { headers: { 'User-Agent': 'zq7u', 'X-Zq7h': 'zq7h' } })
    expect(lines.map(({ event }) => event)).toEqual(['request', 'request', 'request'])
    expect(JSON.stringify(lines)).not.toContain('zq7')
  })
})
