/** How a picture has to be turned to stand upright, as EXIF counts it: 1 as it is, 3 upside down, 6 and 8 on its side, others mirrored. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

const ORIENTATION_TAG = 0x0112
const SHORT = 3
const isOrientation = (value: number): value is Orientation => Number.isInteger(value) && value >= 1 && value <= 8

/**
 * The orientation in a block of EXIF (a TIFF file without pictures, EXIF 2.32 section 4.5). Anything that cannot be read counts as upright,
 * as it does for those who show pictures.
 */
export const orientationIn = (tiff: Uint8Array): Orientation => {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength)
  if (tiff.length < 8) return 1
  const little = view.getUint16(0) === 0x4949
  const start = view.getUint32(4, little)
  if (start + 2 > tiff.length) return 1
  const count = view.getUint16(start, little)
  for (let entry = start + 2; entry < start + 2 + count * 12 && entry + 12 <= tiff.length; entry += 12) {
    if (view.getUint16(entry, little) !== ORIENTATION_TAG || view.getUint16(entry + 2, little) !== SHORT) continue
    const value = view.getUint16(entry + 8, little)
    return isOrientation(value) ? value : 1
  }
  return 1
}

// Big end first and a directory at 8; in it one entry, a short number; no further directory.
const BEFORE = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, SHORT, 0, 0, 0, 1, 0] as const
const AFTER = [0, 0, 0, 0, 0, 0] as const

/** A block of EXIF that holds an orientation and nothing else. */
export const tiffOf = (orientation: Orientation): Uint8Array => Uint8Array.of(...BEFORE, orientation, ...AFTER)
