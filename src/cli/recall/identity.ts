import { createHash } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

/** By what an input is known again: enough to tell that it was changed, without reading all of it. */
export interface Identity {
  readonly name: string
  /** Bytes; null for standard input, which ends where it ends. */
  readonly bytes: number | null
  /** Milliseconds since 1970 of the last change; null for standard input. */
  readonly changed: number | null
  /** SHA-256 of the first and last bytes; null for standard input. */
  readonly ends: string | null
}

/** A file of clients that is there. */
export interface Known {
  readonly identity: Identity
  readonly packed: boolean
}

/** Bytes looked at at either end of a file. */
const END = 1 << 16

const part = (file: number, at: number, bytes: number): Buffer => {
  const buffer = Buffer.alloc(bytes)
  return buffer.subarray(0, readSync(file, buffer, 0, bytes, at))
}

const look = (file: number, name: string): Known => {
  const { size, mtimeMs } = fstatSync(file)
  const head = part(file, 0, Math.min(END, size))
  const tail = part(file, Math.max(0, size - END), Math.min(END, size))
  const ends = createHash('sha256').update(head).update(tail).digest('hex')
  return { identity: { name, bytes: size, changed: mtimeMs, ends }, packed: head[0] === 0x1f && head[1] === 0x8b }
}

/** Looks at a file of clients. Throws what the system throws where it cannot be read. */
export const identify = (name: string): Known => {
  const file = openSync(name, 'r')
  try {
    return look(file, name)
  } finally {
    closeSync(file)
  }
}

/** Standard input is known by what it begins with, once that was read; a checkpoint keeps it. */
export const STANDARD_INPUT: Identity = { name: '-', bytes: null, changed: null, ends: null }
