import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import type { TextRead } from '../edges.ts'

/** More bytes than any client file may have characters, four to a character. */
const MOST_BYTES = 4_000_000

const tooLarge: TextRead = { fault: 'too-large', says: `more than ${MOST_BYTES / 1_000_000} MB` }

const readAll = async (stream: Readable): Promise<TextRead> => {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of stream) {
    if (!(chunk instanceof Uint8Array)) continue
    bytes += chunk.byteLength
    if (bytes > MOST_BYTES) return tooLarge
    chunks.push(chunk)
  }
  return { text: new TextDecoder().decode(Buffer.concat(chunks)) }
}

const FAULTS: Readonly<Record<string, 'missing' | 'folder'>> = { ENOENT: 'missing', ENOTDIR: 'missing', EISDIR: 'folder' }

/** The system's code for why something failed. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown'

/** Reads a stream to its end, but never more than a client file may be long: a pipe or device may never end. */
export const readStream = async (stream: Readable, name: string): Promise<TextRead> => {
  try {
    return await readAll(stream)
  } catch (error) {
    const code = codeOf(error)
    const fault = FAULTS[code] ?? 'unreadable'
    const says = { missing: `there is no file ${name}`, folder: `${name} is a folder`, unreadable: `${name} cannot be read (${code})` }
    return { fault, says: says[fault] }
  }
}

/** Reads a file, whatever kind it is. */
export const readFileBounded = (name: string): Promise<TextRead> => readStream(createReadStream(name), name)
