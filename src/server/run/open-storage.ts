import { join } from 'node:path'
import type { Config } from '#config/config.ts'
import type { Clock } from '#edges/clock.ts'
import type { Log } from '#edges/log.ts'
import type { Random } from '#edges/random.ts'
import type { Timers } from '#edges/timers.ts'
import type { Engine } from '#store/dialect/engine.ts'
import { openPostgres } from '#store/dialect/postgres/engine.ts'
import { sqliteEngine } from '#store/dialect/sqlite/engine.ts'
import { RESERVE } from '#store/dialect/sqlite/reserve.ts'
import { keyFolder } from '#store/keys/key-folder.ts'
import { openKeys } from '#store/keys/open-keys.ts'
import type { Storage } from '../edges.ts'
import { openKeyring } from './open-keyring.ts'

interface Edges {
  readonly clock: Clock
  readonly random: Random
  readonly timers: Timers
  readonly log: Log
}

const engineOf = ({ database, data }: Config, edges: Edges): Promise<Engine> | Engine =>
  database.kind === 'sqlite'
    ? sqliteEngine(join(data, 'clinics'), { ...edges, reserve: RESERVE })
    : openPostgres({ ...edges, url: database.url })

/** Opens record and keys where the settings say. @throws Fault where they cannot be used */
export const openStorage = async (config: Config, edges: Edges): Promise<Storage> => {
  const engine = await engineOf(config, edges)
  try {
    const keyring = await openKeyring(config, edges.log)
    return { engine, keys: openKeys({ ...edges, place: keyFolder(config.keys), keyring }) }
  } catch (error) {
    await engine.close()
    throw error
  }
}
