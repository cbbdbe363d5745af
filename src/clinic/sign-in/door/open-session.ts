import type { Role } from '#care/access/scope.ts'
import { uuid4 } from '#edges/ids.ts'
import type { Device } from '#store/sessions/sessions.ts'
import type { Writing } from '#store/store.ts'
import { hashOf, newSecret } from '../factors/secret.ts'
import { writeToken } from '../factors/token.ts'
import type { SignIn, Visitor } from '../sign-in.ts'
import { sweepSessions } from '../sweep.ts'
import { knownDevice } from './known-device.ts'

/** What proved somebody: the two ways to sign in. */
export type Proof = 'passkey' | 'password'

/** Somebody who is signed in: the tokens go into cookies and nowhere else. */
export interface SignedIn {
  readonly sessionToken: string
  /** Undefined: the device keeps the cookie it has. */
  readonly deviceToken: string | undefined
  readonly personId: string
  readonly sessionId: string
}

interface OnDevice {
  readonly deviceId: string
  readonly token: string | undefined
}

const newDevice = async ({ random, time }: SignIn, at: Writing, { label }: Visitor): Promise<OnDevice> => {
  const [secret, now] = [newSecret(random), time.now()]
  const device: Device = {
    deviceId: uuid4(random),
    secretHash: hashOf(secret),
    label: (label ?? '').slice(0, 80),
    madeAt: now,
    seenAt: now,
    revokedAt: null,
  }
  await at.sessions.devices.add(device)
  return { deviceId: device.deviceId, token: writeToken({ clinicId: at.scope.clinicId, secret }) }
}

const theDevice = async (signIn: SignIn, at: Writing, visitor: Visitor): Promise<OnDevice> => {
  const known = await knownDevice(at, visitor.device)
  if (known === undefined) return await newDevice(signIn, at, visitor)
  await at.sessions.devices.change({ deviceId: known.deviceId }, { seenAt: signIn.time.now() })
  return { deviceId: known.deviceId, token: undefined }
}

/** A full sign-in makes the device theirs and forgives wrong PINs. */
const meetDevice = async ({ time }: SignIn, at: Writing, deviceId: string, personId: string): Promise<void> => {
  const met = await at.sessions.deviceMembers.change({ deviceId, personId }, { pinTries: 0 })
  if (met === 0) await at.sessions.deviceMembers.add({ deviceId, personId, pinHash: null, pinTries: 0, madeAt: time.now() })
}

/** Whom a session is opened for. */
export interface Opening {
  readonly personId: string
  readonly role: Role
  readonly proof: Proof
}

const FRESH = {
  lockedAt: null,
  visitId: null,
  handOverId: null,
  glassClientId: null,
  glassUntil: null,
  challenge: null,
  challengeUntil: null,
  endedAt: null,
  endedBecause: null,
} as const

/** Opens a session: the one place where somebody becomes signed in. */
export const openSession = async (signIn: SignIn, at: Writing, visitor: Visitor, { personId, role, proof }: Opening): Promise<SignedIn> => {
  await sweepSessions(signIn, at)
  const device = await theDevice(signIn, at, visitor)
  await meetDevice(signIn, at, device.deviceId, personId)
  const [secret, sessionId, now] = [newSecret(signIn.random), uuid4(signIn.random), signIn.time.now()]
  await at.sessions.sessions.add({
    ...FRESH,
    sessionId,
    personId,
    role,
    proof,
    deviceId: device.deviceId,
    secretHash: hashOf(secret),
    startedAt: now,
    seenAt: now,
    // Whoever just signed in need not prove it again at once.
    steppedUpAt: now,
  })
  await at.audit.note({ action: `sign-in.${proof}`, subjectId: personId })
  return { sessionToken: writeToken({ clinicId: at.scope.clinicId, secret }), deviceToken: device.token, personId, sessionId }
}
