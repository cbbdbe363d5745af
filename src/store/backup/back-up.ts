import { join } from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import type { Scope } from '#care/access/scope.ts'
import type { Instant } from '#edges/clock.ts'
import { Fault, isFault } from '#edges/fault.ts'
import type { Log } from '#edges/log.ts'
import type { Engine } from '../dialect/engine.ts'
import { MIGRATIONS } from '../migrations/list.ts'
import { drill } from './drill.ts'
import type { DrillEdges } from './drill.ts'
import { BACKUP_FAULTS } from './faults.ts'
import { copyInto, preparePlace, putInto, rotateBackups, rotateKeyrings } from './places/place.ts'
import type { Place } from './places/place.ts'
import { placedName } from './places/name.ts'
import { rememberBackup } from './last-backup.ts'
import type { BackupResult } from './result.ts'
import type { Snapshot } from './snapshot.ts'
import { hashAt } from './tables/marker.ts'
import type { BackupTarget } from './target.ts'
import { inWorkFolder } from './work-folder.ts'

/** What making backups needs. */
export interface BackupEdges extends DrillEdges {
  /** Reads what stands now, to compare the copy with it. */
  readonly read: Engine['read']
  /** Takes a clinic's data as it stands at one moment. */
  readonly snapshot: (scope: Scope, path: string) => Promise<Snapshot>
  /** The data folder: what is written for a moment goes below it. */
  readonly data: string
  /** Where results are remembered. */
  readonly results: string
  /** The first place, and the second where one is set. */
  readonly places: readonly [Place, ...Place[]]
  /** For whom backups of a clinic are made; undefined: the recovery sheet was not printed yet. */
  readonly target: (clinicId: string) => Promise<BackupTarget | undefined>
  /** The keyring encrypted to the recovery recipient; undefined: there is nothing to copy. */
  readonly keyring: (clinicId: string) => Promise<Uint8Array | undefined>
  /** Version of the program. */
  readonly program: string
  readonly log?: Log
}

type Written = Pick<BackupResult, 'file' | 'position' | 'drill' | 'outcome' | 'code'>

const codeOf = (error: unknown): string => (isFault(error) ? error.code : BACKUP_FAULTS.failed.code)

// Codes and places only: the words of an error may quote what it met.
const tell = ({ log }: BackupEdges, event: string, { clinicId, requestId }: Scope, error: unknown): void =>
  log?.error(event, { clinicId, requestId, code: codeOf(error), place: isFault(error) ? error.detail.place : undefined })

/** The copy has to be of the history that is still there: another file in its place would pass every check but this. */
const demandSameHistory = async ({ read }: BackupEdges, scope: Scope, { marker }: Snapshot): Promise<void> => {
  const live = await read(scope, (db) => hashAt(db, scope.clinicId, marker.position))
  if (live !== marker.hash) throw new Fault(BACKUP_FAULTS.otherHistory)
}

interface Run {
  readonly edges: BackupEdges
  readonly scope: Scope
  readonly target: BackupTarget
  readonly startedAt: Instant
}

const write = async (
  { edges, scope, target, startedAt }: Run,
  folder: string,
  recipient: string,
): Promise<{ readonly name: string; readonly position: number }> => {
  const snapshot = await edges.snapshot(scope, join(folder, 'snapshot'))
  await demandSameHistory(edges, scope, snapshot)
  const name = placedName('ischia', scope.clinicId, startedAt)
  const { marker, tables, path, form } = snapshot
  const about = { format: 'ischia-backup', version: 1, program: edges.program, schema: MIGRATIONS.at(-1)?.name ?? '' } as const
  await edges.run('writeBackup', {
    manifest: { ...about, clinicId: scope.clinicId, takenAt: startedAt, marker, tables: [...tables] },
    body: { path, form },
    authenticationKey: target.authenticationKey,
    recipients: [target.recipient, recipient],
    target: join(edges.places[0].folder, name),
  })
  return { name, position: marker.position }
}

/** Writes a backup into the first place and restores it again; the identity for that is forgotten when this ends. */
const writeAndDrill = async (run: Run, folder: string): Promise<Written> => {
  const identity = await generateX25519Identity()
  const { name, position } = await write(run, folder, await identityToRecipient(identity))
  const about = { file: name, position }
  try {
    const source = join(run.edges.places[0].folder, name)
    const seen = await drill(run.edges, run.scope, {
      source,
      identity,
      authenticationKey: run.target.authenticationKey,
      target: join(folder, 'drill'),
    })
    return seen.findings.length === 0
      ? { ...about, drill: seen, outcome: 'done' }
      : { ...about, drill: seen, outcome: 'undrilled', code: BACKUP_FAULTS.drill.code }
  } catch (error) {
    tell(run.edges, 'backup-drill-failed', run.scope, error)
    return { ...about, outcome: 'undrilled', code: codeOf(error) }
  }
}

const copyToOthers = async ({ places: [first, ...others] }: BackupEdges, name: string | undefined): Promise<BackupResult['places']> => {
  const results: BackupResult['places'] = [{ name: first.name, written: name !== undefined }]
  for (const place of others) {
    try {
      if (name === undefined) throw new Fault(BACKUP_FAULTS.failed)
      await preparePlace(place)
      await copyInto(place, first, name)
      results.push({ name: place.name, written: true })
    } catch (error) {
      results.push({ name: place.name, written: false, code: codeOf(error) })
    }
  }
  return results
}

/** Writes the keyring as a file of its own into every place, whether or not the data could be backed up. */
const copyKeyring = async ({ edges, scope, startedAt }: Run): Promise<boolean> => {
  try {
    const bytes = await edges.keyring(scope.clinicId)
    const name = placedName('keyring', scope.clinicId, startedAt)
    if (bytes === undefined) return false
    for (const place of edges.places) {
      await putInto(place, name, [bytes])
      await rotateKeyrings(place, scope.clinicId)
    }
    return true
  } catch {
    return false
  }
}

const attempt = async (run: Run): Promise<Written> => {
  try {
    await preparePlace(run.edges.places[0])
    return await inWorkFolder(run.edges.data, (folder) => writeAndDrill(run, folder))
  } catch (error) {
    return { outcome: 'failed', code: codeOf(error) }
  }
}

const resultOf = async (edges: BackupEdges, scope: Scope, startedAt: Instant): Promise<BackupResult> => {
  const about = { clinicId: scope.clinicId, startedAt }
  const target = await edges.target(scope.clinicId)
  if (target === undefined)
    return { ...about, endedAt: edges.clock.now(), outcome: 'failed', code: BACKUP_FAULTS.noTarget.code, places: [], keyring: false }
  const run = { edges, scope, target, startedAt }
  const written = await attempt(run)
  const places = await copyToOthers(edges, written.file)
  const keyring = await copyKeyring(run)
  // Only after a good one may an older one go.
  if (written.outcome === 'done') for (const place of edges.places) await rotateBackups(place, scope.clinicId)
  return { ...about, ...written, endedAt: edges.clock.now(), places, keyring }
}

/** Backs up one clinic while it is in use, restores the backup aside as a drill, and remembers how it went. Does not throw. */
export const backUp = async (edges: BackupEdges, scope: Scope): Promise<BackupResult> => {
  const result = await resultOf(edges, scope, edges.clock.now())
  await rememberBackup(edges.results, result).catch(() => undefined)
  return result
}
