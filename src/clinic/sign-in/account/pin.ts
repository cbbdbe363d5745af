import type { Scope } from '#care/access/scope.ts'
import { Fault } from '#edges/fault.ts'
import { hashed } from '../door/hashing.ts'
import { SIGN_IN_FAULTS } from '../faults.ts'
import type { SignIn } from '../sign-in.ts'
import { freshStaffOf } from '../step-up.ts'

const FORM = /^\d{6,12}$/u

/** Whether each digit follows the last by the same step: 111111, 123456, 987654, 135791. */
const isRow = (pin: string): boolean => {
  const steps = new Set(Array.from(pin.slice(1), (digit, at) => (Number(digit) - Number(pin.charAt(at)) + 10) % 10))
  return steps.size === 1
}

/** Whether a PIN is six to twelve digits, no row, and made of at least three. */
export const isGoodPin = (pin: string): boolean => FORM.test(pin) && !isRow(pin) && new Set(pin).size >= 3

/** Sets the PIN that re-opens this person's lock on this device, after a fresh proof. */
export const setPin = async (signIn: SignIn, scope: Scope, pin: string): Promise<void> => {
  const { deviceId, personId } = freshStaffOf(scope, signIn.clock)
  if (!isGoodPin(pin)) throw new Fault(SIGN_IN_FAULTS.weakPin)
  const pinHash = await hashed(signIn, pin)
  await signIn.store.write(scope, async (at) => {
    const set = await at.sessions.deviceMembers.change({ deviceId, personId }, { pinHash, pinTries: 0 })
    if (set === 0) throw new Fault(SIGN_IN_FAULTS.notSignedIn)
    await at.audit.note({ action: 'device.pin-set', subjectId: deviceId })
  })
}
