import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { Fault } from '#edges/fault.ts'
import { KEY_FAULTS } from './faults.ts'

/** Where the text of key files is kept. */
export interface KeyPlace {
  /** Undefined: there is none. */
  readonly read: (clinicId: string) => string | undefined
  /** Puts it in the place of what was there; returns when it is on the disk. */
  readonly write: (clinicId: string, text: string) => void
  /** Where a person finds it. */
  readonly nameOf: (clinicId: string) => string
}

const synced = (path: string, flags: string, use: (descriptor: number) => void): void => {
  const descriptor = openSync(path, flags, 0o600)
  try {
    use(descriptor)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

const OTHERS = 0o077

/** Windows has no such bits: there the folder of the user is theirs alone already. */
const isOpenToOthers = (path: string): boolean => process.platform !== 'win32' && (statSync(path).mode & OTHERS) !== 0

/** Key files in a folder of the user's configuration, readable by nobody else. */
export const keyFolder = (folder: string): KeyPlace => {
  const pathOf = (clinicId: string): string => join(folder, `${clinicId}.key`)
  return {
    nameOf: pathOf,
    read: (clinicId) => {
      const path = pathOf(clinicId)
      if (!existsSync(path)) return undefined
      if (isOpenToOthers(path)) throw new Fault(KEY_FAULTS.openKeyFile, { place: path })
      return readFileSync(path, 'utf8')
    },
    write: (clinicId, text) => {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      const fresh = `${pathOf(clinicId)}.new`
      synced(fresh, 'w', (descriptor) => writeSync(descriptor, text))
      renameSync(fresh, pathOf(clinicId))
      // The new name has to be on the disk as well, or a power cut brings the old file back. Windows cannot sync a folder.
      if (process.platform !== 'win32') synced(folder, 'r', () => undefined)
    },
  }
}
