import { describe, expect, it } from 'vitest'
import { BOUNDS, parseText } from './parse.ts'
import type { ParseFailure } from './parse.ts'

const value = (text: string): unknown => {
  const parsed = parseText(text)
  return parsed.ok ? parsed.value : parsed.failures
}

const failures = (text: string): readonly Pick<ParseFailure, 'kind' | 'at'>[] => {
  const parsed = parseText(text)
  return parsed.ok ? [] : parsed.failures.map(({ kind, at }) => ({ kind, at }))
}

const reason = (text: string): string => {
  const parsed = parseText(text)
  return parsed.ok ? 'read' : parsed.failures.map(({ message }) => message).join('; ')
}

describe('plain YAML', () => {
  it.each([
    ['45', 45],
    ['-3.5', -3.5],
    ['0', 0],
    ['007', '007'],
    ['0x1F', '0x1F'],
    ['1e3', '1e3'],
    ['1_000', '1_000'],
    ['.5', '.5'],
    ['.inf', '.inf'],
    ['true', true],
    ['false', false],
    ['yes', 'yes'],
    ['no', 'no'],
    ['on', 'on'],
    ['True', 'True'],
    ['"45"', '45'],
    ["'true'", 'true'],
    ['2026-11-22', '2026-11-22'],
    ['6 weeks', '6 weeks'],
    ['~', null],
    ['null', null],
    ['', null],
  ])('reads %s as nothing more than it says', (written, expected) => {
    expect(value(`key: ${written}\n`)).toEqual({ key: expected })
  })

  it('reads lists, maps and folded text', () => {
    expect(value('a: [1, { b: c }]\nd:\n  - e\n  - f: >-\n      one\n      two\n')).toEqual({
      a: [1, { b: 'c' }],
      d: ['e', { f: 'one two' }],
    })
  })

  it('reads JSON by the same rules, indented with tabs or not', () => {
    const data = { pack: 'tiny', facts: { age: 45, map: ['neck'], word: 'line\nbreak "quoted" / é' } }
    expect(value(JSON.stringify(data))).toEqual(data)
    expect(value(JSON.stringify(data, undefined, '\t'))).toEqual(data)
  })

  it('keeps keys that look like numbers or words of the language as text', () => {
    expect(value('30: a\ntrue: b\nconstructor: c\n')).toEqual({ '30': 'a', true: 'b', constructor: 'c' })
  })
})

describe('what is refused', () => {
  it.each([
    ['nothing', '', [{ kind: 'empty', at: 0 }]],
    ['comments only', '# later\n', [{ kind: 'empty', at: 0 }]],
    ['a lone null', 'null\n', [{ kind: 'empty', at: 0 }]],
    ['a broken flow', 'a: [1, 2\nb: 3\n', [{ kind: 'syntax', at: 9 }]],
    ['a second document', 'a: 1\n---\nb: 2\n', [{ kind: 'documents', at: 5 }]],
    [
      'an anchor and its alias',
      'a: &x 1\nb: *x\n',
      [
        { kind: 'alias', at: 3 },
        { kind: 'alias', at: 11 },
      ],
    ],
    ['a tag', 'a: !!int "1"\n', [{ kind: 'tag', at: 3 }]],
    ['a key given twice', 'a: 1\nb: 2\na: 3\n', [{ kind: 'duplicate-key', at: 10 }]],
    ['a key that is a list', '? [a]\n: 1\n', [{ kind: 'key', at: 2 }]],
    ['a key that JavaScript keeps for itself', '__proto__: 1\n', [{ kind: 'key', at: 0 }]],
  ])('%s', (_, text, expected) => {
    expect(failures(text)).toEqual(expected)
  })

  it('more levels than a person would write', () => {
    const nested = (levels: number): string => `${'['.repeat(levels)}word${']'.repeat(levels)}\n`
    expect(parseText(nested(BOUNDS.depth)).ok).toBe(true)
    expect(failures(nested(BOUNDS.depth + 1)).map(({ kind }) => kind)).toEqual(['too-deep'])
    expect(failures(nested(100_000)).map(({ kind }) => kind)).toEqual(['too-deep'])
  })

  it('aliases that would unfold to a million entries cost nothing', () => {
    const lines = Array.from({ length: 20 }, (_, at) => `l${at}: &l${at} [${at === 0 ? 'x' : `*l${at - 1}, *l${at - 1}`}]`)
    expect(new Set(failures(lines.join('\n')).map(({ kind }) => kind))).toEqual(new Set(['alias']))
  })
})

describe('why a text is not YAML, in plain words', () => {
  it.each([
    ['a: 1\n\tb: 2\n', 'this line is indented with a tab; use spaces'],
    ['says: one: two\n', 'a text with a colon inside must stand in quotes'],
    ['a: [1, 2', 'a bracket is never closed'],
    ['a: "open\nb: 1\n', 'a bracket or a quote above is not closed, or this line stands too far to the left'],
    ['a: [1 2, {b c: }', 'a bracket is never closed'],
    ['- a\nb: 1\n', 'this line does not belong to what stands above it'],
  ])('%j', (text, words) => {
    expect(reason(text)).toBe(words)
  })
})
