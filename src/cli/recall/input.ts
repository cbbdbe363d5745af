import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { ReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { shownName } from '../input/read-text.ts'
import { fault } from '../problem/fault.ts'
import { RecallError } from './recall-error.ts'

/** Bytes of a stream of clients as they were before anybody packed them. */
export interface Input {
  readonly chunks: AsyncIterable<Buffer>
  /** Bytes read so far as the file holds them, packed or not. */
  readonly taken: () => number
  /** What the first so many bytes are known again by; null for files, which are known by more. */
  readonly head: (bytes: number) => Head | null
}

/** The first bytes of a stream, by their hash. */
export interface Head {
  readonly bytes: number
  readonly hash: string
}

/** Bytes asked for at once: some fifty clients. */
const CHUNK = 1 << 18

const isGzip = (head: Buffer): boolean => head[0] === 0x1f && head[1] === 0x8b

const asBuffer = (chunk: unknown): Buffer =>
  Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk instanceof Uint8Array ? chunk : String(chunk))

/** The same bytes again, once their first ones have been looked at. */
async function* again(head: readonly Buffer[], rest: AsyncIterator<unknown>): AsyncGenerator<Buffer> {
  yield* head
  // oxlint-disable-next-line no-await-in-loop -- one chunk after the other
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield asBuffer(next.value)
}

const tooShort = (name: string): RecallError =>
  new RecallError(fault('ISC-CLI-042', `${shownName(name)} ends before the place the checkpoint speaks of`))

/** The bytes after so many. */
async function* skipping(name: string, chunks: AsyncIterable<unknown>, bytes: number): AsyncGenerator<Buffer> {
  let left = bytes
  for await (const each of chunks) {
    const chunk = asBuffer(each)
    if (left < chunk.length) yield left > 0 ? chunk.subarray(left) : chunk
    left = Math.max(0, left - chunk.length)
  }
  if (left > 0) throw tooShort(name)
}

/** Unpacks gzip by its first bytes. */
async function* unpacked(source: Readable): AsyncGenerator<Buffer> {
  const chunks: AsyncIterator<unknown> = source[Symbol.asyncIterator]()
  const head: Buffer[] = []
  for (let bytes = 0; bytes < 2;) {
    // oxlint-disable-next-line no-await-in-loop -- a pipe may hand over a byte at a time
    const next = await chunks.next()
    if (next.done === true) break
    const chunk = asBuffer(next.value)
    head.push(chunk)
    bytes += chunk.length
  }
  const whole = again(head, chunks)
  if (!isGzip(Buffer.concat(head).subarray(0, 2))) yield* whole
  else yield* gunzipped(whole)
}

async function* gunzipped(packed: Readable | AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  // A fault of the source ends the unpacking, which is where it is told.
  const gunzip = pipeline(packed, createGunzip({ chunkSize: CHUNK }), () => undefined)
  for await (const chunk of gunzip) yield asBuffer(chunk)
}

/** Opens a file from a byte on; where it is packed, everything before that byte is unpacked and passed over. */
export const openFile = (name: string, from: number, packed: boolean): Input => {
  const stream: ReadStream = createReadStream(name, { highWaterMark: CHUNK, start: packed ? 0 : from })
  const skipped = packed ? 0 : from
  const bytes = packed ? gunzipped(stream) : stream
  return { chunks: skipping(name, bytes, packed ? from : 0), taken: () => skipped + stream.bytesRead, head: () => null }
}

/** So many first bytes of a stream are kept, to know it again. */
const HEAD = 1 << 16

const otherStream = (): RecallError =>
  new RecallError(fault('ISC-CLI-042', 'standard input does not begin as it did when the place was kept'))

/** Opens standard input; what was read of it before is passed over, when it begins as it did. */
export const openStream = (stream: Readable, from: number, expected: Head | null): Input => {
  let taken = 0
  let first = Buffer.alloc(0)
  const head = (bytes: number): Head => {
    const part = first.subarray(0, bytes)
    return { bytes: part.length, hash: createHash('sha256').update(part).digest('hex') }
  }
  const counted = async function* (): AsyncGenerator<Buffer> {
    for await (const chunk of unpacked(stream)) {
      taken += chunk.length
      if (first.length < HEAD) first = Buffer.concat([first, chunk.subarray(0, HEAD - first.length)])
      yield chunk
    }
  }
  const checked = async function* (): AsyncGenerator<Buffer> {
    for await (const chunk of skipping('-', counted(), from)) {
      if (expected !== null && head(expected.bytes).hash !== expected.hash) throw otherStream()
      yield chunk
    }
  }
  return { chunks: checked(), taken: () => taken, head }
}
