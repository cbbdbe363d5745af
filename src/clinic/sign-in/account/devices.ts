import type { Scope } from '#care/access/scope.ts'
import type { Instant } from '#edges/clock.ts'
import { Fault } from '#edges/fault.ts'
import type { Reading, Writing } from '#store/store.ts'
import { SIGN_IN_FAULTS } from '../faults.ts'
import { staffOf } from '../proven-scope.ts'
import { endSessionsOf } from '../sessions/end-session.ts'
import type { SignIn } from '../sign-in.ts'

/** A device that somebody signed in with. */
export interface ShownDevice {
  readonly deviceId: string
  readonly label: string
  readonly people: readonly string[]
  readonly madeAt: Instant
  readonly seenAt: Instant
  /** It is this one. */
  readonly here: boolean
}

/** The people of a device, where whoever asks may know of it: their own devices, or all to an owner. */
const peopleOf = async (at: Reading, deviceId: string, { personId, role }: ReturnType<typeof staffOf>): Promise<readonly string[]> => {
  const people = (await at.sessions.deviceMembers.find({ deviceId })).map((member) => member.personId)
  return role === 'owner' || people.includes(personId) ? people : []
}

/** The devices that somebody signed in with; an owner sees those of everybody. */
export const listDevices = async (signIn: SignIn, scope: Scope): Promise<readonly ShownDevice[]> => {
  const staff = staffOf(scope)
  return await signIn.store.read(scope, async (at) => {
    const shown: ShownDevice[] = []
    for (const { deviceId, label, madeAt, seenAt } of await at.sessions.devices.find({ revokedAt: null })) {
      const people = await peopleOf(at, deviceId, staff)
      if (people.length > 0) shown.push({ deviceId, label, people, madeAt, seenAt, here: deviceId === staff.deviceId })
    }
    return shown
  })
}

const revoke = async (signIn: SignIn, at: Writing, deviceId: string): Promise<void> => {
  await at.sessions.devices.change({ deviceId }, { revokedAt: signIn.time.now() })
  await at.sessions.deviceMembers.remove({ deviceId })
  await endSessionsOf(signIn, at, { deviceId }, 'device-revoked')
  await at.audit.note({ action: 'device.revoked', subjectId: deviceId })
}

/** Takes a device off: its sessions end with the next request, its PINs are gone, and it is a stranger from now on. */
export const revokeDevice = async (signIn: SignIn, scope: Scope, deviceId: string): Promise<void> => {
  const staff = staffOf(scope)
  await signIn.store.write(scope, async (at) => {
    if ((await peopleOf(at, deviceId, staff)).length === 0) throw new Fault(SIGN_IN_FAULTS.notThere)
    await revoke(signIn, at, deviceId)
  })
}
