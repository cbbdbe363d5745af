import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Scope } from '#care/access/scope.ts'
import { backupEdges } from '#server/backups/edges.ts'
import { inspectSnapshot } from '#store/backup/inspect-snapshot.ts'
import type { Transaction } from '#store/transaction.ts'
import type { OpenRecord } from './open-record.ts'

/** Does something with a copy of a clinic as it stands at one moment, whoever has it open; the copy is gone afterwards. */
export const onSnapshot = async <T>(
  record: OpenRecord,
  scope: Scope,
  program: string,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> => {
  const { config, host, keys, engine } = record
  const { clock, random } = host
  const edges = backupEdges(config, { engine, keys, clock, random, program })
  const parent = join(config.data, 'backup-work')
  await mkdir(parent, { recursive: true, mode: 0o700 })
  const folder = await mkdtemp(join(parent, 'export-'))
  try {
    const snapshot = await edges.snapshot(scope, join(folder, 'snapshot'))
    return await inspectSnapshot(snapshot, { clinicId: scope.clinicId, takenAt: clock.now() }, (db) =>
      work({ db, scope, clock, random, seals: keys }),
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
