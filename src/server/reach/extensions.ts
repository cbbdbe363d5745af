import { bits, context, contextPlain, integer, octets, oid, sequence, tagged, TRUE } from './der.ts'
import type { Der } from './der.ts'

// Extensions of certificates, RFC 5280 section 4.2.1. Critical means: who does not understand it must refuse the certificate.
const extension = (id: string, critical: boolean, value: Der): Der => sequence(oid(id), ...(critical ? [TRUE] : []), octets(value))

const DNS_NAME = 2
const IP_ADDRESS = 7
const EMAIL = 1

const ascii = (name: string): Uint8Array => Buffer.from(name, 'ascii')

/** It may sign certificates of servers, and nobody below it may sign any. */
export const isAuthority: Der = extension('2.5.29.19', true, sequence(TRUE, integer(Uint8Array.of(0))))

/** It may sign nothing. */
export const isNoAuthority: Der = extension('2.5.29.19', true, sequence())

/** Its key signs certificates. */
export const signsCertificates: Der = extension('2.5.29.15', true, bits(Uint8Array.of(0x04), 2))

/** Its key signs a handshake. */
export const signsHandshakes: Der = extension('2.5.29.15', true, bits(Uint8Array.of(0x80), 7))

/** For web servers alone: not for mail, programs or people. */
export const forServers: Der = extension('2.5.29.37', false, sequence(oid('1.3.6.1.5.5.7.3.1')))

/**
 * The only name that certificates below it may be for; no number instead of a name, and no mail address. Whoever steals its key can
 * pretend to be this computer in this room, and no bank, no mailbox and no other clinic.
 */
export const onlyFor = (name: string): Der => {
  const permitted = context(0, sequence(contextPlain(DNS_NAME, ascii(name))))
  const everyAddress = [4, 16].map((bytes) => sequence(contextPlain(IP_ADDRESS, new Uint8Array(bytes * 2))))
  const everyMailbox = sequence(contextPlain(EMAIL, ascii('.')))
  return extension('2.5.29.30', true, sequence(permitted, context(1, ...everyAddress, everyMailbox)))
}

/** The name of the server. */
export const namedAs = (name: string): Der => extension('2.5.29.17', false, sequence(contextPlain(DNS_NAME, ascii(name))))

/** Which key it holds. */
export const holdsKey = (id: Uint8Array): Der => extension('2.5.29.14', false, octets(id))

/** Which key signed it. */
export const signedByKey = (id: Uint8Array): Der => extension('2.5.29.35', false, sequence(tagged(0x80, id)))
