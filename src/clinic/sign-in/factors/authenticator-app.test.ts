import { describe, expect, it } from 'vitest'
import { appAddress, newAppSecret } from './authenticator-app.ts'

describe('an authenticator app', () => {
  it('reads the secret, the clinic and the person from one address', () => {
    const secret = newAppSecret({ bytes: (length) => new Uint8Array(length).fill(0xff) })
    const address = new URL(appAddress(secret, 'Back & Leg: Ü', 'ann@example.org'))
    expect(address.protocol).toBe('otpauth:')
    expect(address.searchParams.get('secret')).toBe('7'.repeat(32))
    expect(address.searchParams.get('issuer')).toBe('Back & Leg: Ü')
    expect(decodeURIComponent(address.pathname)).toContain('Back & Leg: Ü:ann@example.org')
  })
})
