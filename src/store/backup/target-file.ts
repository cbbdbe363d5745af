import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { authenticationKeyOf } from './target.ts'
import type { BackupTarget } from './target.ts'

// Beside the key file, readable by its owner alone, and not inside it: backups are made while a clinic is locked, too. It opens nothing;
// whoever has it could write a backup that passes for ours.

const FILE = z.strictObject({ version: z.literal(1), recipient: z.string(), authenticationKey: z.base64() })

const pathOf = (folder: string, clinicId: string): string => join(folder, `${clinicId}.backup.json`)

/** Keeps for whom backups of a clinic are made, from its new recovery sheet. The secret itself is not kept. */
export const keepTarget = (folder: string, clinicId: string, recovery: { readonly secret: string; readonly recipient: string }): void => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const authenticationKey = Buffer.from(authenticationKeyOf(recovery.secret)).toString('base64')
  const file = openSync(`${pathOf(folder, clinicId)}.new`, 'w', 0o600)
  try {
    writeSync(file, `${JSON.stringify({ version: 1, recipient: recovery.recipient, authenticationKey })}\n`)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(`${pathOf(folder, clinicId)}.new`, pathOf(folder, clinicId))
}

/** For whom backups of a clinic are made; undefined: its recovery sheet was not made here, or the file is damaged. */
export const readTarget = (folder: string, clinicId: string): BackupTarget | undefined => {
  try {
    const { recipient, authenticationKey } = FILE.parse(JSON.parse(readFileSync(pathOf(folder, clinicId), 'utf8')))
    return { recipient, authenticationKey: Uint8Array.from(Buffer.from(authenticationKey, 'base64')) }
  } catch {
    return undefined
  }
}
