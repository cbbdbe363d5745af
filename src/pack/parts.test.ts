import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { codesLeftOpen, entryKind } from './parts.ts'
import { SECTIONS, sectionOf } from './sections.ts'

const lists = Object.entries(SECTIONS).filter(([, schema]) => schema instanceof z.ZodArray)

describe('the parts of a pack', () => {
  it('that hold lists say how their entries are spoken of, by fields the entries have', () => {
    const nameless = lists.filter(([part, schema]) => {
      const element = schema instanceof z.ZodArray ? schema.element : undefined
      const section = sectionOf(`${part}.yaml`)
      const kind = section === undefined ? undefined : entryKind(section)
      return !(element instanceof z.ZodObject) || kind === undefined || kind.key.some((field) => !(field in element.shape))
    })
    expect(nameless.map(([part]) => part)).toEqual([])
  })

  it('that hold one map have no entries', () => {
    expect([entryKind('pack'), entryKind('defaults')]).toEqual([undefined, undefined])
  })

  it.each([
    ['facts.yaml', 'facts'],
    ['facts/red-flags.yaml', 'facts'],
    ['body/regions.yaml', 'body/regions'],
    ['body/regions/leg.yaml', 'body/regions'],
    ['pack.yaml', 'pack'],
    ['defaults.yaml', 'defaults'],
    ['pack/more.yaml', undefined],
    ['defaults/more.yaml', undefined],
    ['facts/old/red-flags.yaml', undefined],
    ['facts.yml', undefined],
    ['facts.json', undefined],
    ['body.yaml', undefined],
    ['constructor.yaml', undefined],
    ['readme.md', undefined],
  ])('take the file %s as %s', (file, part) => {
    expect(sectionOf(file)).toBe(part)
  })
})

describe('while a part is missing or cannot be read', () => {
  it('nobody can say that a reference into it leads nowhere', () => {
    expect([...codesLeftOpen(['products'])]).toEqual(['ISC-PACK-044'])
    expect([...codesLeftOpen(['facts'])].toSorted()).toEqual(['ISC-PACK-031', 'ISC-PACK-050'])
    expect([...codesLeftOpen(['red-flags'])]).toEqual(['ISC-PACK-042'])
  })

  it('groups leave open whatever a group could have stood for', () => {
    expect([...codesLeftOpen(['groups'])].toSorted()).toEqual([
      'ISC-PACK-031',
      'ISC-PACK-032',
      'ISC-PACK-033',
      'ISC-PACK-038',
      'ISC-PACK-050',
    ])
  })

  it('parts that nothing refers to leave nothing open', () => {
    expect([...codesLeftOpen(['claims', 'reference', 'pack', 'defaults'])]).toEqual([])
  })
})
