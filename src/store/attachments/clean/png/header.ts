import { damaged } from '../damaged.ts'
import { checkPixels } from '../pixels.ts'
import type { Chunk } from './chunks.ts'

/** What a PNG says its dots are. */
export interface PngHeader {
  readonly width: number
  readonly height: number
  /** Bits a dot takes, all its channels together. */
  readonly bits: number
  readonly interlaced: boolean
}

// Colour type → [channels, depths it may have].
const COLOURS: Readonly<Record<number, readonly [number, readonly number[]]>> = {
  0: [1, [1, 2, 4, 8, 16]],
  2: [3, [8, 16]],
  3: [1, [1, 2, 4, 8]],
  4: [2, [8, 16]],
  6: [4, [8, 16]],
}

/** The header of a PNG; refuses what the standard does not allow. */
export const headerOf = ([first]: readonly Chunk[]): PngHeader => {
  if (first?.name !== 'IHDR' || first.data.length !== 13) throw damaged('IHDR')
  const view = new DataView(first.data.buffer, first.data.byteOffset, 13)
  const [width, height, depth] = [view.getUint32(0), view.getUint32(4), view.getUint8(8)]
  const [channels, depths] = COLOURS[view.getUint8(9)] ?? [0, []]
  const interlace = view.getUint8(12)
  if (!depths.includes(depth) || view.getUint16(10) !== 0 || interlace > 1) throw damaged('IHDR')
  checkPixels(width, height)
  return { width, height, bits: channels * depth, interlaced: interlace === 1 }
}

// The seven passes of Adam7: first column, first row, step across, step down.
const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

const sizeOf = (columns: number, rows: number, bits: number): number => (columns <= 0 ? 0 : rows * (1 + Math.ceil((columns * bits) / 8)))

/** How many bytes the unpacked picture has: each row one byte for its filter, and its dots. */
export const unpackedSize = ({ width, height, bits, interlaced }: PngHeader): number =>
  interlaced
    ? ADAM7.reduce(
        (sum, [left, top, across, down]) =>
          sum + sizeOf(Math.ceil((width - left) / across), Math.max(0, Math.ceil((height - top) / down)), bits),
        0,
      )
    : sizeOf(width, height, bits)
