import { generateKeyPairSync, sign } from 'node:crypto'
import { cbor } from './cbor.ts'

/** A key pair of an authenticator. */
export interface Keys {
  /** COSE number of the algorithm. */
  readonly algorithm: -7 | -8
  /** The public key in COSE form. */
  readonly cose: Buffer
  readonly sign: (bytes: Uint8Array) => Buffer
}

const part = (text: string | undefined): Buffer => Buffer.from(text ?? '', 'base64url')

const es256 = (): Keys => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x, y } = publicKey.export({ format: 'jwk' })
  const cose = cbor(
    new Map<number, number | Buffer>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, part(x)],
      [-3, part(y)],
    ]),
  )
  return { algorithm: -7, cose, sign: (bytes) => sign('sha256', bytes, privateKey) }
}

const ed25519 = (): Keys => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const { x } = publicKey.export({ format: 'jwk' })
  const cose = cbor(
    new Map<number, number | Buffer>([
      [1, 1],
      [3, -8],
      [-1, 6],
      [-2, part(x)],
    ]),
  )
  return { algorithm: -8, cose, sign: (bytes) => sign(null, bytes, privateKey) }
}

/** New keys, of the kind most authenticators make or of the kind some new ones make. */
export const newKeys = (kind: 'ES256' | 'Ed25519'): Keys => (kind === 'ES256' ? es256() : ed25519())
