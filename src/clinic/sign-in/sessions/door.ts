import type { Scope } from '#care/access/scope.ts'
import type { SignIn } from '../sign-in.ts'
import { authenticate } from './authenticate.ts'
import type { Shown } from './authenticate.ts'

/** The door for people of the clinic: a scope for an open session, nothing for a locked one but in its running visit. */
export const sessionDoor =
  (signIn: SignIn) =>
  async (shown: Shown): Promise<Scope | undefined> => {
    const found = await authenticate(signIn, shown)
    return found?.is === 'open' ? found.scope : undefined
  }
