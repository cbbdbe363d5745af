import { describe, expect, it } from 'vitest'
import { isFromHere } from './check.ts'
import { hostsOf, isOurHost } from './hosts.ts'

const OURS = new Set(['https://clinic.example', 'http://localhost:4510'])
const HERE = 'https://clinic.example'

type Row = readonly [method: string, origin: string | null, fetchSite: string | null, taken: boolean]

const ROWS: readonly Row[] = [
  ['POST', HERE, 'same-origin', true],
  ['POST', HERE, null, true],
  ['POST', null, 'same-origin', true],
  ['POST', null, null, false],
  ['POST', null, 'none', false],
  ['POST', HERE, 'cross-site', false],
  ['POST', HERE, 'same-site', false],
  ['POST', 'null', 'same-origin', false],
  ['POST', 'https://clinic.example.evil.example', 'same-origin', false],
  ['POST', 'https://clinic.example:8443', 'same-origin', false],
  ['POST', 'http://clinic.example', 'same-origin', false],
  ['POST', 'HTTPS://CLINIC.EXAMPLE', 'same-origin', false],
  ['DELETE', 'https://evil.example', null, false],
  ['GET', null, null, true],
  ['GET', null, 'none', true],
  ['GET', HERE, 'same-origin', true],
  ['GET', null, 'cross-site', false],
  ['GET', null, 'same-site', false],
  ['GET', 'https://evil.example', null, false],
  ['HEAD', null, 'same-origin', true],
]

describe('where a request comes from', () => {
  it.each(ROWS)('[A21] %s with origin %s and Sec-Fetch-Site %s: %s', (method, origin, fetchSite, taken) => {
    expect(isFromHere({ method, origin, fetchSite }, OURS)).toBe(taken)
  })

  it('is also the name it was sent to: another name that leads here is not ours', () => {
    const hosts = hostsOf(OURS)
    expect([...hosts]).toEqual(['clinic.example', 'localhost:4510'])
    expect(isOurHost('Localhost:4510', hosts)).toBe(true)
    for (const host of [null, '', 'evil.example', 'localhost', 'localhost:4511', '127.0.0.1:4510']) {
      expect(isOurHost(host, hosts)).toBe(false)
    }
  })
})
