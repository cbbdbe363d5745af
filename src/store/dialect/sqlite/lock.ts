import { closeSync, existsSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Fault } from '#edges/fault.ts'
import { thrownBy, troubleOf } from './errors.ts'
import { FOLDER_FAULTS } from './start-faults.ts'

/** A hold on a data folder. */
export interface FolderLock {
  readonly release: () => void
}

const LOCK = 'ischia.lock'

// Held here as well: a lock that nobody refers to any more would be collected, and with it let go.
const held = new Set<DatabaseSync>()
const HOLDER = 'ischia.pid'

// Who holds it, for the message alone: what decides is the lock, which the kernel takes back when its process dies of anything.
const holder = (folder: string): string => {
  try {
    return readFileSync(join(folder, HOLDER), 'utf8').trim()
  } catch {
    return 'unknown'
  }
}

const refusal = (folder: string, error: unknown): Fault =>
  troubleOf(thrownBy(error), true).what === 'busy'
    ? new Fault(FOLDER_FAULTS.held, { place: folder, holds: { process: holder(folder) } })
    : new Fault(FOLDER_FAULTS.cannotMake, { place: folder, cause: error })

const take = (folder: string): DatabaseSync => {
  // SQLite's own exclusive lock on an empty file: Node has no other that ends with its process. The file is made only where it is
  // missing: a process that opens and closes a file by itself loses the locks it has on it.
  if (!existsSync(join(folder, LOCK))) closeSync(openSync(join(folder, LOCK), 'a', 0o600))
  const file = new DatabaseSync(join(folder, LOCK), { timeout: 0 })
  try {
    file.exec('begin exclusive')
    held.add(file)
    return file
  } catch (error) {
    file.close()
    throw error
  }
}

/** Takes a data folder for this process. @throws Fault where another Ischia has it, or it cannot be written */
export const lockFolder = (folder: string): FolderLock => {
  try {
    const file = take(folder)
    writeFileSync(join(folder, HOLDER), `${process.pid}\n`, { mode: 0o600 })
    return {
      release: () => {
        rmSync(join(folder, HOLDER), { force: true })
        held.delete(file)
        file.close()
      },
    }
  } catch (error) {
    throw refusal(folder, error)
  }
}
