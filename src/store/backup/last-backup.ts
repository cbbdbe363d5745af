import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeWhole } from './durable.ts'
import { BACKUP_RESULT } from './result.ts'
import type { BackupResult } from './result.ts'

/** What is remembered of backups. It lies beside the database, so that it can be read when the database cannot. */
export interface Remembered {
  /** The last attempt, however it went. */
  readonly last?: BackupResult
  /** The last one that was written and passed its drill. */
  readonly lastDone?: BackupResult
}

const REMEMBERED = BACKUP_RESULT.array().max(2)

const pathOf = (folder: string, clinicId: string): string => join(folder, `${clinicId}.json`)

/** How the last backups of a clinic went; empty where there was none, or what was remembered cannot be read. */
export const lastBackup = async (folder: string, clinicId: string): Promise<Remembered> => {
  try {
    const results = REMEMBERED.parse(JSON.parse(await readFile(pathOf(folder, clinicId), 'utf8')))
    const [last] = results
    const lastDone = results.find(({ outcome }) => outcome === 'done')
    return { ...(last === undefined ? {} : { last }), ...(lastDone === undefined ? {} : { lastDone }) }
  } catch {
    return {}
  }
}

/** Remembers how a backup went. */
export const rememberBackup = async (folder: string, result: BackupResult): Promise<void> => {
  const { lastDone } = await lastBackup(folder, result.clinicId)
  const results = result.outcome === 'done' || lastDone === undefined ? [result] : [result, lastDone]
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = pathOf(folder, result.clinicId)
  await writeWhole(path, [Buffer.from(`${JSON.stringify(results, null, 1)}\n`)])
}
