import { describe, expect, it } from 'vitest'
import { createAnchors } from '#document/book/anchors.ts'
import { PARTS, entryKey } from '#document/entry-key.ts'
import { packBook } from '#document/pack-book.ts'
import { loadPack } from '#pack/load.ts'
import type { Pack } from '#pack/load.ts'
import { readTree } from '../support/files.ts'
import { readMarkup } from '../support/markup.ts'

const load = (folder: string): Pack => {
  const loaded = loadPack(readTree(folder))
  if (!loaded.ok) throw new Error(`${folder} does not load`)
  return loaded.pack
}

const all = (name: string, elements: ReturnType<typeof readMarkup>['elements']): readonly string[] =>
  elements.flatMap(({ attributes }) => attributes.get(name) ?? [])

const idsOf = ({ sections }: Pack): readonly string[] =>
  Object.values(sections).flatMap((located) => located.flatMap(({ value }) => ('id' in value ? [value.id] : [])))

const citedIn = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return []
  const own: unknown = Reflect.get(value, 'source')
  const cited = Array.isArray(own) ? own.map((ref) => String(ref).replace(/ m$/u, '')).filter((ref) => ref !== 'M' && ref !== 'D') : []
  return [...cited, ...Object.values(value).flatMap(citedIn)]
}

describe.each(['packs/sciatica', 'test/packs/tiny'])('the book of %s', (folder) => {
  const pack = load(folder)
  const book = packBook(pack)
  const { elements } = readMarkup(book)
  const anchors = all('id', elements)

  it('gives every entry an anchor, each id of the pack exactly once', () => {
    const wanted = new Set(idsOf(pack).filter((id) => id !== pack.knowledge.id))
    const found = anchors.filter((anchor) => wanted.has(anchor))
    expect([...wanted].filter((id) => !found.includes(id))).toEqual([])
    expect(found).toHaveLength(wanted.size)
  })

  it('uses no anchor twice', () => {
    expect(anchors.filter((anchor, index) => anchors.indexOf(anchor) !== index)).toEqual([])
  })

  it('shows every entry of every part, also where a fact and a rule share an id', () => {
    const known = new Set(anchors)
    const places = createAnchors(pack.sections)
    const unseen = PARTS.filter((part) => part !== 'pack').flatMap((part) =>
      pack.sections[part]
        .map(({ value }) => places.of(part, entryKey(part, value)))
        .filter((anchor) => anchor === undefined || !known.has(anchor)),
    )
    expect(unseen).toEqual([])
  })

  it('has no link that leads nowhere', () => {
    const known = new Set(anchors)
    const targets = all('href', elements).filter((href) => href.startsWith('#'))
    expect(targets.length).toBeGreaterThan(0)
    expect(targets.filter((href) => !known.has(href.slice(1)))).toEqual([])
  })

  it('lists every source that is cited anywhere', () => {
    const known = new Set(anchors)
    const cited = new Set(Object.values(pack.sections).flatMap((located) => located.flatMap(({ value }) => citedIn(value))))
    expect(cited.size).toBeGreaterThan(0)
    expect([...cited].filter((id) => !known.has(id))).toEqual([])
  })

  it('leads from a source back to each entry that cites it', () => {
    const rows = book.split('<tr id="').map((row) => row.split('</tr>')[0] ?? '')
    const backLinks = (id: string): string => rows.find((row) => row.startsWith(`${id}"`)) ?? ''
    const cited = pack.sections['red-flags'].flatMap(({ value }) =>
      value.source.filter((ref) => /^[A-Z]\d/u.test(ref)).map((ref) => ({ source: ref.replace(/ m$/u, ''), link: `href="#${value.id}"` })),
    )
    expect(cited.length).toBeGreaterThan(0)
    expect(cited.filter(({ source, link }) => !backLinks(source).includes(link))).toEqual([])
  })
})
