import { describe, expect, it } from 'vitest'
import { readCookie } from './read.ts'
import { COOKIES, cookieName } from './reach.ts'
import type { CookieUse } from './reach.ts'
import { clearCookie, setCookie } from './write.ts'

const TLS = { secure: true }
const HERE = { secure: false }
const TOKEN = `01890000-0000-4000-8000-0000000000ab.${'s'.repeat(43)}`
const USES = ['session', 'preAuth', 'clientLink', 'medicalLink', 'device'] as const satisfies readonly CookieUse[]

describe('cookies', () => {
  it.each(USES)('[T20] of %s are bound to name, path and TLS, and no script and no other site sees them', (use) => {
    const [pair, ...attributes] = setCookie(TLS, use, TOKEN, 60).split('; ')
    expect(pair).toBe(`__Host-${COOKIES[use]}=${TOKEN}`)
    expect(attributes.toSorted()).toEqual(['HttpOnly', 'Max-Age=60', 'Path=/', 'SameSite=Strict', 'Secure'])
  })

  it.each(USES)('of %s go without Secure and __Host- on this computer only, where a browser would drop them', (use) => {
    const written = setCookie(HERE, use, TOKEN, 60)
    expect(written).not.toContain('Secure')
    expect(written).not.toContain('__Host-')
    expect(written).toContain('HttpOnly; SameSite=Strict')
  })

  it('are taken away under the same name and attributes', () => {
    expect(clearCookie(TLS, 'session')).toBe('__Host-ischia-session=; Max-Age=0; Path=/; HttpOnly; SameSite=Strict; Secure')
  })

  it.each([TLS, HERE])('are read where they stand among others', (reach) => {
    const header = `a=b; ${cookieName(reach, 'session')}=${TOKEN}; c=d`
    expect(readCookie(reach, header, 'session')).toBe(TOKEN)
    expect(readCookie(reach, header, 'preAuth')).toBeUndefined()
  })

  it('without the prefix are not taken for those with it: another name of the domain could have planted them', () => {
    expect(readCookie(TLS, `${COOKIES.session}=${TOKEN}`, 'session')).toBeUndefined()
  })

  it('[A22] that stand twice count for nothing', () => {
    const name = cookieName(TLS, 'session')
    expect(readCookie(TLS, `${name}=${TOKEN}; ${name}=${TOKEN}`, 'session')).toBeUndefined()
  })

  it.each(['', TOKEN.slice(1), `${TOKEN}x`, `"${TOKEN}"`, TOKEN.replace('.', '%2e'), TOKEN.toUpperCase(), '__proto__'])(
    'that cannot be ours are not looked up: %s',
    (value) => {
      expect(readCookie(TLS, `${cookieName(TLS, 'session')}=${value}`, 'session')).toBeUndefined()
    },
  )

  it('in a header that is too long are not looked for', () => {
    expect(readCookie(TLS, `${cookieName(TLS, 'session')}=${TOKEN};${' '.repeat(5_000)}`, 'session')).toBeUndefined()
  })
})
