import { crc32, deflateSync } from 'node:zlib'

/** One chunk: length, name, data, checksum. */
export const chunk = (name: string, data: Uint8Array | string = ''): Uint8Array => {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), Buffer.from(data as Uint8Array)])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(named.length - 4)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

/** Size and colours of a PNG. */
export interface Shape {
  readonly width: number
  readonly height: number
  readonly depth?: number
  readonly colour?: number
  readonly interlace?: number
}

/** The header chunk of a PNG. */
export const header = ({ width, height, depth = 8, colour = 0, interlace = 0 }: Shape): Uint8Array => {
  const data = Buffer.alloc(13)
  data.writeUInt32BE(width, 0)
  data.writeUInt32BE(height, 4)
  data.set([depth, colour, 0, 0, interlace], 8)
  return chunk('IHDR', data)
}

/** The chunk that holds rows of so many bytes. */
export const pixels = (size: number, behind = ''): Uint8Array =>
  chunk('IDAT', Buffer.concat([deflateSync(Buffer.alloc(size)), Buffer.from(behind)]))

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

/** A PNG of these chunks between its signature and its end, with these bytes after it. */
export const pngOf = (chunks: readonly Uint8Array[], after = ''): Uint8Array =>
  Uint8Array.from(Buffer.concat([SIGNATURE, ...chunks, chunk('IEND'), Buffer.from(after)]))

/** A grey PNG of 3 by 2 dots with these chunks around its picture. */
export const png = (before: readonly Uint8Array[] = [], behind: readonly Uint8Array[] = [], after = ''): Uint8Array =>
  pngOf([header({ width: 3, height: 2 }), ...before, pixels(8), ...behind], after)
