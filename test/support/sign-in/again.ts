import { againWithPasskey, offerPasskeyAgain } from '#clinic/sign-in/again/with-passkey.ts'
import { authenticate } from '#clinic/sign-in/sessions/authenticate.ts'
import type { Authenticator, Twist } from '../authenticator/authenticator.ts'
import type { World } from './world.ts'

/** What a token is good for, in a word. */
export const standing = async ({ signIn }: World, token: string, visitId?: string): Promise<'open' | 'locked' | 'handed-over' | 'nobody'> =>
  (await authenticate(signIn, { token, requestId: 'request', visitId }))?.is ?? 'nobody'

/** Shows a passkey again; the answer is the new token. */
export const again = async (world: World, token: string, authenticator: Authenticator, twist?: Twist): Promise<string> => {
  const response = authenticator.answer(await offerPasskeyAgain(world.signIn, token, 'request'), twist)
  if (response === undefined) throw new RangeError('This authenticator holds nothing for this name')
  return (await againWithPasskey(world.signIn, token, 'request', response)).sessionToken
}
