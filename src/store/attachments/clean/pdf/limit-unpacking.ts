import { decodePDFRawStream, PDFContext, PDFRawStream } from '@cantoo/pdf-lib'

/** More than the object tables of any letter unpack to, in bytes: 64 MB. */
export const MOST_UNPACKED = 64 * 1024 * 1024

type Grow = (this: unknown, size: number) => Uint8Array

const EMPTY_FLATE = Uint8Array.of(0x78, 0x9c, 0x03, 0, 0, 0, 0, 0x01)

const isGrowing = (value: unknown): value is { ensureBuffer: Grow } =>
  typeof value === 'object' && value !== null && 'ensureBuffer' in value && typeof value.ensureBuffer === 'function'

/**
 * Makes pdf-lib stop where a packed part unpacks to more than `most` bytes. Such buffers lie outside the heap whose limit a worker has, so
 * a packed bomb of 25 MB would otherwise take gigabytes. Changes the library in the thread it is called in: for the worker alone.
 */
export const limitUnpacking = (most: number, stop: () => void): boolean => {
  const stream: unknown = decodePDFRawStream(PDFRawStream.of(PDFContext.create().obj({ Filter: 'FlateDecode' }), EMPTY_FLATE))
  const shared: unknown = Object.getPrototypeOf(Object.getPrototypeOf(stream))
  if (!isGrowing(shared)) return false
  const grow = shared.ensureBuffer
  shared.ensureBuffer = function limited(size) {
    if (size > most) stop()
    return grow.call(this, size)
  }
  return true
}
