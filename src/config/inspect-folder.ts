import { mkdirSync, statSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startProblem } from './problem.ts'
import type { StartProblem } from './problem.ts'

/** What is known of a folder. */
export interface FolderFacts {
  readonly isFolder: boolean
  /** User number of its owner. */
  readonly owner: number
  /** Rights, as `stat` gives them. */
  readonly mode: number
  readonly writable: boolean
}

const OTHERS = 0o077

/** What is wrong with a folder. `user` is undefined on systems that have no user numbers; there the system's own lists guard it. */
export const judgeFolder = (option: string, folder: string, facts: FolderFacts, user: number | undefined): readonly StartProblem[] => {
  const where = `--${option} ${folder}`
  if (!facts.isFolder) return [startProblem('ISC-START-021', `${where} is a file`)]
  if (user !== undefined && facts.owner !== user) return [startProblem('ISC-START-023', `${where} belongs to another user`)]
  if (!facts.writable) return [startProblem('ISC-START-022', `${where} cannot be written`)]
  if (user !== undefined && (facts.mode & OTHERS) !== 0) {
    return [startProblem('ISC-START-025', `${where} can be opened by other users of this computer`)]
  }
  return []
}

// Asking for rights is not enough: a read-only disk, a full one and an administrator all answer otherwise than a write does.
const isWritable = (folder: string): boolean => {
  const probe = join(folder, `.ischia-probe-${process.pid}`)
  try {
    writeFileSync(probe, '', { mode: 0o600 })
    unlinkSync(probe)
    return true
  } catch {
    return false
  }
}

const factsOf = (folder: string): FolderFacts => {
  const stat = statSync(folder)
  const isFolder = stat.isDirectory()
  return { isFolder, owner: stat.uid, mode: stat.mode, writable: isFolder && isWritable(folder) }
}

/** Makes a folder that only this user can open, where there is none, and tells what is wrong with one that is there. */
export const inspectFolder = (option: string, folder: string, user: number | undefined): readonly StartProblem[] => {
  try {
    if (statSync(folder, { throwIfNoEntry: false }) === undefined) mkdirSync(folder, { recursive: true, mode: 0o700 })
    return judgeFolder(option, folder, factsOf(folder), user)
  } catch {
    return [startProblem('ISC-START-020', `--${option} ${folder} cannot be made or opened`)]
  }
}
