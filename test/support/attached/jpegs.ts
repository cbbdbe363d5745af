// Real JPEG files, written by hand: a grey square of 8 by 8 dots, and the segments that cameras and programs put around one.

const bytes = (...all: readonly number[]): Uint8Array => Uint8Array.from(all)

/** One segment: marker, length, payload. */
export const segment = (marker: number, payload: Uint8Array | string): Uint8Array => {
  const data = Buffer.from(payload as Uint8Array)
  const length = data.length + 2
  return Buffer.concat([bytes(0xff, marker, length >> 8, length & 0xff), data])
}

/** Tables, frame and scan of the grey square: what a decoder needs, and nothing else. */
export const PICTURE: readonly Uint8Array[] = [
  segment(0xdb, bytes(0, ...Array.from({ length: 64 }, () => 1))),
  segment(0xc0, bytes(8, 0, 8, 0, 8, 1, 1, 0x11, 0)),
  segment(0xc4, bytes(0x00, 1, ...Array.from({ length: 15 }, () => 0), 0)),
  segment(0xc4, bytes(0x10, 1, ...Array.from({ length: 15 }, () => 0), 0)),
  Buffer.concat([segment(0xda, bytes(1, 1, 0, 0, 63, 0)), bytes(0x3f)]),
]

/** EXIF with an orientation, a place, a camera's serial number and a word, as a phone writes it. */
export const exif = (orientation: number, word: string, littleEndian = false): Uint8Array => {
  const tiff = Buffer.alloc(38 + word.length)
  const short = (value: number, at: number): unknown => (littleEndian ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at))
  const long = (value: number, at: number): unknown => (littleEndian ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at))
  tiff.write(littleEndian ? 'II' : 'MM', 0, 'latin1')
  short(42, 2)
  long(8, 4)
  short(2, 8)
  // Image description: a text that lies behind the directory.
  short(0x010e, 10)
  short(2, 12)
  long(word.length, 14)
  long(38, 18)
  short(0x0112, 22)
  short(3, 24)
  long(1, 26)
  short(orientation, 30)
  tiff.write(word, 38, 'latin1')
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
}

/** A JPEG with these segments before its picture, and these bytes after its end. */
export const jpeg = (before: readonly Uint8Array[] = [], after: Uint8Array | string = ''): Uint8Array =>
  Uint8Array.from(Buffer.concat([bytes(0xff, 0xd8), ...before, ...PICTURE, bytes(0xff, 0xd9), Buffer.from(after as Uint8Array)]))

/** A JFIF header with a thumbnail of one dot. */
export const JFIF = segment(0xe0, Buffer.from('JFIF\0\u0001\u0002\u0000\0\u0001\0\u0001\u0001\u0001\u0010\u0020\u0030', 'latin1'))
