import { describe, expect, it } from 'vitest'
import { packBook } from '#document/pack-book.ts'
import { loadPack } from '#pack/load.ts'
import { readTree } from '../support/files.ts'
import { readMarkup } from '../support/markup.ts'

const bookOf = (files: ReadonlyMap<string, string>): string => {
  const loaded = loadPack(files)
  if (!loaded.ok) throw new Error(loaded.problems.map(({ message }) => message).join('; '))
  return packBook(loaded.pack)
}

const tiny = readTree('test/packs/tiny')

/** The tiny pack with a text in one of its files put in place of another. */
const tinyWith = (file: string, from: string, to: string): ReadonlyMap<string, string> => {
  const text = tiny.get(file) ?? ''
  if (!text.includes(from)) throw new Error(`${file} does not say ${from}`)
  return new Map([...tiny, [file, text.replace(from, to)]])
}

describe.each([
  ['packs/sciatica', bookOf(readTree('packs/sciatica'))],
  ['test/packs/tiny', bookOf(tiny)],
])('the book of %s', (_, book) => {
  const { elements, faults } = readMarkup(book)
  const named = (name: string): typeof elements => elements.filter((element) => element.name === name)

  it('is well-formed', () => {
    expect(faults).toEqual([])
    expect(book.startsWith('<!doctype html>')).toBe(true)
  })

  it('stands by itself: no script, nothing fetched, style inside', () => {
    expect(elements.filter(({ name }) => ['script', 'link', 'img', 'iframe', 'object', 'base'].includes(name))).toEqual([])
    expect(elements.filter(({ attributes }) => [...attributes.keys()].some((name) => name === 'src' || name.startsWith('on')))).toEqual([])
    expect(book).not.toMatch(/url\(|@import|javascript:/u)
    expect(named('style')).toHaveLength(1)
  })

  it('names its language and has one title', () => {
    expect(named('html').map(({ attributes }) => attributes.get('lang'))).toEqual(['en'])
    expect(named('title')).toHaveLength(1)
    expect(named('h1')).toHaveLength(1)
    expect(named('main')).toHaveLength(1)
  })

  it('never skips a level of heading', () => {
    const levels = elements.flatMap(({ name }) => (/^h[1-6]$/u.test(name) ? [Number(name.slice(1))] : []))
    expect(levels[0]).toBe(1)
    expect(levels.filter((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1)).toEqual([])
  })

  it('gives every table a caption and every head cell its scope', () => {
    expect(named('caption')).toHaveLength(named('table').length)
    expect(named('th').filter(({ attributes }) => !['row', 'col'].includes(attributes.get('scope') ?? ''))).toEqual([])
  })

  it('gives every row as many cells as its table has heads', () => {
    const tables = book.split('<table').slice(1)
    const uneven = tables.filter((table) => {
      const [head = '', body = ''] = table.split('<tbody>')
      const heads = head.split('scope="col"').length - 1
      return body
        .split('<tr')
        .slice(1)
        .some((row) => row.split(/<t[hd][ >]/u).length - 1 !== heads)
    })
    expect(uneven).toEqual([])
  })

  it('lets every table be reached and scrolled by keyboard', () => {
    expect(named('table').filter(({ inside }) => inside.at(-1) !== 'div')).toEqual([])
    const scrolled = named('div').filter(({ attributes }) => attributes.get('class') === 'scroll')
    expect(scrolled).toHaveLength(named('table').length)
    expect(scrolled.filter(({ attributes }) => attributes.get('tabindex') !== '0' || attributes.get('aria-label') === '')).toEqual([])
  })

  it('opens with the pack, its review state and lines to sign', () => {
    const front = book.slice(0, book.indexOf('<main>'))
    for (const word of ['Version', 'Languages', 'Authors', 'Licence', 'Review', 'Changes', 'Signature', 'Role', 'Date']) {
      expect(front).toContain(word)
    }
  })
})

describe('text of a pack', () => {
  it.each([
    ['of a rule', 'red-flags/shoulder.yaml', 'title: ', 'title: "<script>alert(1)</script> & more" #'],
    ['of the title page', 'pack.yaml', 'title: ', 'title: "<script>alert(1)</script> & more" #'],
    ['of a source', 'sources.yaml', 'citation: ', 'citation: "<script>alert(1)</script> & more", status: made up, mark: seen } #'],
  ])('%s comes out as text, whatever it holds', (_, file, from, to) => {
    const book = bookOf(tinyWith(file, from, to))
    expect(book).not.toContain('<script')
    expect(book).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; more')
    expect(readMarkup(book).faults).toEqual([])
  })

  it('cannot leave an attribute or a citation’s link', () => {
    const book = bookOf(tinyWith('sources.yaml', 'citation: ', `citation: 'doi:10.1/x"onclick="y', status: made up, mark: seen } #`))
    const { elements, faults } = readMarkup(book)
    expect(faults).toEqual([])
    expect(elements.filter(({ attributes }) => attributes.has('onclick'))).toEqual([])
    expect(book).toContain('https://doi.org/10.1/x&quot;onclick=&quot;y')
  })
})

describe('the book’s own words', () => {
  const book = bookOf(tiny).replace(/<style>[^<]*<\/style>/u, '')

  it('name no diagnosis and promise no cure', () => {
    expect(book).not.toMatch(/diagnos|\bcur(?:e|es|ed)\b/iu)
  })

  it('show what holds a statement today, and where its proof is to be had', () => {
    expect(book).toContain('<b class="open">Not proved yet</b>: run <code>ischia pack prove DIR</code>')
    expect(book).toContain('Checked on random clients by laws')
  })

  it('tell seen, remembered and chosen apart', () => {
    for (const mark of ['<b>Seen</b>', '<b>From memory</b>', '<b>Design choice</b>']) expect(book).toContain(mark)
  })
})
