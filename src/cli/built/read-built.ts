import { createHash } from 'node:crypto'
import { BUILT_PARTS, openBuilt } from '#engine/built/built-pack.ts'
import type { OpenedPack, ReadPart } from '#engine/built/built-pack.ts'
import { headerIn } from './header.ts'

/** A built pack that is ready, or why it cannot be used. */
export type BuiltRead = { readonly opened: OpenedPack } | { readonly refused: string }

const END_OF_LINE = 0x0a

/** Where each part begins and ends. */
const placesOf = (start: number, bytes: readonly number[]): ReadonlyMap<string, readonly [number, number]> => {
  let at = start
  return new Map(
    BUILT_PARTS.map((part, index) => {
      const begin = at
      const end = begin + (bytes[index] ?? 0)
      at = end + 1
      return [part, [begin, end] as const]
    }),
  )
}

/**
 * Opens a built pack from the bytes of its file. It is refused where it was built by another version of the program or is not as it was
 * written; its parts are then read as they are needed. It holds no code: what runs is made from plain data by this program.
 */
export const readBuilt = (bytes: Uint8Array, program: string): BuiltRead => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = file.indexOf(END_OF_LINE)
  const header = end < 0 ? undefined : headerIn(file.toString('utf8', 0, end))
  if (header === undefined) return { refused: 'this is not a built pack' }
  if (header.program !== program) return { refused: `it was built by Ischia ${header.program}, and this is ${program}` }
  const body = file.subarray(end + 1, file.at(-1) === END_OF_LINE ? -1 : undefined)
  if (createHash('sha256').update(body).digest('hex') !== header.sha256) return { refused: 'it is not as it was written' }
  const places = placesOf(end + 1, header.bytes)
  const read: ReadPart = (part) => {
    const [from, to] = places.get(part) ?? [0, 0]
    return JSON.parse(file.toString('utf8', from, to))
  }
  return { opened: openBuilt(read) }
}
