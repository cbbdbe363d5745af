import { closeSync, fsyncSync, ftruncateSync, openSync, renameSync, writeSync } from 'node:fs'

/** Where lines go. Nothing is held back beyond a little: a full pipe makes the reading wait. */
export interface Sink {
  readonly write: (text: string) => void
  /** Hands on what was written; on return it is out of this program's hands. */
  readonly flush: () => Promise<void>
  /** The same, and on the disk. */
  readonly settle: () => void
  /** Bytes handed on so far. */
  readonly bytes: () => number
  readonly close: () => void
}

const writeAll = (file: number, bytes: Buffer, from: number): void => {
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at, bytes.length - at, from + at)
}

/** A file, from a byte on: what stood behind it is from a run that broke off, and goes. */
export const fileSink = (name: string, from: number): Sink => {
  const file = openSync(name, from === 0 ? 'w' : 'r+')
  ftruncateSync(file, from)
  let bytes = from
  let held = ''
  const hand = (): void => {
    const buffer = Buffer.from(held)
    held = ''
    writeAll(file, buffer, bytes)
    bytes += buffer.length
  }
  return {
    write: (text) => {
      held += text
    },
    flush: async () => hand(),
    settle: () => {
      hand()
      fsyncSync(file)
    },
    bytes: () => bytes,
    close: () => {
      hand()
      closeSync(file)
    },
  }
}

/** Standard output; it cannot be taken back, so there is nothing to resume. */
export const streamSink = (print: (text: string) => Promise<void>): Sink => {
  let bytes = 0
  let held = ''
  return {
    write: (text) => {
      held += text
    },
    flush: async () => {
      const text = held
      held = ''
      bytes += Buffer.byteLength(text)
      if (text !== '') await print(text)
    },
    settle: () => undefined,
    bytes: () => bytes,
    close: () => undefined,
  }
}

/** Writes a file so that, whatever happens, either the old or the new one is there, never half of one. */
export const writeWhole = (name: string, text: string): void => {
  const beside = `${name}.new`
  const file = openSync(beside, 'w')
  try {
    writeAll(file, Buffer.from(text), 0)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(beside, name)
}
