import { orientationIn, tiffOf } from '../orientation.ts'
import type { Orientation } from '../orientation.ts'
import { checkPicture } from './frame.ts'
import { MARKER, segmentsOf } from './segments.ts'
import type { Segment } from './segments.ts'

const EXIF = Uint8Array.from(Buffer.from('Exif\0\0', 'latin1'))
const begins = (payload: Uint8Array, word: string): boolean => Buffer.from(payload.subarray(0, word.length)).toString('latin1') === word

const segment = (marker: number, payload: Uint8Array): Uint8Array =>
  Buffer.concat([Uint8Array.of(0xff, marker, (payload.length + 2) >> 8, (payload.length + 2) & 0xff), payload])

/** What a decoder needs: frames, tables, scans. Everything an application or a person wrote beside them is left out. */
const isPicture = ({ marker }: Segment): boolean =>
  (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc8) || (marker >= 0xda && marker <= 0xdf)

const orientationOf = (segments: readonly Segment[]): Orientation => {
  const exif = segments.find(({ marker, payload }) => marker === MARKER.APP1 && begins(payload, 'Exif\0\0'))
  return exif === undefined ? 1 : orientationIn(exif.payload.subarray(EXIF.length))
}

// JFIF and Adobe say how colours are coded: their fixed fields stay, thumbnails and what else was put into them go.
const headersOf = (segments: readonly Segment[]): readonly Uint8Array[] => {
  const jfif = segments.find(({ marker, payload }) => marker === MARKER.APP0 && payload.length >= 14 && begins(payload, 'JFIF\0'))
  const adobe = segments.find(({ marker, payload }) => marker === MARKER.APP14 && payload.length >= 12 && begins(payload, 'Adobe'))
  return [
    ...(jfif === undefined ? [] : [segment(MARKER.APP0, Buffer.concat([jfif.payload.subarray(0, 12), Uint8Array.of(0, 0)]))]),
    ...(adobe === undefined ? [] : [segment(MARKER.APP14, adobe.payload.subarray(0, 12))]),
  ]
}

const turned = (orientation: Orientation): readonly Uint8Array[] =>
  orientation === 1 ? [] : [segment(MARKER.APP1, Buffer.concat([EXIF, tiffOf(orientation)]))]

/**
 * A JPEG without anything but its picture: no EXIF, place, XMP, colour profile, comment, thumbnail, nor what follows its end. Which way
 * up it is stays, and the coded picture stays byte for byte.
 */
export const stripJpeg = (bytes: Uint8Array, { upright = false }: { readonly upright?: boolean } = {}): Uint8Array => {
  const segments = segmentsOf(bytes)
  checkPicture(segments)
  return Buffer.concat([
    Uint8Array.of(0xff, MARKER.SOI),
    ...headersOf(segments),
    ...(upright ? [] : turned(orientationOf(segments))),
    ...segments.filter(isPicture).map((one) => one.bytes),
    Uint8Array.of(0xff, MARKER.EOI),
  ])
}
