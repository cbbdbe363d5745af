import { Fault } from '#edges/fault.ts'
import type { Session } from '#store/sessions/sessions.ts'
import type { Reading } from '#store/store.ts'
import { SIGN_IN_FAULTS } from '../faults.ts'
import { readToken } from '../factors/token.ts'
import type { Token } from '../factors/token.ts'
import { findSession } from '../sessions/find-session.ts'
import type { SignIn } from '../sign-in.ts'

/** The parts of a session's token; a fault where it could not be one. */
export const sessionTokenOf = (token: string): Token => {
  const read = readToken(token)
  if (read === undefined) throw new Fault(SIGN_IN_FAULTS.notSignedIn)
  return read
}

/** A session that is not over: open, locked, or waiting while a client has the tablet. */
export const liveSession = async (signIn: SignIn, at: Reading, secret: string): Promise<Session> => {
  const found = await findSession(signIn, at, secret)
  if (found === undefined || found.standing.is === 'over') throw new Fault(SIGN_IN_FAULTS.notSignedIn)
  return found.session
}
