import { Fault } from '#edges/fault.ts'
import type { Reading } from '#store/store.ts'
import { SIGN_IN_FAULTS } from '../faults.ts'
import type { Holder } from '../factors/passkey/registration.ts'
import type { Site } from '../factors/passkey/site.ts'
import type { SignIn } from '../sign-in.ts'

/** Whom a passkey is made for. */
export const holderOf = async ({ staffing }: SignIn, at: Reading, site: Site, personId: string): Promise<Holder> => {
  const name = await staffing.nameOf(at, personId)
  if (name === undefined) throw new Fault(SIGN_IN_FAULTS.beginAgain)
  const passkeys = await at.sessions.passkeys.find({ personId, site: site.rpId })
  return { personId, name, clinic: await staffing.clinicName(at), passkeyIds: passkeys.map(({ passkeyId }) => passkeyId) }
}
