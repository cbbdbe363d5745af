import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '#config/config.ts'
import type { Clock } from '#edges/clock.ts'
import type { Random } from '#edges/random.ts'
import type { Identity } from '../reach/authority.ts'
import { roomIdentity } from '../reach/room-identity.ts'
import type { RoomIdentity } from '../reach/room-identity.ts'

/** By what the server is believed. */
export interface Believed {
  /** Undefined: plain HTTP, on this computer or behind a proxy. */
  readonly identity: Identity | undefined
  readonly room: RoomIdentity | undefined
}

/** Opens, makes or renews what the server shows of itself when a connection begins. */
export const identityOf = ({ reach, keys }: Config, clock: Clock, random: Random): Believed => {
  if (reach.kind === 'room') {
    const room = roomIdentity(join(keys, 'room'), reach.name, clock, random)
    return { identity: room.server, room }
  }
  if (reach.kind === 'computer' || reach.tls === undefined) return { identity: undefined, room: undefined }
  const { certificate, key } = reach.tls
  return { identity: { certificate: readFileSync(certificate, 'utf8'), key: readFileSync(key, 'utf8') }, room: undefined }
}
