import { join } from 'node:path'
import { openScope } from '#care/access/open-scope.ts'
import type { Scope } from '#care/access/scope.ts'
import type { Config } from '#config/config.ts'
import type { Clock } from '#edges/clock.ts'
import type { Log } from '#edges/log.ts'
import type { Random } from '#edges/random.ts'
import type { BackupEdges } from '#store/backup/back-up.ts'
import { filesIn, fileReader, rowsOf } from '#store/backup/sources.ts'
import { readTarget } from '#store/backup/target-file.ts'
import { runApart } from '#store/backup/thread/run-apart.ts'
import type { Engine } from '#store/dialect/engine.ts'
import { encryptedCopy } from '#store/keys/keyring-copy.ts'
import type { Keys } from '#store/keys/keys.ts'

/** What making backups needs of a system. */
export interface BackupParts {
  /** Undefined: the record is files in the data folder, read beside whoever else has them open. */
  readonly engine: Engine | undefined
  readonly keys: Keys
  readonly clock: Clock
  readonly random: Random
  readonly log?: Log
  readonly program: string
}

/** The folder of clinics inside a data folder. */
export const clinicsIn = (data: string): string => join(data, 'clinics')

/** Where results of backups are remembered. */
const resultsIn = (data: string): string => join(data, 'backup-results')

/** Where backups go: beside the data, and into the second place where one is set. */
export const placesOf = ({ data, backup }: Pick<Config, 'data' | 'backup'>): BackupEdges['places'] => [
  { name: 'first', folder: join(data, 'backups') },
  ...(backup === undefined ? [] : [{ name: 'second', folder: backup } as const]),
]

/** A scope of the program for its backups. */
export const backupScope = (clinicId: string, at: string): Scope => openScope(clinicId, { kind: 'system', task: 'backup' }, `backup-${at}`)

const sourceOf = ({ data }: Config, engine: Engine | undefined): Pick<BackupEdges, 'snapshot' | 'read'> =>
  engine === undefined
    ? { snapshot: filesIn(clinicsIn(data), runApart), read: fileReader(clinicsIn(data)) }
    : { snapshot: rowsOf(engine), read: engine.read }

/** What backups are made with. Those of files are read by connections of their own: also while another process has them open. */
export const backupEdges = (config: Config, { engine, keys, clock, random, log, program }: BackupParts): BackupEdges => ({
  ...sourceOf(config, config.database.kind === 'sqlite' ? undefined : engine),
  clock,
  random,
  seals: keys,
  run: runApart,
  data: config.data,
  results: resultsIn(config.data),
  places: placesOf(config),
  target: async (clinicId) => readTarget(config.keys, clinicId),
  keyring: (clinicId) => encryptedCopy(keys, clinicId),
  program,
  ...(log === undefined ? {} : { log }),
})
