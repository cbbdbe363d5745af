import { decodePDFRawStream, PDFArray, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { isFault } from '#edges/fault.ts'
import { stripJpeg } from '../jpeg/strip-jpeg.ts'
import { stripJpeg2000 } from './jpeg2000.ts'

const [FILTER, PARAMETERS, DCT, JPX] = [PDFName.of('Filter'), PDFName.of('DecodeParms'), PDFName.of('DCTDecode'), PDFName.of('JPXDecode')]
const END_OF_JPEG = Uint8Array.of(0xff, 0xd9)

// Some writers leave out the last marker, and every reader of PDF forgives it.
const stripLeniently = (bytes: Uint8Array): Uint8Array => {
  try {
    return stripJpeg(bytes, { upright: true })
  } catch (error) {
    if (!isFault(error)) throw error
    return stripJpeg(Buffer.concat([bytes, END_OF_JPEG]), { upright: true })
  }
}

const filtersOf = ({ dict }: PDFRawStream): readonly unknown[] => {
  const filter = dict.lookup(FILTER)
  return filter instanceof PDFArray ? filter.asArray().map((_, at) => filter.lookup(at)) : [filter]
}

/** Takes off what was packed around a picture, such as Flate around JPEG. */
const unwrap = (stream: PDFRawStream, around: readonly unknown[], last: PDFName): void => {
  if (around.length === 0) return
  const outer = stream.dict.context.obj({ Filter: around.filter((name) => name instanceof PDFName) })
  stream.updateContents(decodePDFRawStream(PDFRawStream.of(outer, stream.contents)).decode())
  stream.dict.set(FILTER, last)
  stream.dict.delete(PARAMETERS)
}

/** Strips a photograph inside a PDF as if it had come alone: phones write the place where it was taken into it. */
export const stripPicture = (stream: PDFRawStream): void => {
  const filters = filtersOf(stream)
  const last = filters.at(-1)
  if (last !== DCT && last !== JPX) return
  unwrap(stream, filters.slice(0, -1), last === DCT ? DCT : JPX)
  stream.updateContents(last === DCT ? stripLeniently(stream.contents) : stripJpeg2000(stream.contents))
}
