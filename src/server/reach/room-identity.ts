import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from '#edges/clock.ts'
import type { Random } from '#edges/random.ts'
import { fingerprintOf, makeAuthority, makeServer, stillServes, stillVouches } from './authority.ts'
import type { Identity } from './authority.ts'

/** What a room needs to be believed by its tablets. */
export interface RoomIdentity {
  readonly server: Identity
  /** The certificate that tablets are told to trust; PEM. */
  readonly authority: string
  readonly fingerprint: string
  /** It was made just now: every tablet has to be told once. */
  readonly isNew: boolean
}

const read = (folder: string, name: string): Identity | undefined => {
  const [certificate, key] = [join(folder, `${name}.crt`), join(folder, `${name}.key`)]
  return existsSync(certificate) && existsSync(key)
    ? { certificate: readFileSync(certificate, 'utf8'), key: readFileSync(key, 'utf8') }
    : undefined
}

const replace = (path: string, text: string): void => {
  writeFileSync(`${path}.new`, text, { mode: 0o600 })
  renameSync(`${path}.new`, path)
}

const write = (folder: string, name: string, { certificate, key }: Identity): Identity => {
  // The key first: a certificate whose key is lost would be believed and could not answer.
  replace(join(folder, `${name}.key`), key)
  replace(join(folder, `${name}.crt`), certificate)
  return { certificate, key }
}

/** Opens the identity of a room in a folder, and makes or renews what is missing, about to end, or for another name. */
export const roomIdentity = (folder: string, name: string, clock: Clock, random: Random): RoomIdentity => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const now = Date.parse(clock.now())
  const making = () => ({ now, serial: Uint8Array.from([0x40, ...random.bytes(15)]) })
  const before = read(folder, 'authority')
  const keeps = before !== undefined && stillVouches(before, name, now)
  const authority = keeps ? before : write(folder, 'authority', makeAuthority(name, making()))
  const served = read(folder, 'server')
  const server =
    served !== undefined && stillServes(served, authority, name, now)
      ? served
      : write(folder, 'server', makeServer(authority, name, making()))
  return { server, authority: authority.certificate, fingerprint: fingerprintOf(authority), isNew: !keeps }
}
