import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tries } from '../../../test/support/runs.ts'
import { lineSplitter } from './lines.ts'
import type { Line } from './lines.ts'

const START = { line: 0, offset: 0 }

const split = (chunks: readonly string[], most?: number): readonly Line[] => {
  const splitter = lineSplitter(START, most)
  return [...chunks.flatMap((chunk) => splitter.push(Buffer.from(chunk))), ...splitter.end()]
}

const texts = (lines: readonly Line[]): readonly (string | undefined)[] => lines.map(({ text }) => text)

describe('lines of a stream', () => {
  it('are counted, with the byte at which each ends', () => {
    expect(split(['one\ntw', 'o\n', 'é\n', 'last'])).toEqual([
      { number: 1, text: 'one', end: 4 },
      { number: 2, text: 'two', end: 8 },
      { number: 3, text: 'é', end: 11 },
      { number: 4, text: 'last', end: 15 },
    ])
  })

  it('may end as other systems write it, and may be empty', () => {
    expect(texts(split(['a\r\n\r\n\nb\r', '\n']))).toEqual(['a', '', '', 'b'])
  })

  it('that are too long are told and not kept, whether they come in one piece or in many', () => {
    expect(texts(split(['1234567\n12345\n'], 5))).toEqual([undefined, '12345'])
    expect(texts(split(['123', '456', '7\n1', '2345\n', '9'.repeat(8)], 5))).toEqual([undefined, '12345', undefined])
  })

  it('are the same however the stream is cut, and where it is taken up again', () => {
    const cuts = fc.tuple(fc.array(fc.constantFrom('ab', 'é', '\n', '\r\n', '😀', 'xxxxxx')), fc.array(fc.nat(40)), fc.nat(20))
    const law = fc.property(cuts, ([parts, sizes, taken]) => {
      const bytes = Buffer.from(parts.join(''))
      const whole = split([bytes.toString()], 8)
      const mark = whole[taken % Math.max(1, whole.length)]
      const [line, offset] = mark === undefined ? [0, 0] : [mark.number, mark.end]
      const splitter = lineSplitter({ line, offset }, 8)
      const rest = bytes.subarray(offset)
      const places = [0, ...sizes.map((size) => Math.min(size, rest.length)).toSorted((a, b) => a - b), rest.length]
      const chunks = places.slice(1).map((to, index) => rest.subarray(places[index], to))
      expect([...chunks.flatMap((chunk) => splitter.push(chunk)), ...splitter.end()]).toEqual(whole.slice(line))
    })
    fc.assert(law, tries(2_000))
  })
})
