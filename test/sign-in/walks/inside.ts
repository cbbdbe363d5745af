import { expect } from 'vitest'
import { turnPasswordsOff } from '#clinic/sign-in/account/passwords.ts'
import { setPin } from '#clinic/sign-in/account/pin.ts'
import { againWithPin } from '#clinic/sign-in/again/with-pin.ts'
import { againWithPasskey, offerPasskeyAgain } from '#clinic/sign-in/again/with-passkey.ts'
import { printCodes } from '#clinic/sign-in/codes/print-codes.ts'
import { approveRecovery, callOffRecovery } from '#clinic/sign-in/codes/recovery.ts'
import { handOver } from '#clinic/sign-in/hand-over/hand-over.ts'
import { lockNow, signOut } from '#clinic/sign-in/sessions/leave.ts'
import type { Twist } from '../../support/authenticator/authenticator.ts'
import { say } from '../../support/sign-in/people.ts'
import { holding } from './at-the-door.ts'
import type { Whose } from './at-the-door.ts'
import { allOver, standingIn } from './model.ts'
import type { Model, Sitting } from './model.ts'
import { attempt, step } from './step.ts'
import type { Step } from './step.ts'
import type { Walker } from './walker.ts'

/** Lets time pass. */
export const wait = (milliseconds: number): Step =>
  step(`wait ${milliseconds}`, async (model, { world }) => {
    world.clock.move(milliseconds)
    model.now += milliseconds
  })

/** Sets the clock on the wall: nothing of a session may follow it. */
export const setClock = (milliseconds: number): Step => step(`clock ${milliseconds}`, async (_, { world }) => world.setClock(milliseconds))

const latest = (model: Model): Sitting | undefined => model.sittings.at(-1)

/** Something that whoever is signed in does, where they are. */
const signedInStep = (name: string, walk: (model: Model, real: Walker, sitting: Sitting) => Promise<void>): Step =>
  step(name, async (model, real) => {
    const sitting = latest(model)
    if (sitting !== undefined && standingIn(model, sitting) === 'open') await walk(model, real, sitting)
  })

const scope = async (real: Walker, { token }: Sitting) => {
  const open = await real.scopeOf(token)
  if (open === undefined) throw new RangeError('The model says open, and it is not')
  return open
}

/** Signs out. */
export const leave = (): Step =>
  signedInStep('sign out', async (_, real, sitting) => {
    await signOut(real.world.signIn, await scope(real, sitting))
    sitting.over = true
  })

/** Locks the screen. */
export const lock = (): Step =>
  signedInStep('lock', async (_, real, sitting) => {
    await lockNow(real.world.signIn, await scope(real, sitting))
    sitting.locked = true
  })

/** Gives the tablet to a client. */
export const giveTablet = (): Step =>
  signedInStep('hand over', async (_, real, sitting) => {
    await handOver(real.world.signIn, await scope(real, sitting), real.clientId)
    sitting.handedOver = true
  })

/** Prints codes; it needs a fresh proof, which the model does not follow. */
export const print = (): Step =>
  signedInStep('print codes', async (model, real, sitting) => {
    const open = await scope(real, sitting)
    const sheet = await attempt(() => printCodes(real.world.signIn, open))
    if (sheet === undefined) return
    real.spent.push(...real.printed)
    real.printed = [...sheet.codes]
    model.printed = sheet.codes.length
  })

/** Turns passwords off, where that is allowed. */
export const passwordsOff = (): Step =>
  signedInStep('passwords off', async (model, real, sitting) => {
    const open = await scope(real, sitting)
    const done = await attempt(async () => {
      await turnPasswordsOff(real.world.signIn, open)
      return true
    })
    if (done === undefined) return
    // Never where it would leave fewer than two ways in.
    expect(model.passkeys > 1 || (model.passkeys === 1 && model.printed > 0)).toBe(true)
    model.passwordsOff = true
    model.password = undefined
  })

const PIN = '402861'

/** Sets the device's PIN. */
export const choosePin = (): Step =>
  signedInStep('set PIN', async (model, real, sitting) => {
    const open = await scope(real, sitting)
    const done = await attempt(async () => {
      await setPin(real.world.signIn, open, PIN)
      return true
    })
    if (done === undefined) return
    model.pin = true
    sitting.pinTries = 0
  })

const back = (model: Model, sitting: Sitting, token: string, pinTries: number): void => {
  sitting.over = true
  model.sittings.push({ ...sitting, token, seen: model.now, over: false, locked: false, handedOver: false, pinTries })
}

/** Opens the last session again with the PIN. */
export const givePin = (right: boolean): Step =>
  step(`PIN ${right}`, async (model, real) => {
    const sitting = latest(model)
    if (sitting === undefined) return
    const alive = standingIn(model, sitting) !== 'nobody'
    const expected = alive && model.pin && right && sitting.pinTries < 5
    const renewed = await attempt(() => againWithPin(real.world.signIn, sitting.token, 'request', right ? PIN : '998012'))
    expect(renewed !== undefined, 'opened by PIN').toBe(expected)
    if (renewed !== undefined) return back(model, sitting, renewed.sessionToken, 0)
    if (!alive || !model.pin) return
    sitting.pinTries += 1
    if (sitting.pinTries >= 5) sitting.over = true
  })

/** Opens the last session again with a passkey. */
export const showAgain = (whose: Whose, twist: Twist): Step =>
  step(`again ${whose} ${JSON.stringify(twist)}`, async (model, real) => {
    const { signIn } = real.world
    const sitting = latest(model)
    if (sitting === undefined) return
    const alive = standingIn(model, sitting) !== 'nobody'
    const options = await attempt(() => offerPasskeyAgain(signIn, sitting.token, 'request'))
    expect(options !== undefined, 'a challenge').toBe(alive)
    const response = options && holding(real, whose).answer(options, twist)
    if (response === undefined) return
    const expected = whose === 'own' && model.passkeys > 0 && Object.keys(twist).length === 0
    const renewed = await attempt(() => againWithPasskey(signIn, sitting.token, 'request', response))
    expect(renewed !== undefined, 'opened by passkey').toBe(expected)
    if (renewed !== undefined) back(model, sitting, renewed.sessionToken, sitting.pinTries)
  })

/** The owner disables the person, or enables them again. */
export const disable = (disabled: boolean): Step =>
  step(disabled ? 'disable' : 'enable', async (model, real) => {
    if (model.disabled === disabled) return
    await say(real.world, real.clinicId, disabled ? 'person.disabled' : 'person.enabled', { personId: real.personId })
    model.disabled = disabled
    if (disabled) allOver(model)
  })

const DAY = 86_400_000

/** An owner approves a recovery. */
export const approve = (): Step =>
  step('approve recovery', async (model, real) => {
    const approved = await attempt(() => approveRecovery(real.world.signIn, real.asOwner(), real.personId))
    expect(approved !== undefined).toBe(!model.disabled)
    if (approved === undefined) return
    if (model.recoveryFrom !== undefined) real.spent.push(real.recovery)
    real.recovery = approved.code
    model.recoveryFrom = model.now + DAY
  })

/** Somebody calls it off. */
export const callOff = (): Step =>
  step('call recovery off', async (model, real) => {
    await callOffRecovery(real.world.signIn, real.asOwner(), real.personId)
    model.recoveryFrom = undefined
  })
