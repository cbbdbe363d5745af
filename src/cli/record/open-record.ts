import { existsSync, readdirSync } from 'node:fs'
import type { Config } from '#config/config.ts'
import { readConfig } from '#config/read-config.ts'
import { clinicsIn } from '#server/backups/edges.ts'
import type { Host } from '#server/run/host.ts'
import { openKeyring } from '#server/run/open-keyring.ts'
import type { Engine } from '#store/dialect/engine.ts'
import { openPostgres } from '#store/dialect/postgres/engine.ts'
import { recordPath } from '#store/dialect/sqlite/files.ts'
import { keyFolder } from '#store/keys/key-folder.ts'
import type { Keys } from '#store/keys/keys.ts'
import { openKeys } from '#store/keys/open-keys.ts'
import type { Arguments } from '../command-line/arguments.ts'
import type { Edges, Ran } from '../edges.ts'
import { fault } from '../problem/fault.ts'
import { toldOf } from '../problem/from-thrown.ts'
import { refuse } from '../problem/print.ts'

/** A record on this computer, opened for one command. */
export interface OpenRecord {
  readonly config: Config
  readonly host: Host
  /** Keys of the clinics; those without a passphrase are unlocked. */
  readonly keys: Keys
  /** The database; undefined: files in the data folder, which a server may have open meanwhile. */
  readonly engine: Engine | undefined
  /** Clinics that are asked for: the one that was named, or all. */
  readonly clinics: readonly string[]
}

const clinicsOf = async ({ data }: Config, engine: Engine | undefined): Promise<readonly string[]> => {
  if (engine !== undefined) return engine.clinics()
  const folder = clinicsIn(data)
  return existsSync(folder) ? readdirSync(folder).filter((name) => existsSync(recordPath(folder, name))) : []
}

const keysOf = async (config: Config, { clock, random }: Host, engine: Engine | undefined): Promise<Keys> => {
  try {
    return openKeys({ clock, random, place: keyFolder(config.keys), keyring: await openKeyring(config) })
  } catch (error) {
    await engine?.close()
    throw error
  }
}

const open = async (config: Config, host: Host, clinic: string | undefined): Promise<OpenRecord> => {
  const { clock, random, timers } = host
  const engine = config.database.kind === 'sqlite' ? undefined : await openPostgres({ clock, random, timers, url: config.database.url })
  const keys = await keysOf(config, host, engine)
  const all = await clinicsOf(config, engine)
  // One with a passphrase stays locked: what can be done without its keys is done.
  for (const clinicId of all) await keys.unlock(clinicId).catch(() => undefined)
  return { config, host, keys, engine, clinics: clinic === undefined ? all : all.filter((id) => id === clinic) }
}

const close = async ({ keys, engine }: OpenRecord): Promise<void> => {
  await keys.close()
  await engine?.close()
}

/** Opens the record that the settings name, does something with it and lets go of it; what is refused is told. */
export const onRecord = async (args: Arguments, edges: Edges, work: (record: OpenRecord) => Promise<Ran>): Promise<Ran> => {
  const host = await edges.host()
  const config = readConfig(args.settings, host)
  if ('problems' in config) return refuse(config.problems, args.json, edges.err)
  // Timers of a command keep nobody alive, and threads may be all that is at work.
  const letGo = host.stayAlive()
  try {
    const record = await open(config.value, host, args.clinic)
    try {
      return await work(record)
    } finally {
      await close(record)
    }
  } catch (error) {
    const told = toldOf(error)
    if (told === undefined) throw error
    return refuse(told, args.json, edges.err)
  } finally {
    letGo()
  }
}

/** The one clinic a command is about, or why there is not one. */
export const oneClinic = (
  { clinics }: OpenRecord,
  args: Arguments,
  edges: Edges,
): { readonly clinicId: string } | { readonly refused: Ran } => {
  const [clinicId, ...others] = clinics
  if (clinicId !== undefined && others.length === 0) return { clinicId }
  const message =
    clinicId === undefined ? 'there is no such clinic in this data folder' : 'there are several clinics here; name one with --clinic ID'
  const expected = clinics.length === 0 ? {} : { expected: clinics.join(', ') }
  return { refused: refuse([fault('ISC-CLI-050', message, expected)], args.json, edges.err) }
}
