import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryTree } from '../../test/support/temporary.ts'
import { makeAuthority, makeServer } from '#server/reach/authority.ts'
import { inspectTls } from './inspect-tls.ts'

const NOW = Date.UTC(2026, 10, 26)
const DAY = 24 * 60 * 60 * 1_000
const ORIGIN = 'https://clinic.example'

const making = (number: number, now = NOW) => ({ now, serial: Uint8Array.from([number]) })
const authority = makeAuthority('clinic.example', making(1))
const [good, foreign, old, early] = [
  makeServer(authority, 'clinic.example', making(2)),
  makeServer(authority, 'other.example', making(3)),
  makeServer(authority, 'clinic.example', making(4, NOW - 200 * DAY)),
  makeServer(authority, 'clinic.example', making(5, NOW + 200 * DAY)),
]

const told = (certificate: string | undefined, key: string | undefined, mode = 0o600): readonly string[] => {
  const files = { ...(certificate === undefined ? {} : { 'a.crt': certificate }), ...(key === undefined ? {} : { 'a.key': key }) }
  const folder = temporaryTree(files)
  const [certificateFile, keyFile] = [join(folder, 'a.crt'), join(folder, 'a.key')]
  if (key !== undefined) chmodSync(keyFile, mode)
  const problems = inspectTls({ certificate: certificateFile, key: keyFile }, ORIGIN, NOW, true)
  return problems.map(({ code, message }) => `${code} ${message.replaceAll(folder, '')}`)
}

describe('a certificate and its key', () => {
  it('that belong together, to this name and to this day are good', () => {
    expect(told(good.certificate, good.key)).toEqual([])
  })

  it.each([
    [
      'missing',
      undefined,
      undefined,
      ['ISC-START-030 --tls-certificate /a.crt is not there', 'ISC-START-030 --tls-key /a.key is not there'],
    ],
    ['no certificate', 'hello', good.key, ['ISC-START-033 --tls-certificate /a.crt holds no certificate']],
    ['no key', good.certificate, 'hello', ['ISC-START-033 --tls-key /a.key holds no key']],
    ['expired', old.certificate, old.key, ['ISC-START-034 the certificate expired on 2026-08-08']],
    ['not valid yet', early.certificate, early.key, ['ISC-START-035 the certificate is valid from 2027-06-13']],
    ['for another name', foreign.certificate, foreign.key, ['ISC-START-036 the certificate is not for clinic.example']],
    ['of two pairs', good.certificate, foreign.key, ['ISC-START-037 --tls-key does not belong to --tls-certificate']],
  ])('that are %s are refused', (_, certificate, key, lines) => {
    expect(told(certificate, key)).toEqual(lines)
  })

  it.each([0o640, 0o604, 0o644])('whose key others can read (%o) are refused', (mode) => {
    expect(told(good.certificate, good.key, mode)).toEqual(['ISC-START-032 --tls-key /a.key can be read by other users of this computer'])
  })
})
