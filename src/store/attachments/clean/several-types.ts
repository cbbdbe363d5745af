import { Fault } from '#edges/fault.ts'
import { ATTACHMENT_FAULTS } from '../faults.ts'
import type { FileType } from '../file-type.ts'

// Where a reader of that kind looks: browsers guess from the first bytes, PDF readers take a header among the first 1,024.
const HEAD = 1_024
const MARKUP = ['<html', '<script', '<!doctype', '<svg', '<body', '<iframe', '<?php']

// The directory at the end of a zip may be followed by a comment of up to 65,535 bytes.
const ZIP_TAIL = 22 + 65_535
const ZIP_END = Buffer.from('PK\u0005\u0006', 'latin1')

const isZip = (bytes: Buffer): boolean => {
  const tail = bytes.subarray(Math.max(0, bytes.length - ZIP_TAIL))
  const at = tail.lastIndexOf(ZIP_END)
  // The comment's length must lead to the end exactly: four such bytes alone happen in any picture.
  return at !== -1 && at + 22 <= tail.length && at + 22 + tail.readUInt16LE(at + 20) === tail.length
}

/** Whether a file is of a second kind as well: an archive, a page, or a PDF inside a picture. Such files are made to deceive. */
const isSecondKind = (type: FileType, file: Buffer): boolean => {
  const head = file.subarray(0, HEAD).toString('latin1').toLowerCase()
  return MARKUP.some((word) => head.includes(word)) || (type !== 'pdf' && head.includes('%pdf-')) || isZip(file)
}

/** Refuses a file that is of two kinds at once. */
export const checkOneType = (type: FileType, bytes: Uint8Array): void => {
  if (isSecondKind(type, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))) throw new Fault(ATTACHMENT_FAULTS.severalTypes)
}
