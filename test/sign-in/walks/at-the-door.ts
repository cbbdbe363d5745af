import { expect } from 'vitest'
import { redeemCode } from '#clinic/sign-in/codes/redeem-code.ts'
import { beginSignIn } from '#clinic/sign-in/door/begin.ts'
import type { SignedIn } from '#clinic/sign-in/door/open-session.ts'
import { offerPasskey, signInWithPasskey } from '#clinic/sign-in/door/with-passkey.ts'
import { signInWithPassword } from '#clinic/sign-in/door/with-password.ts'
import { enrolFirstPasskey, offerFirstPasskey } from '#clinic/sign-in/enrol/enrol-passkey.ts'
import { enrolFirstPassword, offerFirstApp } from '#clinic/sign-in/enrol/enrol-password.ts'
import { stepOf } from '#clinic/sign-in/factors/one-time-code.ts'
import { newAuthenticator } from '../../support/authenticator/authenticator.ts'
import type { Authenticator, Twist } from '../../support/authenticator/authenticator.ts'
import { appOf, codeNow, PASSWORD } from '../../support/sign-in/people.ts'
import { from, SITE } from '../../support/sign-in/world.ts'
import { allOver, enter, isAt, sitDown } from './model.ts'
import type { Model } from './model.ts'
import { attempt, step } from './step.ts'
import type { Step } from './step.ts'
import type { Walker } from './walker.ts'

/** Held against each other: whether somebody is signed in, by the model and really. */
const outcome = (model: Model, expected: boolean, signedIn: SignedIn | undefined): void => {
  expect(signedIn !== undefined, 'signed in').toBe(expected)
  if (signedIn !== undefined) sitDown(model, signedIn.sessionToken)
}

/** Opens the sign-in page. */
export const begin = (): Step =>
  step('begin', async (model, real) => {
    real.pre = (await beginSignIn(real.world.signIn, real.clinicId, from())).token
    enter(model, 'asked')
  })

const wallStep = ({ world }: Walker): number => stepOf(Date.parse(world.signIn.clock.now()))

/** Who shows a passkey: the person, a stranger with one in their name, or whoever found the one that was lost. */
export type Whose = 'own' | 'stranger' | 'lost'

/** What they show it with. */
export const holding = (real: Walker, whose: Whose): Authenticator =>
  ({ own: real.authenticator, stranger: real.stranger, lost: real.lost })[whose]

/** Shows a passkey: their own or a stranger's, honestly or with a twist, and perhaps minutes after it was asked for. */
export const showPasskey = (whose: Whose, twist: Twist, waits: number): Step =>
  step(`show ${whose} passkey ${JSON.stringify(twist)} after ${waits}`, async (model, real) => {
    const { signIn, clock } = real.world
    const options = await attempt(() => offerPasskey(signIn, real.pre, from()))
    expect(options !== undefined, 'a challenge').toBe(isAt(model, 'asked'))
    clock.move(waits)
    model.now += waits
    const response = options && holding(real, whose).answer(options, twist)
    if (response === undefined) return
    const right = whose === 'own' && model.passkeys > 0 && Object.keys(twist).length === 0 && waits < 180_000
    const expected = right && !model.disabled && isAt(model, 'asked')
    outcome(model, expected, await attempt(() => signInWithPasskey(signIn, real.pre, from(), response)))
    // An answer is worth something once.
    expect(await attempt(() => signInWithPasskey(signIn, real.pre, from(), response))).toBeUndefined()
  })

const OTHER_APP = new Uint8Array(20).fill(9)

/** Gives name, password and code, each right or wrong. */
export const givePassword = (name: boolean, password: boolean, code: 'now' | 'wrong' | 'none'): Step =>
  step(`password ${name} ${password} ${code}`, async (model, real) => {
    const { world } = real
    const typed = {
      name: name ? real.name : `not.${real.name}`,
      password: password ? PASSWORD : `${PASSWORD}!`,
      code: { now: codeNow(world, real.app), wrong: codeNow(world, OTHER_APP), none: '' }[code],
    }
    const fresh = model.password !== undefined && wallStep(real) > model.password.usedStep
    const right = name && password && code === 'now' && fresh && !model.passwordsOff && !model.disabled
    const { password: kept } = model
    const asked = isAt(model, 'asked')
    const signedIn = await attempt(() => signInWithPassword(world.signIn, real.pre, from(real.network()), typed))
    // The code of somebody who was disabled is used up as well.
    if (kept !== undefined && asked && name && password && code === 'now' && fresh) kept.usedStep = wallStep(real)
    outcome(model, right && asked, signedIn)
  })

const codeFor = (real: Walker, which: 'invitation' | 'printed' | 'recovery' | 'spent' | 'guessed'): string =>
  ({
    invitation: real.invitation,
    printed: real.printed[0] ?? '',
    recovery: real.recovery,
    spent: real.spent.at(-1) ?? '',
    guessed: 'K7QM-2V9C-0XTE-44HA',
  })[which]

const DAY = 86_400_000

const isGood = (model: Model, which: 'invitation' | 'printed' | 'recovery'): boolean => {
  if (which === 'invitation') return model.invitation && model.now - model.invitedAt < 3 * DAY
  if (which === 'printed') return model.printed > 0
  const { recoveryFrom } = model
  return recoveryFrom !== undefined && model.now >= recoveryFrom && model.now - recoveryFrom < 7 * DAY
}

/** Gives a code of some kind. */
export const giveCode = (which: 'invitation' | 'printed' | 'recovery' | 'spent' | 'guessed'): Step =>
  step(`code ${which}`, async (model, real) => {
    const code = codeFor(real, which)
    const good = which !== 'spent' && which !== 'guessed' && isGood(model, which)
    const expected = good && !model.disabled && isAt(model, 'asked')
    const redeemed = await attempt(() => redeemCode(real.world.signIn, real.pre, from(real.network()), code))
    expect(redeemed !== undefined, 'a code was taken').toBe(expected)
    if (redeemed === undefined || which === 'spent' || which === 'guessed') return
    real.pre = redeemed.token
    real.spent.push(code)
    if (which === 'invitation') model.invitation = false
    if (which === 'recovery') model.recoveryFrom = undefined
    if (which === 'printed') {
      model.printed -= 1
      real.printed.shift()
    }
    enter(model, 'enrolling', which)
  })

const startAfresh = (model: Model): void => {
  if (model.by === 'recovery') Object.assign(model, { passkeys: 0, password: undefined, printed: 0 })
  allOver(model)
}

/** Makes a passkey after a code. */
export const enrolPasskey = (twist: Twist): Step =>
  step(`enrol passkey ${JSON.stringify(twist)}`, async (model, real) => {
    const { signIn } = real.world
    const authenticator = newAuthenticator(SITE.origin)
    const options = await attempt(() => offerFirstPasskey(signIn, real.pre, from()))
    expect(options !== undefined, 'a challenge for a new passkey').toBe(isAt(model, 'enrolling') && !model.disabled)
    if (options === undefined) return
    const response = authenticator.register(options, twist)
    const expected = Object.keys(twist).length === 0
    const signedIn = await attempt(() => enrolFirstPasskey(signIn, real.pre, from(), response))
    if (expected) {
      if (model.by === 'recovery' && model.passkeys > 0) real.lost = real.authenticator
      startAfresh(model)
      model.passkeys += 1
      real.authenticator = authenticator
    }
    outcome(model, expected, signedIn)
  })

/** Sets a password and an app after a code. */
export const enrolPassword = (password: string): Step =>
  step(`enrol password ${password}`, async (model, real) => {
    const { world } = real
    const offer = await attempt(() => offerFirstApp(world.signIn, real.pre, from()))
    const may = isAt(model, 'enrolling') && model.passkeys === 0 && !model.passwordsOff
    expect(offer !== undefined, 'a secret for an app').toBe(may)
    if (offer === undefined) return
    const app = appOf(offer.address)
    const given = { password, code: codeNow(world, app) }
    const expected = password === PASSWORD && !model.disabled
    const signedIn = await attempt(() => enrolFirstPassword(world.signIn, real.pre, from(), given))
    if (expected) {
      startAfresh(model)
      model.password = { usedStep: wallStep(real) }
      real.app = app
    }
    outcome(model, expected, signedIn)
  })
