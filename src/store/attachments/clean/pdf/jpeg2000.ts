import { damaged } from '../damaged.ts'

// Boxes that hold words or pictures of other programs (ISO/IEC 15444-1, annex I).
const DROPPED: ReadonlySet<string> = new Set(['xml ', 'uuid', 'uinf', 'jp2i', 'asoc', 'lbl ', 'free', 'url '])

const isBoxed = (bytes: Buffer): boolean => bytes.subarray(4, 8).toString('latin1') === 'jP  '

const boxLength = (bytes: Buffer, at: number): number => {
  const short = bytes.readUInt32BE(at)
  if (short === 0) return bytes.length - at
  return short === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : short
}

/** A JPEG 2000 picture without the boxes that hold metadata. A bare code stream stays as it is. */
export const stripJpeg2000 = (given: Uint8Array): Uint8Array => {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength)
  if (!isBoxed(bytes)) return bytes
  const kept: Buffer[] = []
  for (let at = 0; at < bytes.length;) {
    if (at + 16 > bytes.length) throw damaged('box')
    const length = boxLength(bytes, at)
    if (length < 8 || at + length > bytes.length) throw damaged('box')
    if (!DROPPED.has(bytes.subarray(at + 4, at + 8).toString('latin1'))) kept.push(bytes.subarray(at, at + length))
    at += length
  }
  return Buffer.concat(kept)
}
