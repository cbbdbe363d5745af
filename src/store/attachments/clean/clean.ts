import { Fault } from '#edges/fault.ts'
import { ATTACHMENT_FAULTS } from '../faults.ts'
import { fileTypeOf } from '../file-type.ts'
import type { FileType } from '../file-type.ts'
import { stripJpeg } from './jpeg/strip-jpeg.ts'
import { stripPdf } from './pdf/strip-pdf.ts'
import { checkPng } from './png/check-pixels.ts'
import { stripPng } from './png/strip-png.ts'
import { checkOneType } from './several-types.ts'

/** The largest file that is taken, in bytes: 25 MB. */
export const MOST_BYTES = 25_000_000

/** A file with nothing but what it shows. */
export interface CleanFile {
  readonly type: FileType
  readonly bytes: Uint8Array
}

const png = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const stripped = stripPng(bytes)
  await checkPng(stripped.header, stripped.chunks)
  return stripped.bytes
}

const STRIP: Readonly<Record<FileType, (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>>> = { jpeg: stripJpeg, png, pdf: stripPdf }

/** Tells a file by what it holds, refuses what is damaged or two things at once, and takes out all that it does not show. */
export const cleanFile = async (bytes: Uint8Array): Promise<CleanFile> => {
  if (bytes.length > MOST_BYTES) throw new Fault(ATTACHMENT_FAULTS.tooLarge)
  const type = fileTypeOf(bytes)
  if (type === undefined) throw new Fault(ATTACHMENT_FAULTS.otherType)
  checkOneType(type, bytes)
  return { type, bytes: await STRIP[type](bytes) }
}
