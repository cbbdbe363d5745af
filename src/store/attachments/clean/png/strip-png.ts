import { damaged } from '../damaged.ts'
import { orientationIn, tiffOf } from '../orientation.ts'
import { chunkBytes, chunksOf, SIGNATURE } from './chunks.ts'
import type { Chunk } from './chunks.ts'
import { headerOf } from './header.ts'
import type { PngHeader } from './header.ts'

// How dots become colours, and how large they are on paper. Texts, times, EXIF, colour profiles, animations and private chunks are not here.
const KEPT = new Set(['IHDR', 'PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'bKGD', 'cICP', 'pHYs', 'IDAT', 'IEND'])

// The first letter of a chunk that must be understood to show the picture is a capital.
const isCritical = ({ name }: Chunk): boolean => name < 'a'

const turned = (chunks: readonly Chunk[]): readonly Chunk[] => {
  const exif = chunks.find(({ name }) => name === 'eXIf')
  const orientation = exif === undefined ? 1 : orientationIn(exif.data)
  return orientation === 1 ? [] : [{ name: 'eXIf', data: tiffOf(orientation) }]
}

/** A PNG without anything but its picture, and what its header says. */
export interface StrippedPng {
  readonly bytes: Uint8Array
  readonly header: PngHeader
  readonly chunks: readonly Chunk[]
}

/**
 * Strips a PNG of all that is not its picture: texts, times, EXIF, place, colour profile, animation, private chunks, and what follows its
 * end. Which way up it is stays, and the packed picture stays byte for byte.
 */
export const stripPng = (bytes: Uint8Array): StrippedPng => {
  const all = chunksOf(bytes)
  const header = headerOf(all)
  const foreign = all.find((chunk) => isCritical(chunk) && !KEPT.has(chunk.name))
  const [first, ...rest] = all.filter(({ name }) => KEPT.has(name))
  if (foreign !== undefined || first === undefined || rest.some(({ name }) => name === 'IHDR')) throw damaged('chunk')
  if (!rest.some(({ name }) => name === 'IDAT')) throw damaged('IDAT')
  const chunks = [first, ...turned(all), ...rest]
  return { bytes: Buffer.concat([SIGNATURE, ...chunks.map(chunkBytes)]), header, chunks }
}
