import { crc32 } from 'node:zlib'
import { damaged } from '../damaged.ts'

/** One chunk of a PNG (W3C PNG, third edition, section 5.3). */
export interface Chunk {
  readonly name: string
  readonly data: Uint8Array
}

/** The eight bytes every PNG begins with. */
export const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

const NAME = /^[A-Za-z]{4}$/u

const chunkAt = (bytes: Uint8Array, view: DataView, at: number): Chunk => {
  const length = at + 12 <= bytes.length ? view.getUint32(at) : Number.POSITIVE_INFINITY
  if (at + 12 + length > bytes.length) throw damaged('chunk')
  const name = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1')
  if (!NAME.test(name) || crc32(bytes.subarray(at + 4, at + 8 + length)) !== view.getUint32(at + 8 + length)) throw damaged('chunk')
  return { name, data: bytes.subarray(at + 8, at + 8 + length) }
}

/** The chunks of a PNG up to its last one. What stands after its end is not part of it. */
export const chunksOf = (bytes: Uint8Array): readonly Chunk[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found: Chunk[] = []
  for (let at = SIGNATURE.length; ;) {
    const chunk = chunkAt(bytes, view, at)
    found.push(chunk)
    at += 12 + chunk.data.length
    if (chunk.name === 'IEND') return found
  }
}

/** A chunk as it is written, with its checksum. */
export const chunkBytes = ({ name, data }: Chunk): Uint8Array => {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
