import { generateAuthenticationOptions, verifyAuthenticationResponse } from '@simplewebauthn/server'
import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server'
import type { AssertionAnswer } from './answers.ts'
import { CEREMONY_MILLISECONDS } from './challenge.ts'
import type { Site } from './site.ts'

/** A passkey as it is kept. */
export interface KeptPasskey {
  readonly passkeyId: string
  readonly personId: string
  readonly publicKey: Uint8Array
  readonly counter: number
}

/** What a browser needs to ask for a passkey. Names none: who has one is nobody's business before it was shown (A27). */
export const assertionOptions = async (site: Site, challenge: Uint8Array): Promise<PublicKeyCredentialRequestOptionsJSON> =>
  await generateAuthenticationOptions({
    rpID: site.rpId,
    challenge: Uint8Array.from(challenge),
    timeout: CEREMONY_MILLISECONDS,
    userVerification: 'required',
  })

const isOf = ({ personId }: KeptPasskey, { response: { userHandle } }: AssertionAnswer): boolean =>
  userHandle === undefined || Buffer.from(userHandle, 'base64url').toString('utf8') === personId

/** The passkey's new counter; undefined for every answer that is not to this challenge, from this site, by a verified person. */
export const provenCounter = async (
  site: Site,
  challenge: string,
  passkey: KeptPasskey,
  response: AssertionAnswer,
): Promise<number | undefined> => {
  if (!isOf(passkey, response)) return undefined
  const credential = { id: passkey.passkeyId, publicKey: Uint8Array.from(passkey.publicKey), counter: passkey.counter }
  const result = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: site.origin,
    expectedRPID: site.rpId,
    credential,
    requireUserVerification: true,
  }).catch(() => undefined)
  return result?.verified === true ? result.authenticationInfo.newCounter : undefined
}
