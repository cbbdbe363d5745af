import { describe, expect, it } from 'vitest'
import { PACK_TEXT } from '../codes.ts'
import { readDocument } from './document.ts'
import type { LocatedDocument } from './document.ts'
import { lineIndex } from './line-index.ts'
import type { Path } from './value.ts'
import { valueAt } from './value.ts'

const TEXT = `id: first
# a comment moves nothing
places:
  - shoulder
  - { level: 2, at: [neck, "upper back"] }
empty:
nested:
  deep: { deeper: yes }
`

const opened = (text: string): LocatedDocument => {
  const read = readDocument('file.yaml', text, PACK_TEXT)
  if ('problems' in read) throw new Error(read.problems.map(({ message }) => message).join('; '))
  return read.document
}

const lineAndColumn = (text: string, path: Path): string => {
  const { line, column } = opened(text).spot(path)
  return `${line}:${column}`
}

describe('a place in a file', () => {
  it.each([
    [[], '1:1'],
    [['id'], '1:5'],
    [['places'], '4:3'],
    [['places', 0], '4:5'],
    [['places', 1, 'level'], '5:14'],
    [['places', 1, 'at', 1], '5:29'],
    [['empty'], '6:1'],
    [['nested', 'deep', 'deeper'], '8:19'],
  ])('%j stands at %s', (path, place) => {
    expect(lineAndColumn(TEXT, path)).toBe(place)
  })

  it.each([
    [['missing'], '1:1'],
    [['places', 7], '4:3'],
    [['nested', 'deep', 'missing'], '8:9'],
    [['id', 'inside', 'a', 'word'], '1:5'],
  ])('%j, which is not there, is looked for at the nearest part that is: %s', (path, place) => {
    expect(lineAndColumn(TEXT, path)).toBe(place)
  })

  it('may be that of a key rather than its value', () => {
    const { line, column } = opened(TEXT).problem('ISC-PACK-021', ['nested', 'deep'], 'wrong', { ofKey: true })
    expect({ line, column }).toEqual({ line: 8, column: 3 })
  })

  it.each([
    ['windows line ends', TEXT.replaceAll('\n', '\r\n'), '5:14'],
    ['a byte-order mark, which editors do not show', `\ufeff${TEXT}`, '5:14'],
    ['wide letters above', TEXT.replace('first', 'é日本'), '5:14'],
  ])('is the same with %s', (_, text, place) => {
    expect(lineAndColumn(text, ['places', 1, 'level'])).toBe(place)
  })
})

describe('a problem of a file', () => {
  it('carries its place, and only what there is to say', () => {
    expect(opened(TEXT).problem('ISC-PACK-024', ['id'], 'wrong form')).toEqual({
      code: 'ISC-PACK-024',
      file: 'file.yaml',
      line: 1,
      column: 5,
      message: 'wrong form',
    })
    expect(opened(TEXT).problem('ISC-PACK-024', ['id'], 'wrong', { expected: 'an id', nearest: 'first' })).toMatchObject({
      expected: 'an id',
      nearest: 'first',
    })
  })

  it.each([
    ['a NUL', 'id: a\u0000b\n', 'ISC-PACK-012', 1, 6],
    ['bytes that were no UTF-8', 'id: one\nsays: \ufffd\n', 'ISC-PACK-012', 2, 7],
    ['an escape from a terminal', 'id: \u001b[31m\n', 'ISC-PACK-012', 1, 5],
  ])('tells of %s before anything is read', (_, text, code, line, column) => {
    const read = readDocument('file.yaml', text, PACK_TEXT)
    expect('problems' in read ? read.problems : []).toEqual([{ code, file: 'file.yaml', line, column, message: 'this is not a text file' }])
  })

  it('refuses a text over its limit without reading it', () => {
    const read = readDocument('file.yaml', '['.repeat(101), PACK_TEXT, 100)
    expect('problems' in read ? read.problems.map(({ message }) => message) : []).toEqual([
      '101 characters, more than the 100 that are allowed',
    ])
  })
})

describe('the value at a path', () => {
  const { value } = opened(TEXT)

  it.each([
    [[], value],
    [['places', 1, 'at', 0], 'neck'],
    [['empty'], null],
    [['missing'], undefined],
    [['id', 'inside'], undefined],
    [['constructor'], undefined],
    [['places', 'length', 'x'], undefined],
  ])('%j', (path, expected) => {
    expect(valueAt(value, path)).toEqual(expected)
  })
})

describe('lines and columns', () => {
  it.each([
    [0, 1, 1],
    [2, 1, 3],
    [3, 2, 1],
    [4, 3, 1],
    [6, 3, 3],
    [99, 3, 96],
  ])('offset %i is line %i, column %i', (offset, line, column) => {
    expect(lineIndex('ab\n\ncd').spot(offset)).toEqual({ line, column })
  })
})
