import { execFileSync } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryTree } from '../../../test/support/temporary.ts'
import { fingerprintOf, makeAuthority, makeServer, stillServes, stillVouches } from './authority.ts'
import type { Identity } from './authority.ts'

const NAME = 'clinic.local'
const NOW = Date.UTC(2026, 10, 26)
const DAY = 24 * 60 * 60 * 1_000

const making = (number: number, now = NOW) => ({ now, serial: Uint8Array.from([0x80, number]) })

const authority = makeAuthority(NAME, making(1))

/** What OpenSSL says of a server's certificate under this authority, for this name, at this instant. */
const verdict = ({ certificate }: Identity, name: string, at = NOW): string => {
  const folder = temporaryTree({ 'authority.pem': authority.certificate, 'server.pem': certificate })
  const files = ['-CAfile', join(folder, 'authority.pem'), join(folder, 'server.pem')]
  try {
    const when = String(Math.floor(at / 1_000))
    execFileSync('openssl', ['verify', '-x509_strict', '-purpose', 'sslserver', '-verify_hostname', name, '-attime', when, ...files], {
      stdio: 'pipe',
    })
    return 'good'
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error)
    return /error \d+ at \d+ depth lookup: ([^\n]+)/u.exec(said)?.[1] ?? said
  }
}

describe('a server of the room', () => {
  const server = makeServer(authority, NAME, making(2))

  it('is believed by OpenSSL at its own name, and at no other', () => {
    expect(verdict(server, NAME)).toBe('good')
    expect(verdict(server, 'bank.example')).toBe('hostname mismatch')
  })

  it('lives for three months', () => {
    expect(verdict(server, NAME, NOW + 89 * DAY)).toBe('good')
    expect(verdict(server, NAME, NOW + 91 * DAY)).toBe('certificate has expired')
    expect(verdict(server, NAME, NOW - 2 * DAY)).toBe('certificate is not yet valid')
  })

  it('is renewed a month before its end, and when its name or its authority is another', () => {
    expect(stillServes(server, authority, NAME, NOW + 59 * DAY)).toBe(true)
    expect(stillServes(server, authority, NAME, NOW + 61 * DAY)).toBe(false)
    expect(stillServes(server, authority, 'other.local', NOW)).toBe(false)
    expect(stillServes(server, makeAuthority(NAME, making(3)), NAME, NOW)).toBe(false)
  })

  it('is read by Node as it was written', () => {
    const certificate = new X509Certificate(server.certificate)
    expect(certificate).toMatchObject({ subject: 'CN=clinic.local', subjectAltName: 'DNS:clinic.local', serialNumber: '8002', ca: false })
    expect(certificate.checkIssued(new X509Certificate(authority.certificate))).toBe(true)
  })
})

describe('the authority of a room', () => {
  it.each(['bank.example', 'clinic.example', 'local', 'other.local', 'evil-clinic.local'])('cannot vouch for %s', (name) => {
    expect(verdict(makeServer(authority, name, making(4)), name)).toBe('permitted subtree violation')
  })

  it('cannot vouch for an authority below it', () => {
    const below = makeAuthority(NAME, making(5))
    const forged = makeServer(below, NAME, making(6))
    expect(verdict(forged, NAME)).toMatch(/unable to get (?:local )?issuer certificate/u)
  })

  it('is kept for the same name, and made anew for another or near its end', () => {
    expect([stillVouches(authority, NAME, NOW), stillVouches(authority, 'other.local', NOW)]).toEqual([true, false])
    expect(stillVouches(authority, NAME, NOW + 3_286 * DAY)).toBe(false)
  })

  it('shows a fingerprint that two people can read to one another', () => {
    expect(fingerprintOf(authority)).toMatch(/^(?:[0-9A-F]{2}:){31}[0-9A-F]{2}$/u)
  })
})
