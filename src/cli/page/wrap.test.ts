import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tries } from '../../../test/support/runs.ts'
import { plainOf, toned, widthOf } from './text.ts'
import { wrap } from './wrap.ts'

const lines = (text: Parameters<typeof wrap>[0], width: number): readonly string[] => wrap(text, width).map(plainOf)

describe('wrap', () => {
  it('breaks at spaces, and gives an empty text one empty line', () => {
    expect(lines('level two at most on the left calf', 12)).toEqual(['level two at', 'most on the', 'left calf'])
    expect(lines('', 10)).toEqual([''])
  })

  it('cuts a word that no line can hold', () => {
    expect(lines('see doi:10.1016/j.pmr', 8)).toEqual(['see', 'doi:10.1', '016/j.pm', 'r'])
  })

  it('keeps a word together whose tone changes inside it', () => {
    expect(lines([toned('strong', 'Piriformis'), ', tender'], 11)).toEqual(['Piriformis,', 'tender'])
  })

  it('keeps the tone of each word, and joins words of one tone', () => {
    expect(wrap([toned('strong', 'two words'), ' then', toned('strong', ' more')], 40)).toEqual([
      [
        { text: 'two words', tone: 'strong' },
        { text: ' ', tone: undefined },
        { text: 'then', tone: undefined },
        { text: ' ', tone: undefined },
        { text: 'more', tone: 'strong' },
      ],
    ])
  })

  it('loses no letter and no line is too wide, whatever the text and its tones', () => {
    const part = fc.tuple(fc.string(), fc.constantFrom('strong', 'quiet', 'stop')).map(([text, tone]) => toned(tone, text))
    fc.assert(
      fc.property(fc.array(part), fc.integer({ min: 1, max: 30 }), (parts, width) => {
        const out = lines(parts, width)
        expect(out.join('').replaceAll(/\s/gu, '')).toBe(plainOf(parts).replaceAll(/\s/gu, ''))
        expect(out.filter((line) => widthOf(line) > width)).toEqual([])
      }),
      tries(300),
    )
  })
})
