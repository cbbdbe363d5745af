import type { Writing } from '#store/store.ts'
import type { MadePasskey } from '../factors/passkey/registration.ts'
import type { Site } from '../factors/passkey/site.ts'
import { tell } from '../notices/tell.ts'
import type { SignIn } from '../sign-in.ts'

/** Keeps a passkey that was just made. False: there is one with this id, whosever it is. */
export const keepPasskey = async (
  signIn: SignIn,
  at: Writing,
  site: Site,
  personId: string,
  made: MadePasskey,
  label: string,
): Promise<boolean> => {
  const { passkeyId, publicKey, counter, transports, backedUp } = made
  if ((await at.sessions.passkeys.one({ passkeyId })) !== undefined) return false
  await at.sessions.passkeys.add({
    passkeyId,
    personId,
    publicKey,
    counter,
    site: site.rpId,
    transports: transports.join(' '),
    backedUp: backedUp ? 1 : 0,
    label: label.slice(0, 80),
    madeAt: signIn.time.now(),
    usedAt: null,
  })
  await at.audit.note({ action: 'passkey.added', subjectId: personId })
  await tell(signIn, at, [personId], 'passkey-added')
  return true
}
