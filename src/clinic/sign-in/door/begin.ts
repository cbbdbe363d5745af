import { doorScope } from '../proven-scope.ts'
import type { SignIn, Visitor } from '../sign-in.ts'
import { sweepDoor } from '../sweep.ts'
import { enterStage } from './pre-sign-in.ts'
import type { PreToken } from './pre-sign-in.ts'

/** Begins to sign in: a cookie that signs nobody in, to which everything that follows is bound. */
export const beginSignIn = async (signIn: SignIn, clinicId: string, visitor: Visitor): Promise<PreToken> =>
  await signIn.store.write(doorScope(clinicId, visitor.requestId), async (at) => {
    await sweepDoor(signIn, at)
    return await enterStage(signIn, at, 'asked')
  })
