import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { assertionOptions, provenCounter } from '#clinic/sign-in/factors/passkey/assertion.ts'
import { newChallenge } from '#clinic/sign-in/factors/passkey/challenge.ts'
import { madePasskey, registrationOptions } from '#clinic/sign-in/factors/passkey/registration.ts'
import { siteOf } from '#clinic/sign-in/factors/passkey/site.ts'
import { newAuthenticator } from '../support/authenticator/authenticator.ts'
import type { Authenticator, Twist } from '../support/authenticator/authenticator.ts'
import { newKeys } from '../support/authenticator/keys.ts'

const SITE = { origin: 'https://praxis.example', rpId: 'praxis.example' }
const PERSON = '8f1a3c52-0b7e-4d7c-9a51-1f2e3d4c5b6a'
const HOLDER = { personId: PERSON, name: 'Ann', clinic: 'Praxis', passkeyIds: [] }
const random = { bytes: (length: number) => new Uint8Array(randomBytes(length)) }

const register = async (authenticator: Authenticator, twist?: Twist) => {
  const { bytes, text } = newChallenge(random)
  return await madePasskey(SITE, text, authenticator.register(await registrationOptions(SITE, HOLDER, bytes), twist))
}

const signIn = async (authenticator: Authenticator, twist?: Twist, counter = 0) => {
  const made = await register(authenticator)
  const { bytes, text } = newChallenge(random)
  const response = authenticator.answer(await assertionOptions(SITE, bytes), twist)
  if (made === undefined || response === undefined) throw new RangeError('no passkey was made')
  return await provenCounter(SITE, text, { ...made, counter, personId: PERSON }, response)
}

/** What no honest ceremony would say. */
const TWISTS: readonly (readonly [string, Twist])[] = [
  ['another page', { origin: 'https://praxis.example.evil.test' }],
  ['another port', { origin: 'https://praxis.example:8443' }],
  ['a page without encryption', { origin: 'http://praxis.example' }],
  ['a page of a name below', { origin: 'https://intake.praxis.example' }],
  ['another name', { rpId: 'example' }],
  ['another challenge', { challenge: randomBytes(32).toString('base64url') }],
  ['nobody verified', { unverified: true }],
  ['nobody there', { absent: true, unverified: true }],
]

describe('making a passkey', () => {
  it.each(['ES256', 'Ed25519'] as const)('works with an authenticator for %s, with and without attestation', async (kind) => {
    expect(await register(newAuthenticator(SITE.origin, kind))).toMatchObject({ counter: 0, transports: ['internal'], backedUp: false })
    expect(await register(newAuthenticator(SITE.origin, kind), { attestation: 'packed' })).toBeDefined()
  })

  it('is refused with an attestation that somebody else signed', async () => {
    expect(await register(newAuthenticator(SITE.origin), { attestation: 'packed', keys: newKeys('ES256') })).toBeUndefined()
  })

  it.each([...TWISTS, ['an answer to a sign-in', { type: 'webauthn.get' }] as const])('is refused for %s', async (_, twist) => {
    expect(await register(newAuthenticator(SITE.origin), twist)).toBeUndefined()
  })

  it('asks for one that is found without a name and verifies its person', async () => {
    const options = await registrationOptions(SITE, { ...HOLDER, passkeyIds: ['abc'] }, newChallenge(random).bytes)
    expect(options.authenticatorSelection).toMatchObject({ residentKey: 'required', userVerification: 'required' })
    expect(options.excludeCredentials?.map(({ id }) => id)).toEqual(['abc'])
    expect(Buffer.from(options.user.id, 'base64url').toString()).toBe(PERSON)
  })
})

describe('showing a passkey', () => {
  it.each(['ES256', 'Ed25519'] as const)('with %s proves the person and counts', async (kind) => {
    expect(await signIn(newAuthenticator(SITE.origin, kind))).toBe(1)
  })

  it.each([
    ...TWISTS,
    ['an answer to a registration', { type: 'webauthn.create' }] as const,
    ['keys of another', { keys: newKeys('ES256') }] as const,
    ['another person', { userHandle: Buffer.from('somebody').toString('base64url') }] as const,
  ])('is refused for %s', async (_, twist) => {
    expect(await signIn(newAuthenticator(SITE.origin), twist)).toBeUndefined()
  })

  it('is refused for a copy whose counter stayed behind', async () => {
    expect(await signIn(newAuthenticator(SITE.origin), { counter: 5 }, 5)).toBeUndefined()
    expect(await signIn(newAuthenticator(SITE.origin), { counter: 4 }, 5)).toBeUndefined()
    expect(await signIn(newAuthenticator(SITE.origin), { counter: 6 }, 5)).toBe(6)
  })

  it('asks for nobody by name', async () => {
    const options = await assertionOptions(SITE, newChallenge(random).bytes)
    expect(options.allowCredentials).toBeUndefined()
    expect(options).toMatchObject({ userVerification: 'required', rpId: 'praxis.example', timeout: 180_000 })
  })
})

describe('the site that passkeys belong to', () => {
  it.each([
    ['https://praxis.example', SITE],
    ['https://praxis.example:8443/', { origin: 'https://praxis.example:8443', rpId: 'praxis.example' }],
    ['http://localhost:4180', { origin: 'http://localhost:4180', rpId: 'localhost' }],
    ['https://clinic.local', { origin: 'https://clinic.local', rpId: 'clinic.local' }],
    ['http://clinic.local', undefined],
    ['https://192.168.1.7', undefined],
    ['https://[fe80::1]:4180', undefined],
  ])('of %s', (url, site) => {
    expect(siteOf(url)).toEqual(site)
  })
})
