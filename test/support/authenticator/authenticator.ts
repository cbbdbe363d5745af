// An authenticator in software that signs what a real one would (Web Authentication Level 3, sections 6.1 and 7), and can be told to
// behave as none should.
import { createHash, randomBytes } from 'node:crypto'
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server'
import { cbor } from './cbor.ts'
import type { Cbor } from './cbor.ts'
import { newKeys } from './keys.ts'
import type { Keys } from './keys.ts'

/** What differs from an honest ceremony. Undefined: nothing. */
export interface Twist {
  /** The page the person was really on. */
  readonly origin?: string
  /** The name it was signed for. */
  readonly rpId?: string
  readonly challenge?: string
  /** Neither PIN nor finger was asked for. */
  readonly unverified?: boolean
  /** Nobody touched it. */
  readonly absent?: boolean
  readonly type?: string
  /** A counter that does not go up. */
  readonly counter?: number
  /** Signed by other keys. */
  readonly keys?: Keys
  readonly userHandle?: string
  readonly crossOrigin?: boolean
  readonly attestation?: 'none' | 'packed'
}

interface Held {
  readonly id: string
  readonly rpId: string
  readonly userHandle: string
  readonly keys: Keys
  counter: number
}

/** An authenticator with what it holds. */
export interface Authenticator {
  readonly register: (options: PublicKeyCredentialCreationOptionsJSON, twist?: Twist) => RegistrationResponseJSON
  /** Undefined where it holds nothing for that name. */
  readonly answer: (options: PublicKeyCredentialRequestOptionsJSON, twist?: Twist) => AuthenticationResponseJSON | undefined
  readonly held: readonly Held[]
}

const sha256 = (bytes: string | Uint8Array): Buffer => createHash('sha256').update(bytes).digest()
const url64 = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64url')

const USER_PRESENT = 1
const USER_VERIFIED = 4
const ATTESTED = 64

const flagsOf = ({ absent = false, unverified = false }: Twist): number => (absent ? 0 : USER_PRESENT) | (unverified ? 0 : USER_VERIFIED)

const authenticatorData = (rpId: string, flags: number, counter: number, more: Buffer = Buffer.alloc(0)): Buffer => {
  const count = Buffer.alloc(4)
  count.writeUInt32BE(counter)
  return Buffer.concat([sha256(rpId), Buffer.from([flags]), count, more])
}

const clientData = (type: string, challenge: string, origin: string, twist: Twist): Buffer =>
  Buffer.from(
    JSON.stringify({
      type: twist.type ?? type,
      challenge: twist.challenge ?? challenge,
      origin: twist.origin ?? origin,
      crossOrigin: twist.crossOrigin ?? false,
    }),
  )

const attested = ({ id, keys }: Held): Buffer => {
  const raw = Buffer.from(id, 'base64url')
  const length = Buffer.alloc(2)
  length.writeUInt16BE(raw.length)
  return Buffer.concat([Buffer.alloc(16), length, raw, keys.cose])
}

const attestation = (held: Held, data: Buffer, client: Buffer, { attestation = 'none', keys }: Twist): Buffer => {
  const signed = (keys ?? held.keys).sign(Buffer.concat([data, sha256(client)]))
  const statement: ReadonlyMap<string, Cbor> =
    attestation === 'none'
      ? new Map()
      : new Map<string, Cbor>([
          ['alg', held.keys.algorithm],
          ['sig', signed],
        ])
  return cbor(
    new Map<string, Cbor>([
      ['fmt', attestation],
      ['attStmt', statement],
      ['authData', data],
    ]),
  )
}

/** A new authenticator in a browser that shows `origin`. */
export const newAuthenticator = (origin: string, kind: 'ES256' | 'Ed25519' = 'ES256'): Authenticator => {
  const held: Held[] = []
  const register: Authenticator['register'] = (options, twist = {}) => {
    const rpId = options.rp.id ?? ''
    const one: Held = { id: url64(randomBytes(16)), rpId, userHandle: options.user.id, keys: newKeys(kind), counter: 0 }
    held.push(one)
    const client = clientData('webauthn.create', options.challenge, origin, twist)
    const data = authenticatorData(twist.rpId ?? rpId, flagsOf(twist) | ATTESTED, twist.counter ?? 0, attested(one))
    const response = {
      clientDataJSON: url64(client),
      attestationObject: url64(attestation(one, data, client, twist)),
      transports: ['internal'],
    }
    return { id: one.id, rawId: one.id, type: 'public-key', clientExtensionResults: {}, response }
  }
  const answer: Authenticator['answer'] = (options, twist = {}) => {
    const one = held.findLast(({ rpId }) => rpId === options.rpId)
    if (one === undefined) return undefined
    one.counter += 1
    const client = clientData('webauthn.get', options.challenge, origin, twist)
    const data = authenticatorData(twist.rpId ?? one.rpId, flagsOf(twist), twist.counter ?? one.counter)
    const signature = (twist.keys ?? one.keys).sign(Buffer.concat([data, sha256(client)]))
    const userHandle = twist.userHandle ?? one.userHandle
    const response = { clientDataJSON: url64(client), authenticatorData: url64(data), signature: url64(signature), userHandle }
    return { id: one.id, rawId: one.id, type: 'public-key', clientExtensionResults: {}, response }
  }
  return { register, answer, held }
}
