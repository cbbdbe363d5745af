import { describe, expect, it } from 'vitest'
import { fixedHeaders } from '#http/headers/fixed.ts'
import { connected, listening } from './support/socket.ts'
import { SAMPLES } from './support/samples.ts'

const sent = async (port: number, text: string): Promise<string> => {
  const { socket, ended } = connected(port)
  socket.write(text)
  return ended
}

const HEADERS = Object.keys(fixedHeaders(false)).map((name) => name.toLowerCase())

const missingHeaders = (reply: string): readonly string[] => HEADERS.filter((name) => !reply.toLowerCase().includes(`\r\n${name}: `))

describe('on a real socket', () => {
  it.each([
    ['what is no request', 'zq7 nonsense\r\n\r\n', 400],
    ['a request without Host', 'GET /health/live HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['a path with backslashes', 'GET /\\..\\x HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', 400],
    ['headers that are too long', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'zq7'.repeat(8_000)}\r\n\r\n`, 431],
    ['two lengths', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n', 400],
    ['length and chunks at once', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n', 400],
    ['something nobody expects', 'GET /health/live HTTP/1.1\r\nHost: a\r\nExpect: zq7\r\nConnection: close\r\n\r\n', 200],
    ['a __proto__ header', 'GET /health/live HTTP/1.1\r\nHost: a\r\n__proto__: zq7\r\nConnection: close\r\n\r\n', 200],
  ])('[T20] %s is answered with every header and without a repeated word', async (_, text, status) => {
    const { port } = await listening(SAMPLES)
    const reply = await sent(port, text)
    expect(reply).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect(missingHeaders(reply)).toEqual([])
    expect(reply).not.toContain('zq7')
    expect(reply.toLowerCase()).not.toMatch(/\r\n(server|x-powered-by):/)
  })

  it('cookies of http://localhost have no Secure and no __Host-, and are taken back', async () => {
    const { port, origin } = await listening(SAMPLES)
    const response = await fetch(`http://127.0.0.1:${port}/api/sign-in/sample`, {
      method: 'POST',
      headers: { Origin: origin, Host: `localhost:${port}` },
    })
    // fetch does not let a caller choose Host, so the name it used is refused; by the name that was printed it is taken.
    expect(response.status).toBe(403)
    const named = await fetch(`${origin}/api/sign-in/sample`, { method: 'POST', headers: { Origin: origin } })
    expect(named.status).toBe(204)
    expect(named.headers.getSetCookie()[0]).toMatch(/^ischia-signing-in=.+; Max-Age=180; Path=\/; HttpOnly; SameSite=Strict$/)
  })

  it('a body that is too large is answered and the connection let go', async () => {
    const { port, origin } = await listening(SAMPLES)
    const head = `POST /api/things HTTP/1.1\r\nHost: localhost:${port}\r\nOrigin: ${origin}\r\nContent-Type: application/json\r\n`
    const reply = await sent(
      port,
      `${head}Cookie: ischia-session=6f1a3c52-0b7e-4d7c-9a51-1f2e3d4c5b6a.${'t'.repeat(43)}\r\nContent-Length: 900000000\r\n\r\n{`,
    )
    expect(reply).toMatch(/^HTTP\/1.1 413 /)
    expect(reply).toContain('ISC-HTTP-020')
  })
})
