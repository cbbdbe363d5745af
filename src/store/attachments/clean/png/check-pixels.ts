import { createInflate } from 'node:zlib'
import { damaged } from '../damaged.ts'
import type { Chunk } from './chunks.ts'
import { unpackedSize } from './header.ts'
import type { PngHeader } from './header.ts'

const checkEnd = (read: number, unpacked: number, packed: number, size: number): void => {
  if (unpacked !== size) throw damaged('IDAT')
  // Bytes after the packed picture belong to nothing that is shown.
  if (read !== packed) throw damaged('IDAT')
}

/** Unpacks the picture without keeping it: it must have exactly the size its header says. Stops as soon as it has more. */
export const checkPng = async (header: PngHeader, chunks: readonly Chunk[]): Promise<void> => {
  const packed = Buffer.concat(chunks.filter(({ name }) => name === 'IDAT').map(({ data }) => data))
  const size = unpackedSize(header)
  const inflate = createInflate()
  inflate.end(packed)
  let unpacked = 0
  try {
    for await (const part of inflate as AsyncIterable<Buffer>) {
      unpacked += part.length
      if (unpacked > size) throw damaged('IDAT')
    }
  } catch (error) {
    throw damaged('IDAT', error)
  }
  checkEnd(inflate.bytesWritten, unpacked, packed.length, size)
}
