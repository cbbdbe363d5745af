import { openScope } from '#care/access/open-scope.ts'
import type { Scope, Staff } from '#care/access/scope.ts'
import { between, later } from '#edges/clock.ts'
import type { Instant } from '#edges/clock.ts'
import { Fault } from '#edges/fault.ts'
import type { Session } from '#store/sessions/sessions.ts'
import { readToken } from '../factors/token.ts'
import { doorScope } from '../proven-scope.ts'
import type { SignIn } from '../sign-in.ts'
import { findSession, roleOf } from './find-session.ts'
import type { Found } from './find-session.ts'
import { isWorthNoting } from './standing.ts'

/** A token and what it is asked for. */
export interface Shown {
  readonly token: string
  readonly requestId: string
  /** The visit that is asked about, where one is: it stays usable behind the lock while it runs. */
  readonly visitId?: string | undefined
  /** The episode whose drafts are asked about, where one is: those of the running visit's stay usable too. */
  readonly draftsOf?: string | undefined
  /** False for what a page asks by itself: it keeps no session awake. */
  readonly byPerson?: boolean
}

/** What a token is good for. */
export type Authenticated =
  | { readonly is: 'open'; readonly scope: Scope }
  | { readonly is: 'locked'; readonly visitId: string | undefined; readonly canPin: boolean }
  | { readonly is: 'handed-over' }

/** The same moment by the clock on the wall, which everybody else goes by. */
const onTheWall = ({ clock, time }: SignIn, moment: Instant): Instant => later(clock.now(), between(time.now(), moment))

const glassOf = (signIn: SignIn, { glassClientId, glassUntil }: Session): Staff['breakGlass'] =>
  glassClientId !== null && glassUntil !== null && signIn.time.now() < glassUntil
    ? { clientId: glassClientId, until: onTheWall(signIn, glassUntil) }
    : undefined

/** The scope of somebody who is signed in. */
const scopeOf = (signIn: SignIn, clinicId: string, session: Session, requestId: string): Scope => {
  const breakGlass = glassOf(signIn, session)
  const staff: Staff = {
    kind: 'staff',
    personId: session.personId,
    role: roleOf(session),
    sessionId: session.sessionId,
    deviceId: session.deviceId,
    ...(session.steppedUpAt === null ? {} : { steppedUpAt: onTheWall(signIn, session.steppedUpAt) }),
    ...(breakGlass === undefined ? {} : { breakGlass }),
  }
  return openScope(clinicId, staff, requestId)
}

/** Writes down that it was used. Where the disk is full it is not: whoever reads goes on reading. */
const noteUse = async ({ store, time }: SignIn, scope: Scope, { sessionId }: Session): Promise<void> => {
  const seen = store.write(scope, (at) => at.sessions.sessions.change({ sessionId, endedAt: null }, { seenAt: time.now() }))
  await seen.catch((fault: unknown) => {
    if (!(fault instanceof Fault) || (fault.kind !== 'full' && fault.kind !== 'unavailable')) throw fault
  })
}

const canPin = async (signIn: SignIn, scope: Scope, { deviceId, personId }: Session): Promise<boolean> => {
  const member = await signIn.store.read(scope, (at) => at.sessions.deviceMembers.one({ deviceId, personId }))
  return member !== undefined && member.pinHash !== null
}

/** Whether the visit that runs in the session, or a draft of its episode, is what is asked about. */
const isInVisit = async ({ store }: SignIn, scope: Scope, { visitId }: Session, asked: Shown): Promise<boolean> => {
  if (visitId === null) return false
  if (asked.draftsOf === undefined) return asked.visitId === visitId
  const visit = await store.read(scope, (at) => at.visits.visit(visitId))
  return visit?.episodeId === asked.draftsOf
}

const answer = async (signIn: SignIn, shown: Shown, scope: Scope, found: Found): Promise<Authenticated | undefined> => {
  const { session, standing, idleMinutes } = found
  if (standing.is === 'over') return undefined
  if (standing.is === 'handed-over') return { is: 'handed-over' }
  if (standing.is === 'locked' && !(await isInVisit(signIn, scope, session, shown)))
    return { is: 'locked', visitId: session.visitId ?? undefined, canPin: await canPin(signIn, scope, session) }
  const used = standing.is === 'open' && (shown.byPerson ?? true)
  if (used && isWorthNoting(session.seenAt, signIn.time.now(), idleMinutes)) await noteUse(signIn, scope, session)
  return { is: 'open', scope: scopeOf(signIn, scope.clinicId, session, shown.requestId) }
}

/**
 * What a session's token is good for at this moment; undefined for one that is wrong, over, of somebody who was disabled or of a
 * device that was revoked. Asked for every request: nothing is remembered between two (A7).
 */
export const authenticate = async (signIn: SignIn, shown: Shown): Promise<Authenticated | undefined> => {
  const token = readToken(shown.token)
  if (token === undefined) return undefined
  const scope = doorScope(token.clinicId, shown.requestId)
  const found = await signIn.store.read(scope, (at) => findSession(signIn, at, token.secret)).catch(noSuchClinic)
  return found && (await answer(signIn, shown, scope, found))
}

const noSuchClinic = (fault: unknown): undefined => {
  if (fault instanceof Fault && fault.kind === 'missing') return undefined
  throw fault
}
