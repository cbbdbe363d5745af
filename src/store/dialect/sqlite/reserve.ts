import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** Bytes kept back on the disk, so that a full one can be written again at once. */
export const RESERVE = 64 * 1024 * 1024

const NAME = 'reserve'
const PIECE = 1024 * 1024

const write = (path: string, bytes: number): void => {
  const file = openSync(path, 'w', 0o600)
  try {
    // Not zeros: a file system that packs them would keep nothing back.
    const piece = randomBytes(PIECE)
    for (let written = 0; written < bytes; written += PIECE) writeSync(file, piece, 0, Math.min(PIECE, bytes - written))
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Keeps room back in a data folder. Answers whether it is there; on a disk that has no room for it, it is not. */
export const keepReserve = (folder: string, bytes: number = RESERVE): boolean => {
  const path = join(folder, NAME)
  if (existsSync(path) && statSync(path).size === bytes) return true
  try {
    write(path, bytes)
    return true
  } catch {
    rmSync(path, { force: true })
    return false
  }
}

/** Gives the room back, and how much it was. A running server writes again without being started anew. */
export const releaseReserve = (folder: string): number => {
  const path = join(folder, NAME)
  if (!existsSync(path)) return 0
  const { size } = statSync(path)
  rmSync(path)
  return size
}
