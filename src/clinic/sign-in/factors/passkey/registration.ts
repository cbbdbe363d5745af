import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server'
import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server'
import type { RegistrationAnswer } from './answers.ts'
import { CEREMONY_MILLISECONDS } from './challenge.ts'
import type { Site } from './site.ts'

/** Whom a passkey is made for, as the authenticator shows them. */
export interface Holder {
  readonly personId: string
  readonly name: string
  readonly clinic: string
  /** Passkeys they have: an authenticator that holds one of them makes no second. */
  readonly passkeyIds: readonly string[]
}

/** A passkey that was just made. */
export interface MadePasskey {
  readonly passkeyId: string
  readonly publicKey: Uint8Array
  readonly counter: number
  readonly transports: readonly string[]
  /** Whether it is copied to the person's other devices. */
  readonly backedUp: boolean
}

// EdDSA, ES256, RS256. Said here and not left to the package, which would try algorithms that are an experiment in Node.
const ALGORITHMS = [-8, -7, -257]

/** What a browser needs to make a passkey that is found without a name and asks for finger, face or PIN. */
export const registrationOptions = async (
  site: Site,
  holder: Holder,
  challenge: Uint8Array,
): Promise<PublicKeyCredentialCreationOptionsJSON> =>
  await generateRegistrationOptions({
    rpName: holder.clinic,
    rpID: site.rpId,
    userName: holder.name,
    userDisplayName: holder.name,
    userID: new TextEncoder().encode(holder.personId),
    challenge: Uint8Array.from(challenge),
    timeout: CEREMONY_MILLISECONDS,
    supportedAlgorithmIDs: ALGORITHMS,
    attestationType: 'none',
    excludeCredentials: holder.passkeyIds.map((id) => ({ id })),
    authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
  })

/** The passkey in an answer; undefined for every answer that is not to this challenge, from this site, by a verified person. */
export const madePasskey = async (site: Site, challenge: string, response: RegistrationAnswer): Promise<MadePasskey | undefined> => {
  const result = await verifyRegistrationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: site.origin,
    expectedRPID: site.rpId,
    requireUserVerification: true,
    supportedAlgorithmIDs: ALGORITHMS,
  }).catch(() => undefined)
  if (result?.verified !== true) return undefined
  const { credential, credentialBackedUp } = result.registrationInfo
  const { id, publicKey, counter, transports = [] } = credential
  return { passkeyId: id, publicKey, counter, transports, backedUp: credentialBackedUp }
}
