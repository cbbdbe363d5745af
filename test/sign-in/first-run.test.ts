import { describe, expect, it } from 'vitest'
import { makeTerminalCode } from '#clinic/sign-in/codes/terminal-code.ts'
import { foundClinic } from '#clinic/sign-in/found/found-clinic.ts'
import { addClinicPlace, renewSetupCode, setupCodesAtStart } from '#clinic/sign-in/found/setup-code.ts'
import { begun, enrolled, enrolledByPassword, founded, ownerOf, redeemed, scopeOf } from '../support/sign-in/people.ts'
import { from, openedSignIn, programIn } from '../support/sign-in/world.ts'

const BEGUN = '7f1a3c52-0b7e-4d7c-9a51-1f2e3d4c5b6a'
const NEW = { settings: { name: 'Orchard', country: 'CA', timeZone: 'UTC' }, owner: { name: 'Ada', email: 'ada@x.example' } }

describe('the first start', () => {
  it('makes one code, which sets up a clinic and leads to an owner who is signed in', async () => {
    const world = await openedSignIn()
    const [setup, ...more] = await setupCodesAtStart(world.signIn, 'request')
    if (setup === undefined) throw new RangeError('no code')
    expect(more).toEqual([])
    const token = await redeemed(world, setup.clinicId, setup.code)
    const clinic = await foundClinic(world.signIn, token, from(), NEW)
    expect(clinic.recoverySecret).toMatch(/^AGE-SECRET-KEY-/u)
    const owner = await enrolled(world, clinic.clinicId, clinic.token)
    expect((await scopeOf(world, owner.sessionToken)).actor).toMatchObject({ kind: 'staff', personId: clinic.personId, role: 'owner' })
  })

  it('lets the owner begin with a password and an app instead', async () => {
    const world = await openedSignIn()
    const { token, personId } = await founded(world)
    const owner = await enrolledByPassword(world, token)
    expect((await scopeOf(world, owner.sessionToken)).actor).toMatchObject({ personId, role: 'owner' })
  })

  it('keeps no code that could be read', async () => {
    const world = await openedSignIn()
    const [setup] = await setupCodesAtStart(world.signIn, 'request')
    const kept = await world.store.read(programIn(setup?.clinicId ?? ''), (at) => at.sessions.codes.find({}))
    expect(kept).toHaveLength(1)
    expect(JSON.stringify(kept)).not.toContain(setup?.code)
    expect(JSON.stringify(kept)).not.toContain(setup?.code.replaceAll('-', ''))
  })

  it('opens once: the code sets up nothing a second time', async () => {
    const world = await openedSignIn()
    const [setup] = await setupCodesAtStart(world.signIn, 'request')
    const { clinicId = '', code = '' } = setup ?? {}
    await redeemed(world, clinicId, code)
    await expect(redeemed(world, clinicId, code)).rejects.toThrow('ISC-SIGNIN-001')
  })

  it('leaves a code that was made at the terminal alone for a day, and then prints another', async () => {
    const world = await openedSignIn()
    const made = await addClinicPlace(world.signIn, 'terminal')
    world.clock.move(24 * 3_600_000 - 1)
    expect(await setupCodesAtStart(world.signIn, 'request')).toEqual([])
    world.clock.move(1)
    const [setup] = await setupCodesAtStart(world.signIn, 'request')
    expect(setup?.clinicId).toBe(made.clinicId)
    await expect(redeemed(world, made.clinicId, made.code)).rejects.toThrow('ISC-SIGNIN-001')
  })

  it('goes on where the place of a clinic was begun and cut off', async () => {
    const world = await openedSignIn()
    await world.engine.found(BEGUN)
    const [setup] = await setupCodesAtStart(world.signIn, 'request')
    expect(setup?.clinicId).toBe(BEGUN)
    const token = await redeemed(world, BEGUN, setup?.code ?? '')
    expect((await foundClinic(world.signIn, token, from(), NEW)).clinicId).toBe(BEGUN)
  })

  it('sets up once: two who got in with two codes found one clinic', async () => {
    const world = await openedSignIn()
    const [setup] = await setupCodesAtStart(world.signIn, 'request')
    const { clinicId = '', code = '' } = setup ?? {}
    const first = await redeemed(world, clinicId, code)
    const other = await renewSetupCode(world.signIn, clinicId, 'request')
    const second = await redeemed(world, clinicId, other?.code ?? '')
    await foundClinic(world.signIn, first, from(), NEW)
    await expect(foundClinic(world.signIn, second, from(), NEW)).rejects.toThrow('ISC-SIGNIN-013')
  })

  it('cannot be walked around: no other stage sets up a clinic', async () => {
    const world = await openedSignIn()
    const { clinicId, token } = await founded(world)
    await expect(foundClinic(world.signIn, token, from(), NEW)).rejects.toThrow('ISC-SIGNIN-002')
    await expect(foundClinic(world.signIn, await begun(world, clinicId), from(), NEW)).rejects.toThrow('ISC-SIGNIN-002')
  })
})

describe('a later start', () => {
  it('makes another code where nothing was set up, and the one before is void', async () => {
    const world = await openedSignIn()
    const [before] = await setupCodesAtStart(world.signIn, 'request')
    const [after] = await setupCodesAtStart(world.restarted().signIn, 'request')
    expect(after?.clinicId).toBe(before?.clinicId)
    await expect(redeemed(world, before?.clinicId ?? '', before?.code ?? '')).rejects.toThrow('ISC-SIGNIN-001')
    expect(await redeemed(world, after?.clinicId ?? '', after?.code ?? '')).toBeDefined()
  })

  it('makes no code once a clinic is set up', async () => {
    const world = await openedSignIn()
    await ownerOf(world)
    expect(await setupCodesAtStart(world.restarted().signIn, 'request')).toEqual([])
  })

  it('leads an owner on who was cut off before they had a way to sign in, by a code made at the terminal', async () => {
    const world = await openedSignIn()
    const { clinicId, personId } = await founded(world)
    const code = await makeTerminalCode(world.signIn, clinicId, personId, 'request')
    const owner = await enrolled(world, clinicId, await redeemed(world, clinicId, code))
    expect((await scopeOf(world, owner.sessionToken)).actor).toMatchObject({ personId })
  })
})
