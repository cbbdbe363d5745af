import { describe, expect, it } from 'vitest'
import { printCodes } from '#clinic/sign-in/codes/print-codes.ts'
import { approveRecovery, callOffRecovery } from '#clinic/sign-in/codes/recovery.ts'
import { makeTerminalCode } from '#clinic/sign-in/codes/terminal-code.ts'
import { invite } from '#clinic/sign-in/codes/invite.ts'
import { turnPasswordsOff } from '#clinic/sign-in/account/passwords.ts'
import { addPasskey, listPasskeys, offerPasskeyToAdd, removePasskey } from '#clinic/sign-in/account/passkeys.ts'
import { offerFirstApp } from '#clinic/sign-in/enrol/enrol-password.ts'
import { offerPasskey } from '#clinic/sign-in/door/with-passkey.ts'
import { listNotices } from '#clinic/sign-in/notices/notices.ts'
import { newAuthenticator } from '../support/authenticator/authenticator.ts'
import {
  begun,
  codeNow,
  enrolled,
  enrolledByPassword,
  founded,
  invited,
  joined,
  ownerOf,
  PASSWORD,
  redeemed,
  scopeOf,
  withPasskey,
  withPassword,
} from '../support/sign-in/people.ts'
import type { Person } from '../support/sign-in/people.ts'
import { from, openedSignIn, SITE } from '../support/sign-in/world.ts'
import type { World } from '../support/sign-in/world.ts'

const HOUR = 3_600_000
const REFUSED = 'ISC-SIGNIN-001'

/** A clinic in which Ben signs in with password and app. */
const withBen = async () => {
  const world = await openedSignIn()
  const owner = await ownerOf(world)
  const { code, name, personId } = await invited(world, owner)
  const ben = await enrolledByPassword(world, await redeemed(world, owner.clinicId, code))
  world.clock.move(60_000)
  return { world, owner, ben, name, personId, clinicId: owner.clinicId }
}

const another = async (world: World, { sessionToken }: Pick<Person, 'sessionToken'>, authenticator = newAuthenticator(SITE.origin)) => {
  const scope = await scopeOf(world, sessionToken)
  await addPasskey(world.signIn, scope, authenticator.register(await offerPasskeyToAdd(world.signIn, scope)), 'another')
  return authenticator
}

describe('a password', () => {
  it('opens with the code of its app, and with neither alone', async () => {
    const { world, ben, name, clinicId } = await withBen()
    const code = codeNow(world, ben.app)
    await expect(withPassword(world, clinicId, { name, password: PASSWORD, code: '' })).rejects.toThrow(REFUSED)
    await expect(withPassword(world, clinicId, { name, password: PASSWORD, code: '000000' })).rejects.toThrow(REFUSED)
    await expect(withPassword(world, clinicId, { name, password: '', code })).rejects.toThrow(REFUSED)
    world.clock.move(HOUR)
    const now = codeNow(world, ben.app)
    await expect(withPassword(world, clinicId, { name, password: 'four camels drink tee', code: now })).rejects.toThrow(REFUSED)
    const again = await withPassword(world, clinicId, { name: ` ${name.toUpperCase()}`, password: PASSWORD, code: codeNow(world, ben.app) })
    expect((await scopeOf(world, again.sessionToken)).actor).toMatchObject({ personId: ben.personId, role: 'therapist' })
  })

  it('opens once with each code, also for two who come at the same moment', async () => {
    const { world, ben, name, clinicId } = await withBen()
    const typed = { name, password: PASSWORD, code: codeNow(world, ben.app) }
    const both = await Promise.allSettled([withPassword(world, clinicId, typed), withPassword(world, clinicId, typed)])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expect(withPassword(world, clinicId, typed)).rejects.toThrow(REFUSED)
  })

  it('does not open with the code by which the app was set up', async () => {
    const world = await openedSignIn()
    const owner = await ownerOf(world)
    const { code, name } = await invited(world, owner)
    const ben = await enrolledByPassword(world, await redeemed(world, owner.clinicId, code))
    const typed = { name, password: PASSWORD, code: codeNow(world, ben.app) }
    await expect(withPassword(world, owner.clinicId, typed)).rejects.toThrow(REFUSED)
  })

  it('that is easily guessed is not taken', async () => {
    const world = await openedSignIn()
    const { token } = await founded(world)
    await expect(enrolledByPassword(world, token, 'orchard orchard')).rejects.toThrow('ISC-SIGNIN-007')
  })
})

describe('[A23] once somebody has a passkey', () => {
  it('a password alone or a code alone opens nothing', async () => {
    const { world, ben, name, clinicId } = await withBen()
    await another(world, ben)
    await expect(withPassword(world, clinicId, { name, password: PASSWORD, code: '' })).rejects.toThrow(REFUSED)
    await expect(withPassword(world, clinicId, { name, password: '', code: codeNow(world, ben.app) })).rejects.toThrow(REFUSED)
  })

  it('a printed code leads to another passkey, and never to a password', async () => {
    const { world, ben, clinicId } = await withBen()
    await another(world, ben)
    const { codes } = await printCodes(world.signIn, await scopeOf(world, ben.sessionToken))
    const token = await redeemed(world, clinicId, codes[0] ?? '')
    await expect(offerFirstApp(world.signIn, token, from())).rejects.toThrow('ISC-SIGNIN-011')
    expect(await enrolled(world, clinicId, token)).toMatchObject({ personId: ben.personId })
  })

  it('passwords can be turned off with a second passkey, and are then off for good', async () => {
    const { world, ben, name, clinicId } = await withBen()
    const off = async () => await turnPasswordsOff(world.signIn, await scopeOf(world, ben.sessionToken))
    await expect(off()).rejects.toThrow('ISC-SIGNIN-010')
    const first = await another(world, ben)
    await expect(off()).rejects.toThrow('ISC-SIGNIN-010')
    await another(world, ben)
    await off()
    await expect(withPassword(world, clinicId, { name, password: PASSWORD, code: codeNow(world, ben.app) })).rejects.toThrow(REFUSED)
    expect(await withPasskey(world, { clinicId, authenticator: first })).toMatchObject({ personId: ben.personId })
  })

  it('passwords can be turned off with printed codes, which lead to a passkey', async () => {
    const { world, ben, clinicId } = await withBen()
    await another(world, ben)
    const scope = await scopeOf(world, ben.sessionToken)
    const { codes } = await printCodes(world.signIn, scope)
    await turnPasswordsOff(world.signIn, scope)
    const token = await redeemed(world, clinicId, codes[9] ?? '')
    await expect(offerFirstApp(world.signIn, token, from())).rejects.toThrow('ISC-SIGNIN-011')
    expect(await enrolled(world, clinicId, token)).toMatchObject({ personId: ben.personId })
  })

  it('the last ones that are needed cannot be removed, the others can', async () => {
    const world = await openedSignIn()
    const owner = await ownerOf(world)
    const scope = await scopeOf(world, owner.sessionToken)
    await another(world, owner)
    const [passkey] = await listPasskeys(world.signIn, scope)
    const remove = async () => await removePasskey(world.signIn, scope, passkey?.passkeyId ?? '')
    await expect(remove()).rejects.toThrow('ISC-SIGNIN-010')
    await printCodes(world.signIn, scope)
    await remove()
    expect(await listPasskeys(world.signIn, scope)).toHaveLength(1)
  })
})

describe('a printed code', () => {
  it('opens once, and those printed before a new sheet open nothing', async () => {
    const world = await openedSignIn()
    const owner = await ownerOf(world)
    const scope = await scopeOf(world, owner.sessionToken)
    const old = await printCodes(world.signIn, scope)
    const { codes } = await printCodes(world.signIn, scope)
    await expect(redeemed(world, owner.clinicId, old.codes[0] ?? '')).rejects.toThrow(REFUSED)
    await redeemed(world, owner.clinicId, codes[0]?.toLowerCase().replaceAll('-', ' ') ?? '')
    await expect(redeemed(world, owner.clinicId, codes[0] ?? '')).rejects.toThrow(REFUSED)
  })

  it('signs nobody in: what it gives is no session and cannot become one without something new', async () => {
    const world = await openedSignIn()
    const owner = await ownerOf(world)
    const { codes } = await printCodes(world.signIn, await scopeOf(world, owner.sessionToken))
    const token = await redeemed(world, owner.clinicId, codes[0] ?? '')
    await expect(scopeOf(world, token)).rejects.toThrow('nobody')
    await expect(offerPasskey(world.signIn, token, from())).rejects.toThrow('ISC-SIGNIN-002')
  })

  it('tells every device of its person that it was used', async () => {
    const world = await openedSignIn()
    const owner = await ownerOf(world)
    const { codes } = await printCodes(world.signIn, await scopeOf(world, owner.sessionToken))
    await redeemed(world, owner.clinicId, codes[0] ?? '')
    const notices = await listNotices(world.signIn, await scopeOf(world, owner.sessionToken))
    expect(notices.map(({ kind }) => kind)).toContain('code-used')
  })
})

describe('when the server has another name', () => {
  it('passkeys of the old one open nothing, and a printed code leads to one for the new', async () => {
    const world = await openedSignIn()
    const owner = await ownerOf(world)
    const { codes } = await printCodes(world.signIn, await scopeOf(world, owner.sessionToken))
    const moved = world.restarted({ origin: 'https://orchard.example', rpId: 'orchard.example' })
    await expect(withPasskey(moved, owner)).rejects.toThrow('holds nothing for this name')
    await expect(withPasskey(world, owner)).resolves.toBeDefined()
    const authenticator = newAuthenticator('https://orchard.example')
    const token = await redeemed(moved, owner.clinicId, codes[0] ?? '')
    await enrolled(moved, owner.clinicId, token, authenticator)
    expect(await withPasskey(moved, { clinicId: owner.clinicId, authenticator })).toMatchObject({ personId: owner.personId })
  })

  it('a code of the terminal does so for an owner, for an hour', async () => {
    const world = await openedSignIn()
    const owner = await ownerOf(world)
    const made = () => makeTerminalCode(world.signIn, owner.clinicId, owner.personId, 'request')
    const late = await made()
    world.clock.move(HOUR)
    await expect(redeemed(world, owner.clinicId, late)).rejects.toThrow(REFUSED)
    expect(await redeemed(world, owner.clinicId, await made())).toBeDefined()
  })

  it('a code of the terminal is for owners', async () => {
    const world = await openedSignIn()
    const owner = await ownerOf(world)
    const ben = await joined(world, owner)
    await expect(makeTerminalCode(world.signIn, owner.clinicId, ben.personId, 'request')).rejects.toThrow('ISC-SIGNIN-016')
  })
})

describe('a recovery that an owner approves', () => {
  const approved = async () => {
    const world = await openedSignIn()
    const owner = await ownerOf(world)
    const ben = await joined(world, owner)
    const { code } = await approveRecovery(world.signIn, await scopeOf(world, owner.sessionToken), ben.personId)
    return { world, owner, ben, code, clinicId: owner.clinicId }
  }

  it('opens nothing for a day and then a week, once', async () => {
    const { world, clinicId, code } = await approved()
    world.clock.move(24 * HOUR - 1)
    await expect(redeemed(world, clinicId, code)).rejects.toThrow(REFUSED)
    world.clock.move(1)
    await redeemed(world, clinicId, code)
    await expect(redeemed(world, clinicId, code)).rejects.toThrow(REFUSED)
  })

  it('is over after a week', async () => {
    const { world, clinicId, code } = await approved()
    world.clock.move(8 * 24 * HOUR)
    await expect(redeemed(world, clinicId, code)).rejects.toThrow(REFUSED)
  })

  it('is told to the person and to the owners on every device, and each can call it off', async () => {
    const { world, clinicId, owner, ben, code } = await approved()
    for (const { sessionToken } of [owner, ben]) {
      const notices = await listNotices(world.signIn, await scopeOf(world, sessionToken))
      expect(notices).toContainEqual(expect.objectContaining({ kind: 'recovery-approved', aboutId: ben.personId }))
    }
    await callOffRecovery(world.signIn, await scopeOf(world, ben.sessionToken), ben.personId)
    world.clock.move(25 * HOUR)
    await expect(redeemed(world, clinicId, code)).rejects.toThrow(REFUSED)
  })

  it('takes away what was lost: old passkeys open nothing and old sessions are over', async () => {
    const { world, clinicId, ben, code } = await approved()
    world.clock.move(25 * HOUR)
    const elsewhere = await withPasskey(world, ben)
    await enrolled(world, clinicId, await redeemed(world, clinicId, code))
    await expect(withPasskey(world, ben)).rejects.toThrow(REFUSED)
    await expect(scopeOf(world, elsewhere.sessionToken)).rejects.toThrow('nobody')
  })

  it('asks for an owner, and for a fresh proof', async () => {
    const { world, owner, ben } = await approved()
    await expect(approveRecovery(world.signIn, await scopeOf(world, ben.sessionToken), owner.personId)).rejects.toThrow('ISC-CLINIC-002')
    await expect(callOffRecovery(world.signIn, await scopeOf(world, ben.sessionToken), owner.personId)).rejects.toThrow('ISC-CLINIC-002')
    world.clock.move(4 * 60_000)
    await scopeOf(world, owner.sessionToken)
    world.clock.move(60_001)
    await expect(approveRecovery(world.signIn, await scopeOf(world, owner.sessionToken), ben.personId)).rejects.toThrow('ISC-CLINIC-003')
  })
})

describe('an invitation', () => {
  it('opens for three days', async () => {
    const world = await openedSignIn()
    const owner = await ownerOf(world)
    const { code } = await invited(world, owner)
    world.clock.move(72 * HOUR)
    await expect(redeemed(world, owner.clinicId, code)).rejects.toThrow(REFUSED)
  })

  it('is no way around recovery: whoever can sign in is not invited again', async () => {
    const world = await openedSignIn()
    const owner = await ownerOf(world)
    const ben = await joined(world, owner)
    const again = invite(world.signIn, await scopeOf(world, owner.sessionToken), { personId: ben.personId, name: 'ben2@orchard.example' })
    await expect(again).rejects.toThrow('ISC-SIGNIN-013')
  })

  it('does not give the name of one person to another', async () => {
    const world = await openedSignIn()
    const owner = await ownerOf(world)
    const { personId } = await invited(world, owner, 'reception', 'Cleo')
    const again = invite(world.signIn, await scopeOf(world, owner.sessionToken), { personId, name: ' ADA@orchard.example' })
    await expect(again).rejects.toThrow('ISC-SIGNIN-014')
  })

  it('[A28] leads nobody into another clinic', async () => {
    const world = await openedSignIn()
    const [owner, other] = [await ownerOf(world), await ownerOf(world)]
    const { code } = await invited(world, owner)
    await expect(redeemed(world, other.clinicId, code)).rejects.toThrow(REFUSED)
    expect(await begun(world, other.clinicId)).toContain(other.clinicId)
  })
})
