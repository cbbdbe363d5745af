import { describe, expect, it } from 'vitest'
import { breakGlass } from '#clinic/sign-in/account/break-glass.ts'
import { listDevices, revokeDevice } from '#clinic/sign-in/account/devices.ts'
import { isGoodPin, setPin } from '#clinic/sign-in/account/pin.ts'
import { againWithPin } from '#clinic/sign-in/again/with-pin.ts'
import { printCodes } from '#clinic/sign-in/codes/print-codes.ts'
import { handOverDoor } from '#clinic/sign-in/hand-over/client-door.ts'
import { handOver } from '#clinic/sign-in/hand-over/hand-over.ts'
import { listNotices } from '#clinic/sign-in/notices/notices.ts'
import { authenticate } from '#clinic/sign-in/sessions/authenticate.ts'
import { carryVisit } from '#clinic/sign-in/sessions/carry-visit.ts'
import { sessionDoor } from '#clinic/sign-in/sessions/door.ts'
import { lockNow, signOut } from '#clinic/sign-in/sessions/leave.ts'
import { again, standing } from '../support/sign-in/again.ts'
import { begun, clientOf, joined, ownerOf, say, scopeOf, withPasskey } from '../support/sign-in/people.ts'
import type { Person } from '../support/sign-in/people.ts'
import { from, openedSignIn, programIn } from '../support/sign-in/world.ts'
import type { World } from '../support/sign-in/world.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const CLIENT = '5f1a3c52-0b7e-4d7c-9a51-1f2e3d4c5b6a'
const VISIT = '4f1a3c52-0b7e-4d7c-9a51-1f2e3d4c5b6a'
const PIN = '402861'

const opened = async () => {
  const world = await openedSignIn()
  const owner = await ownerOf(world)
  return { world, owner }
}

const withBen = async () => {
  const { world, owner } = await opened()
  return { world, owner, ben: await joined(world, owner) }
}

const mailsTo = async ({ store }: World, { clinicId, personId }: Person): Promise<readonly string[]> => {
  const jobs = await store.read(programIn(clinicId), (at) => at.jobs.inStates(['waiting'], 50))
  return jobs.filter(({ recipient }) => recipient === `person:${personId}`).map(({ key }) => key)
}

describe('a session that nobody used', () => {
  it('for five minutes is locked, and its passkey opens it under a new token', async () => {
    const { world, owner } = await opened()
    world.clock.move(5 * MINUTE)
    expect(await standing(world, owner.sessionToken)).toBe('locked')
    const token = await again(world, owner.sessionToken, owner.authenticator)
    expect(await standing(world, token)).toBe('open')
    expect(await standing(world, owner.sessionToken)).toBe('nobody')
  })

  it('stays open as long as somebody uses it, but no longer than twelve hours', async () => {
    const { world, owner } = await opened()
    for (let minutes = 4; minutes < 12 * 60; minutes += 4) {
      world.clock.move(4 * MINUTE)
      expect(await standing(world, owner.sessionToken)).toBe('open')
    }
    world.clock.move(4 * MINUTE)
    expect(await standing(world, owner.sessionToken)).toBe('nobody')
    await expect(again(world, owner.sessionToken, owner.authenticator)).rejects.toThrow('ISC-SIGNIN-003')
  })

  it('is not kept awake by what a page asks by itself', async () => {
    const { world, owner } = await opened()
    world.clock.move(4 * MINUTE)
    expect(await authenticate(world.signIn, { token: owner.sessionToken, requestId: 'r', byPerson: false })).toMatchObject({ is: 'open' })
    world.clock.move(MINUTE)
    expect(await standing(world, owner.sessionToken)).toBe('locked')
  })

  it('locks as early as the clinic wants', async () => {
    const { world, owner } = await opened()
    const settings = { name: 'Orchard', country: 'CA', timeZone: 'UTC', idleMinutes: 1 }
    await say(world, owner.clinicId, 'clinic.settings', settings)
    world.clock.move(MINUTE)
    expect(await standing(world, owner.sessionToken)).toBe('locked')
  })

  it('stays usable in the visit that runs, and nowhere else', async () => {
    const { world, owner } = await opened()
    const scope = await scopeOf(world, owner.sessionToken)
    await world.store.write(scope, (at) => carryVisit(at, VISIT))
    world.clock.move(2 * HOUR)
    expect(await standing(world, owner.sessionToken, VISIT)).toBe('open')
    expect(await standing(world, owner.sessionToken, CLIENT)).toBe('locked')
    expect(await standing(world, owner.sessionToken)).toBe('locked')
    await world.store.write(scope, (at) => carryVisit(at, null))
    expect(await standing(world, owner.sessionToken, VISIT)).toBe('locked')
  })

  it('is not opened by the passkey of somebody else', async () => {
    const { world, owner, ben } = await withBen()
    await lockNow(world.signIn, await scopeOf(world, owner.sessionToken))
    await expect(again(world, owner.sessionToken, ben.authenticator)).rejects.toThrow('ISC-SIGNIN-001')
    expect(await standing(world, owner.sessionToken)).toBe('locked')
  })
})

describe('[A20] a clock that jumps', () => {
  it.each([HOUR, -HOUR, 24 * HOUR, -730 * 24 * HOUR])('by %i milliseconds neither extends nor cuts a session', async (jump) => {
    const { world, owner } = await opened()
    world.setClock(jump)
    expect(await standing(world, owner.sessionToken)).toBe('open')
    world.clock.move(5 * MINUTE - MINUTE)
    world.setClock(-jump)
    expect(await standing(world, owner.sessionToken)).toBe('open')
    world.clock.move(5 * MINUTE)
    expect(await standing(world, owner.sessionToken)).toBe('locked')
  })

  it('set back while the server was down gives nobody a longer day', async () => {
    const { world, owner } = await opened()
    world.clock.move(11 * HOUR)
    world.setClock(-24 * HOUR)
    expect(await standing(world.restarted(), owner.sessionToken)).toBe('nobody')
  })
})

describe('[A7] from the next request on', () => {
  it('somebody who was disabled is nobody, and no passkey lets them in', async () => {
    const { world, owner, ben } = await withBen()
    await say(world, owner.clinicId, 'person.disabled', { personId: ben.personId })
    expect(await standing(world, ben.sessionToken)).toBe('nobody')
    await expect(withPasskey(world, ben)).rejects.toThrow('ISC-SIGNIN-001')
    expect(await standing(world, owner.sessionToken)).toBe('open')
  })

  it('somebody who was disabled for a while finds no session again', async () => {
    const { world, owner, ben } = await withBen()
    await say(world, owner.clinicId, 'person.disabled', { personId: ben.personId })
    await say(world, owner.clinicId, 'person.enabled', { personId: ben.personId })
    expect(await standing(world, ben.sessionToken)).toBe('nobody')
    const { sessionToken } = await withPasskey(world, ben)
    expect(await standing(world, sessionToken)).toBe('open')
    await world.store.write(programIn(owner.clinicId), (at) => at.projections.rebuild())
    expect(await standing(world, owner.sessionToken)).toBe('open')
  })

  it('[A22] somebody with another role has to sign in again, and is then who they are now', async () => {
    const { world, owner, ben } = await withBen()
    await say(world, owner.clinicId, 'person.role', { personId: ben.personId, role: 'reception' })
    expect(await standing(world, ben.sessionToken)).toBe('nobody')
    const { sessionToken } = await withPasskey(world, ben)
    expect((await scopeOf(world, sessionToken)).actor).toMatchObject({ role: 'reception' })
  })

  it('a device that was revoked is a stranger', async () => {
    const { world, owner, ben } = await withBen()
    const scope = await scopeOf(world, owner.sessionToken)
    const device = (await listDevices(world.signIn, scope)).find(({ people }) => people.includes(ben.personId))
    await revokeDevice(world.signIn, scope, device?.deviceId ?? '')
    expect(await standing(world, ben.sessionToken)).toBe('nobody')
    expect((await listDevices(world.signIn, scope)).map(({ deviceId }) => deviceId)).not.toContain(device?.deviceId)
    expect(await withPasskey(world, ben, {}, from('192.0.2.1', ben.deviceToken))).toMatchObject({ deviceToken: expect.any(String) })
  })

  it('whoever signed out is nobody', async () => {
    const { world, owner } = await opened()
    await signOut(world.signIn, await scopeOf(world, owner.sessionToken))
    expect(await standing(world, owner.sessionToken)).toBe('nobody')
  })
})

describe('devices', () => {
  it('are known again by their cookie', async () => {
    const { world, owner } = await opened()
    const more = await withPasskey(world, owner, {}, from('192.0.2.9', owner.deviceToken))
    expect(more.deviceToken).toBeUndefined()
    expect(await listDevices(world.signIn, await scopeOf(world, more.sessionToken))).toHaveLength(1)
  })

  it('that are new are told to their person by mail, but for the first', async () => {
    const { world, owner } = await opened()
    expect(await mailsTo(world, owner)).toEqual([])
    await withPasskey(world, owner, {}, from('192.0.2.9', owner.deviceToken))
    expect(await mailsTo(world, owner)).toEqual([])
    await withPasskey(world, owner)
    expect(await mailsTo(world, owner)).toEqual([expect.stringMatching(/^staff-new-device /u)])
  })

  it('of others are shown to owners alone, and revoked by owners alone', async () => {
    const { world, owner, ben } = await withBen()
    const scope = await scopeOf(world, ben.sessionToken)
    const [mine, ...more] = await listDevices(world.signIn, scope)
    expect(mine).toMatchObject({ here: true, people: [ben.personId] })
    expect(more).toEqual([])
    const all = await listDevices(world.signIn, await scopeOf(world, owner.sessionToken))
    const other = all.find(({ people }) => people.includes(owner.personId))?.deviceId ?? ''
    await expect(revokeDevice(world.signIn, scope, other)).rejects.toThrow('ISC-SIGNIN-016')
  })
})

describe('the PIN of a device', () => {
  const locked = async () => {
    const { world, owner } = await opened()
    await setPin(world.signIn, await scopeOf(world, owner.sessionToken), PIN)
    world.clock.move(5 * MINUTE)
    return { world, owner, pin: async (pin: string) => await againWithPin(world.signIn, owner.sessionToken, 'request', pin) }
  }

  it('opens the lock, and proves no more than that', async () => {
    const { world, pin } = await locked()
    const { sessionToken } = await pin(PIN)
    expect(await standing(world, sessionToken)).toBe('open')
    await expect(printCodes(world.signIn, await scopeOf(world, sessionToken))).rejects.toThrow('ISC-SIGNIN-004')
  })

  it('has five tries, also when all are made at once; then the session is over', async () => {
    const { world, owner, pin } = await locked()
    const all = await Promise.allSettled(Array.from({ length: 8 }, (_, at) => pin(`40286${at + 2}`)))
    expect(all.filter(({ status }) => status === 'fulfilled')).toEqual([])
    await expect(pin(PIN)).rejects.toThrow('ISC-SIGNIN-003')
    expect(await standing(world, owner.sessionToken)).toBe('nobody')
  })

  it('opens after four wrong ones, and starts counting afresh', async () => {
    const { world, owner, pin } = await locked()
    for (let tries = 0; tries < 4; tries += 1) await expect(pin('999918')).rejects.toThrow('ISC-SIGNIN-001')
    const { sessionToken } = await pin(PIN)
    await lockNow(world.signIn, await scopeOf(world, sessionToken))
    await expect(againWithPin(world.signIn, sessionToken, 'request', '999918')).rejects.toThrow('ISC-SIGNIN-001')
    expect(await standing(world, sessionToken)).toBe('locked')
    expect(await standing(world, owner.sessionToken)).toBe('nobody')
  })

  it.each(['111111', '123456', '987654', '135791', '12345', '1234567890123', '121212', 'abcdef', '٤٠٢٨٦١'])('is not %s', (pin) => {
    expect(isGoodPin(pin)).toBe(false)
  })

  it.each(['402861', '998012', '0038151927'])('may be %s', (pin) => {
    expect(isGoodPin(pin)).toBe(true)
  })
})

describe('a tablet in a client’s hands', () => {
  const handed = async () => {
    const { world, owner } = await opened()
    const clientId = await clientOf(world, owner.clinicId)
    const over = await handOver(world.signIn, await scopeOf(world, owner.sessionToken), clientId)
    const client = async () => await handOverDoor(world.signIn)({ token: over.clientToken, requestId: 'request' })
    return { world, owner, over, client, clientId }
  }

  it('is good for one client’s intake and nothing of the staff', async () => {
    const { world, owner, over, client, clientId } = await handed()
    expect((await client())?.actor).toEqual({ kind: 'client-link', linkId: over.handOverId, clientId, purpose: 'intake' })
    expect(await standing(world, owner.sessionToken)).toBe('handed-over')
    expect(await sessionDoor(world.signIn)({ token: owner.sessionToken, requestId: 'request' })).toBeUndefined()
    expect(await standing(world, over.clientToken)).toBe('nobody')
  })

  it('comes back when its person shows who they are, and the client’s cookie ends', async () => {
    const { world, owner, client } = await handed()
    world.clock.move(HOUR)
    const token = await again(world, owner.sessionToken, owner.authenticator)
    expect(await standing(world, token)).toBe('open')
    expect(await client()).toBeUndefined()
  })

  it('ends after two hours, and when its person is disabled', async () => {
    const { world, client } = await handed()
    world.clock.move(2 * HOUR)
    expect(await client()).toBeUndefined()
    const other = await handed()
    await say(other.world, other.owner.clinicId, 'person.disabled', { personId: other.owner.personId })
    expect(await other.client()).toBeUndefined()
  })
})

describe('breaking the glass', () => {
  it('opens one record for an hour, and every owner is told at once', async () => {
    const { world, owner, ben } = await withBen()
    const scope = await scopeOf(world, ben.sessionToken)
    const clientId = await clientOf(world, owner.clinicId)
    await breakGlass(world.signIn, scope, { clientId, reason: 'She fainted in the waiting room.' })
    expect((await scopeOf(world, ben.sessionToken)).actor).toMatchObject({ breakGlass: { clientId } })
    const notices = await listNotices(world.signIn, await scopeOf(world, owner.sessionToken))
    expect(notices).toContainEqual(expect.objectContaining({ kind: 'glass-broken', aboutId: ben.personId }))
    expect(await mailsTo(world, owner)).toContainEqual(expect.stringMatching(/^staff-break-glass /u))
    const [line] = await world.store.read(scope, (at) => at.audit.ofClient(clientId, 1))
    expect(line).toMatchObject({ action: 'glass.broken', actorId: ben.personId, reason: 'She fainted in the waiting room.' })
    for (let minutes = 0; minutes < 60; minutes += 4) {
      expect((await scopeOf(world, ben.sessionToken)).actor).toHaveProperty('breakGlass')
      world.clock.move(4 * MINUTE)
    }
    expect((await scopeOf(world, ben.sessionToken)).actor).not.toHaveProperty('breakGlass')
  })

  it('asks for a reason and for a therapist', async () => {
    const { world, owner, ben } = await withBen()
    const glass = async (token: string, reason: string) =>
      await breakGlass(world.signIn, await scopeOf(world, token), { clientId: CLIENT, reason })
    await expect(glass(ben.sessionToken, '  because  ')).rejects.toThrow('ISC-SIGNIN-017')
    await expect(glass(owner.sessionToken, 'She fainted in the waiting room.')).rejects.toThrow('ISC-CLINIC-002')
  })

  it('[A28] and handing over are refused alike for a client who is not there and one who is nobody’s business', async () => {
    const { world, owner, ben } = await withBen()
    const clientId = await clientOf(world, owner.clinicId)
    const scope = await scopeOf(world, ben.sessionToken)
    const refused = async (asked: Promise<unknown>) =>
      await asked.then(
        () => 'done',
        ({ code }: { readonly code?: unknown }) => code,
      )
    const reason = 'She fainted in the waiting room.'
    expect(await refused(breakGlass(world.signIn, scope, { clientId: CLIENT, reason }))).toBe('ISC-CLINIC-001')
    for (const one of [CLIENT, clientId]) expect(await refused(handOver(world.signIn, scope, one))).toBe('ISC-CLINIC-001')
    expect((await scopeOf(world, ben.sessionToken)).actor).not.toHaveProperty('breakGlass')
    expect(await standing(world, ben.sessionToken)).toBe('open')
  })
})

describe('tokens', () => {
  it('[A22] of a sign-in that is not finished are no session', async () => {
    const { world, owner } = await opened()
    expect(await standing(world, await begun(world, owner.clinicId))).toBe('nobody')
  })

  it('[A28] of one clinic say nothing in another, nor in one that is not there', async () => {
    const { world, owner } = await opened()
    const other = await ownerOf(world)
    const [, secret = ''] = owner.sessionToken.split('.')
    expect(await standing(world, `${other.clinicId}.${secret}`)).toBe('nobody')
    expect(await standing(world, `${CLIENT}.${secret}`)).toBe('nobody')
  })

  it('are kept as hashes alone', async () => {
    const { world, owner } = await opened()
    const kept = await world.store.read(programIn(owner.clinicId), async (at) => [
      await at.sessions.sessions.find({}),
      await at.sessions.devices.find({}),
    ])
    for (const token of [owner.sessionToken, owner.deviceToken ?? '?']) expect(JSON.stringify(kept)).not.toContain(token.split('.')[1])
  })

  it('that are over are swept away by whoever comes next, those that live stay', async () => {
    const { world, owner } = await opened()
    await begun(world, owner.clinicId)
    world.clock.move(73 * HOUR)
    const { sessionToken } = await withPasskey(world, owner)
    await begun(world, owner.clinicId)
    expect(await standing(world, sessionToken)).toBe('open')
    const kept = await world.store.read(programIn(owner.clinicId), async (at) => [
      (await at.sessions.sessions.find({})).length,
      (await at.sessions.preSignIns.find({})).length,
    ])
    expect(kept).toEqual([1, 1])
  })
})
