import { createPrivateKey, createPublicKey, generateKeyPairSync, X509Certificate } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { keyId, writeCertificate } from './certificate.ts'
import {
  forServers,
  holdsKey,
  isAuthority,
  isNoAuthority,
  namedAs,
  onlyFor,
  signedByKey,
  signsCertificates,
  signsHandshakes,
} from './extensions.ts'

/** A certificate with its key, both PEM. The key never leaves the key folder. */
export interface Identity {
  readonly certificate: string
  readonly key: string
}

/** When, and by which chance a certificate gets its number. */
export interface Making {
  /** Milliseconds since 1970. */
  readonly now: number
  readonly serial: Uint8Array
}

const DAY = 24 * 60 * 60 * 1_000
const AUTHORITY_DAYS = 3_650
// Apple refuses a server's certificate beyond 825 days, public lists beyond 398; a short one keeps the renewal in practice.
const SERVER_DAYS = 90
const RENEW_DAYS = 30
// A tablet whose clock is a little slow must not find it "not valid yet".
const SLACK = DAY

const newKeys = (): { readonly publicKey: KeyObject; readonly privateKey: KeyObject } => generateKeyPairSync('ec', { namedCurve: 'P-256' })

const pemOf = (key: KeyObject): string => key.export({ type: 'pkcs8', format: 'pem' }).toString()

const during = (now: number, days: number): { readonly from: Date; readonly to: Date } => ({
  from: new Date(now - SLACK),
  to: new Date(now + days * DAY),
})

const authorityName = (name: string): string => `Ischia on ${name}`

/** A certificate authority that can vouch for this one name and for nothing else in the world. */
export const makeAuthority = (name: string, { now, serial }: Making): Identity => {
  const { publicKey, privateKey } = newKeys()
  const called = authorityName(name)
  const extensions = [isAuthority, signsCertificates, forServers, onlyFor(name), holdsKey(keyId(publicKey))]
  const certificate = writeCertificate(
    { serial, subject: called, issuer: called, ...during(now, AUTHORITY_DAYS), publicKey, extensions },
    privateKey,
  )
  return { certificate, key: pemOf(privateKey) }
}

/** A certificate for the server, signed by its authority. */
export const makeServer = (authority: Identity, name: string, { now, serial }: Making): Identity => {
  const { publicKey, privateKey } = newKeys()
  const signer = createPrivateKey(authority.key)
  const extensions = [
    isNoAuthority,
    signsHandshakes,
    forServers,
    namedAs(name),
    holdsKey(keyId(publicKey)),
    signedByKey(keyId(createPublicKey(authority.certificate))),
  ]
  const issuer = new X509Certificate(authority.certificate).subject.replace(/^CN=/u, '')
  const certificate = writeCertificate({ serial, subject: name, issuer, ...during(now, SERVER_DAYS), publicKey, extensions }, signer)
  return { certificate, key: pemOf(privateKey) }
}

/** Whether an identity still serves: for this name, signed by this authority, and for a month at least. */
export const stillServes = (identity: Identity, authority: Identity, name: string, now: number): boolean => {
  const certificate = new X509Certificate(identity.certificate)
  const issuer = new X509Certificate(authority.certificate)
  return (
    certificate.checkHost(name) !== undefined &&
    certificate.verify(issuer.publicKey) &&
    certificate.validFromDate.getTime() <= now &&
    certificate.validToDate.getTime() - now > RENEW_DAYS * DAY
  )
}

/** Whether an authority was made for this name and lives for a year at least. */
export const stillVouches = ({ certificate }: Identity, name: string, now: number): boolean => {
  const { subject, validToDate } = new X509Certificate(certificate)
  return subject === `CN=${authorityName(name)}` && validToDate.getTime() - now > 365 * DAY
}

/** What a person compares on the tablet and on this computer before trusting: SHA-256 of the authority's certificate. */
export const fingerprintOf = ({ certificate }: Identity): string => new X509Certificate(certificate).fingerprint256
