import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createWriter } from './writer.ts'
import type { Writer } from './writer.ts'

const written = (write: (writer: Writer) => void): readonly number[] => {
  const writer = createWriter()
  write(writer)
  return [...writer.done()]
}

/** Reads a number as the specification says, signed or not. */
const read = (bytes: readonly number[], signed: boolean): number => {
  let [value, shift] = [0, 0]
  for (const byte of bytes) {
    value |= (byte & 0x7f) << shift
    shift += 7
  }
  const isBelowZero = signed && ((bytes.at(-1) ?? 0) & 0x40) !== 0
  return isBelowZero ? value | (-1 << shift) : value
}

const number = fc.nat(2 ** 27)

describe('writing numbers in variable length', () => {
  // Examples of the WebAssembly specification's own kind: seven bits a byte, the lowest first.
  it.each([
    [0, [0]],
    [127, [0x7f]],
    [128, [0x80, 0x01]],
    [624_485, [0xe5, 0x8e, 0x26]],
  ])('%d', (value, bytes) => {
    expect(written(({ unsigned }) => unsigned(value))).toEqual(bytes)
  })

  it('gives a number that is read back as it was, also where its reader minds the sign', () => {
    fc.assert(
      fc.property(number, (value) => {
        expect(
          read(
            written(({ unsigned }) => unsigned(value)),
            false,
          ),
        ).toBe(value)
        expect(
          read(
            written(({ signed }) => signed(value)),
            true,
          ),
        ).toBe(value)
      }),
    )
  })

  it('writes an instruction with its offset as both would be written alone', () => {
    fc.assert(
      fc.property(number, (offset) => {
        const head = Uint8Array.of(0xfd, 0, 4)
        const apart = written(({ bytes, unsigned }) => {
          bytes(head)
          unsigned(offset)
        })
        expect(written(({ withOffset }) => withOffset(head, offset))).toEqual(apart)
      }),
    )
  })
})

describe('writing what has its length before it', () => {
  it('fills the length in afterwards', () => {
    const bytes = written(({ sized, name }) => sized(() => name('memory')))
    expect(read(bytes.slice(0, 5), false)).toBe(7)
    expect(bytes.slice(5)).toEqual([6, ...new TextEncoder().encode('memory')])
  })

  it('nests, and grows beyond the room it began with', () => {
    const long = new Uint8Array(100_000).fill(7)
    const bytes = written(({ sized, bytes: put, pair }) =>
      sized(() => {
        sized(() => put(long))
        pair(1, 2)
      }),
    )
    expect(bytes).toHaveLength(5 + 5 + long.length + 2)
    expect(read(bytes.slice(0, 5), false)).toBe(5 + long.length + 2)
    expect(read(bytes.slice(5, 10), false)).toBe(long.length)
    expect(bytes.slice(-3)).toEqual([7, 1, 2])
  })
})
