import { describe, expect, it } from 'vitest'
import { foldText } from './fold-text.ts'
import { nameIndex } from './name-index.ts'
import type { NameCard } from './name-index.ts'
import { readQuery } from './query.ts'

const PEOPLE: readonly NameCard[] = [
  { clientId: 'a', name: "Seán O'Néill", phone: '+1 (416) 555-0101', bornOn: '1980-02-03' },
  { clientId: 'b', name: 'Zoë Łoś-Straße', calledName: 'Zed', phone: '020 7946 0018', bornOn: '1975-12-31' },
  { clientId: 'c', name: 'Ιάσων Παπαδόπουλος', bornOn: '1980-03-02' },
  { clientId: 'd', name: '山田 太郎', phone: '03-1234-5678' },
  { clientId: 'e', name: 'Ayşe Işık', bornOn: '2001-11-11' },
  { clientId: 'f', name: 'Neil Sean' },
]

const index = nameIndex()
PEOPLE.forEach((card, at) => index.put(card, at + 1))

const found = (text: string): readonly string[] => index.search(text, { limit: 20 }).map(({ clientId }) => clientId)

describe('a search for clients', () => {
  it.each([
    ['oneill', ['a']],
    ["O'NEILL", ['a']],
    ['o’neill', ['a']],
    ['neil', ['f', 'a']],
    ['sean', ['f', 'a']],
    ['sean oneil', ['a']],
    ['zoe', ['b']],
    ['los strasse', ['b']],
    ['ŁOŚ-STRASSE', ['b']],
    ['zed', ['b']],
    ['παπαδοπουλος', ['c']],
    ['Ιασων', ['c']],
    ['太郎', ['d']],
    ['isik', ['e']],
    ['IŞIK', ['e']],
    ['nobody', []],
    ['', []],
    [' - ', []],
  ])('finds %j as %j, whatever marks, case and order', (text, ids) => {
    expect(found(text)).toEqual(ids)
  })

  it.each([
    ['416', ['a']],
    ['(416) 555', ['a']],
    ['5550101', ['a']],
    ['7946', ['b']],
    ['1234-5678', ['d']],
  ])('finds a telephone by %j', (text, ids) => {
    expect(found(text)).toEqual(ids)
  })

  it.each([
    ['1980-02-03', ['a']],
    ['03/02/1980', ['a', 'c']],
    ['2.3.1980', ['a', 'c']],
    ['31.12.1975', ['b']],
    ['1980', ['a', 'c']],
    ['sean 3/2/1980', ['a']],
    ['neil 1975-12-31', []],
  ])('finds a birth date by %j; where day and month are not told apart, both', (text, ids) => {
    expect([...found(text)].sort()).toEqual(ids)
  })

  it('shows only those whom the asker may see, and no more than asked for', () => {
    expect(index.search('e', { limit: 20, among: (id) => id === 'e' }).map(({ clientId }) => clientId)).toEqual(['e'])
    expect(index.search('1980', { limit: 1 })).toHaveLength(1)
  })
})

describe('the index', () => {
  it('keeps the newer card, whichever came first, and forgets who was erased', () => {
    const own = nameIndex()
    own.put({ clientId: 'a', name: 'New' }, 5)
    own.put({ clientId: 'a', name: 'Old' }, 4)
    expect(own.search('new', { limit: 9 })).toEqual([{ clientId: 'a', name: 'New' }])
    own.remove('a', 6)
    own.put({ clientId: 'a', name: 'New' }, 5)
    expect([own.size(), own.search('new', { limit: 9 })]).toEqual([0, []])
  })
})

describe('folding', () => {
  it.each([
    ['Straße', 'strasse'],
    ['ÆØÅ', 'aeoa'],
    ['Đặng Thị', 'dang thi'],
    ['ﬁnn', 'finn'],
    ['  Jean-Luc\t', 'jean luc'],
    ["D'Arcy", 'darcy'],
    ['İstanbul', 'istanbul'],
    ['½', '1 2'],
  ])('writes %j as %j', (text, folded) => {
    expect(foldText(text)).toBe(folded)
  })

  it('reads dates out of what was typed and leaves the rest', () => {
    expect(readQuery('Ann 3/4/1990 0416')).toEqual({ words: ['ann'], digits: ['0416'], days: [['1990-04-03', '1990-03-04']] })
  })
})
