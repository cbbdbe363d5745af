import { describe, expect, it } from 'vitest'
import { packBook } from '#document/pack-book.ts'
import { loadPack } from '#pack/load.ts'
import type { Pack } from '#pack/load.ts'
import { readTree } from '../support/files.ts'

const load = (folder: string): Pack => {
  const loaded = loadPack(readTree(folder))
  if (!loaded.ok) throw new Error(`${folder} does not load`)
  return loaded.pack
}

/** Text without tags, spaces and capitals, so that only words are compared. */
const bare = (text: string): string => text.replace(/\s+/gu, '').toLowerCase()

const read = (markup: string): string =>
  bare(
    markup
      .replace(/<style>[^<]*<\/style>|<[^>]*>/gu, ' ')
      .replaceAll('&gt;', '>')
      .replaceAll('&lt;', '<')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&'),
  )

/** Every sentence below a value: texts with more than one word, but for spans of time and source ids. */
const sentencesIn = (value: unknown, key = ''): readonly string[] => {
  if (typeof value === 'string') {
    return value.includes(' ') && key !== 'source' && !/^\d+ (?:hours|days|weeks|months|years)$/u.test(value) ? [value] : []
  }
  if (Array.isArray(value)) return value.flatMap((item: unknown) => sentencesIn(item, key))
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, inner]) => sentencesIn(inner, name)) : []
}

describe.each(['packs/sciatica', 'test/packs/tiny'])('the book of %s', (folder) => {
  const pack = load(folder)
  const text = read(packBook(pack))

  it.each(Object.entries(pack.sections))('leaves out no sentence that was written in %s', (_, located) => {
    const sentences = located.flatMap(({ value }) => sentencesIn(value))
    expect(sentences.filter((sentence) => !text.includes(bare(sentence)))).toEqual([])
  })

  it('shows the value of every number that a name stands for, and no name in its place', () => {
    expect(pack.sections.numbers.length).toBeGreaterThan(0)
    expect(text).not.toMatch(/\$[a-z]/u)
  })
})
