import { createHash, sign } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { bits, context, integer, oid, sequence, setOf, text, time } from './der.ts'
import type { Der } from './der.ts'

/** What is written into a certificate. */
export interface Wording {
  readonly serial: Uint8Array
  /** Common names. */
  readonly subject: string
  readonly issuer: string
  readonly from: Date
  readonly to: Date
  readonly publicKey: KeyObject
  readonly extensions: readonly Der[]
}

const VERSION_3 = context(0, integer(Uint8Array.of(2)))
const ECDSA_SHA256 = sequence(oid('1.2.840.10045.4.3.2'))

const nameOf = (commonName: string): Der => sequence(setOf(sequence(oid('2.5.4.3'), text(commonName))))

const publicKeyInfo = (key: KeyObject): Uint8Array => key.export({ type: 'spki', format: 'der' })

/** Short name of a key, by which certificates refer to one another. */
export const keyId = (key: KeyObject): Uint8Array => createHash('sha256').update(publicKeyInfo(key)).digest().subarray(0, 20)

const pem = (der: Der): string => {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/gu) ?? []
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`
}

/** Writes and signs a certificate (X.509 version 3, P-256 with SHA-256); PEM. */
export const writeCertificate = (wording: Wording, signingKey: KeyObject): string => {
  const { serial, subject, issuer, from, to, publicKey, extensions } = wording
  const body = sequence(
    VERSION_3,
    integer(serial),
    ECDSA_SHA256,
    nameOf(issuer),
    sequence(time(from), time(to)),
    nameOf(subject),
    publicKeyInfo(publicKey),
    context(3, sequence(...extensions)),
  )
  return pem(sequence(body, ECDSA_SHA256, bits(sign('sha256', body, signingKey))))
}
