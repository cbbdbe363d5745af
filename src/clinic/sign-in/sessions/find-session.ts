import type { Role } from '#care/access/scope.ts'
import type { Session } from '#store/sessions/sessions.ts'
import type { Reading } from '#store/store.ts'
import { hashOf } from '../factors/secret.ts'
import type { SignIn } from '../sign-in.ts'
import { standingOf } from './standing.ts'
import type { SessionFacts, Standing } from './standing.ts'

/** A session and what it is good for now. */
export interface Found {
  readonly session: Session
  readonly standing: Standing
  readonly idleMinutes: number
}

const ROLES: readonly Role[] = ['owner', 'therapist', 'reception']

/** The role a session was begun with. */
export const roleOf = ({ role }: Session): Role => ROLES.find((each) => each === role) ?? 'reception'

/** Holds a session against the staff, the device and the time, each as it is at this moment. */
export const weigh = async ({ staffing, time }: SignIn, at: Reading, session: Session): Promise<Found> => {
  const idleMinutes = await staffing.idleMinutes(at)
  const facts: SessionFacts = {
    startedAt: session.startedAt,
    seenAt: session.seenAt,
    role: roleOf(session),
    locked: session.lockedAt !== null,
    handedOver: session.handOverId !== null,
    // Why it ended is kept for whoever asks later; that it did is enough here.
    ended: session.endedAt === null ? undefined : 'signed-out',
    roleNow: await staffing.roleOf(at, session.personId),
    deviceRevoked: (await at.sessions.devices.one({ deviceId: session.deviceId, revokedAt: null })) === undefined,
  }
  return { session, idleMinutes, standing: standingOf(facts, time.now(), idleMinutes) }
}

/** The session with this secret; undefined where there is none. */
export const findSession = async (signIn: SignIn, at: Reading, secret: string): Promise<Found | undefined> => {
  const session = await at.sessions.sessions.one({ secretHash: hashOf(secret) })
  return session && (await weigh(signIn, at, session))
}
