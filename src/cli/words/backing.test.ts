import { describe, expect, it } from 'vitest'
import { marksInWords } from '../view/chain.ts'
import { backingInShort } from './backing.ts'

const seen = (source: string): { readonly source: string; readonly mark: 'seen' } => ({ source, mark: 'seen' })
const quoted = (source: string): { readonly source: string; readonly mark: 'memory' } => ({ source, mark: 'memory' })

describe('sources in short', () => {
  it.each([
    { citations: [seen('S2'), seen('S4')], memory: false, design: false, says: '[S2, S4]' },
    { citations: [seen('T59'), quoted('T72')], memory: false, design: true, says: '[T59, T72 (memory); design choice]' },
    { citations: [seen('T11'), quoted('T11')], memory: false, design: false, says: '[T11]' },
    { citations: [], memory: true, design: false, says: '[from memory]' },
    { citations: [], memory: false, design: true, says: '[design choice]' },
  ])('are $says', ({ says, ...backing }) => {
    expect(backingInShort(backing)).toBe(says)
  })
})

describe('sources in full', () => {
  it('tell the mark of each', () => {
    expect(marksInWords({ citations: [seen('S2'), quoted('S9')], memory: true, design: true })).toBe(
      'S2 (read in the source); S9 (quoted from memory); professional knowledge from memory; design choice: the cautious option where no source decides',
    )
  })
})
