import { describe, expect, it } from 'vitest'
import { ORDINARY } from './limits.ts'
import { readJson } from './read-json.ts'
import { scanJson } from './scan.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const flawOf = (text: string): string | undefined => scanJson(bytesOf(text), ORDINARY)?.kind

const FLAWED: readonly (readonly [string, string, string])[] = [
  ['nothing at all', '', 'not-json'],
  ['white space alone', '  \n', 'not-json'],
  ['a second value', '{} {}', 'not-json'],
  ['a comma before the end', '[1,]', 'not-json'],
  ['a comma before the end of an object', '{"a":1,}', 'not-json'],
  ['a comment', '{/* */}', 'not-json'],
  ['single quotes', "{'a':1}", 'not-json'],
  ['a key without quotes', '{a:1}', 'not-json'],
  ['a leading zero', '[01]', 'not-json'],
  ['a plus sign', '[+1]', 'not-json'],
  ['a bare point', '[.5]', 'not-json'],
  ['NaN', '[NaN]', 'not-json'],
  ['a tab inside a text', '"\t"', 'not-json'],
  ['an unknown escape', String.raw`"\x41"`, 'not-json'],
  ['a text without an end', '"abc', 'not-json'],
  ['a list closed as an object', '[}', 'not-json'],
  ['a byte order mark', '\uFEFF{}', 'not-json'],
  ['a key twice', '{"a":1,"a":2}', 'duplicate-key'],
  ['a key twice, once by escape', String.raw`{"a":1,"\u0061":2}`, 'duplicate-key'],
  ['__proto__', '{"__proto__":{}}', 'forbidden-key'],
  ['__proto__ by escape', String.raw`{"\u005f_proto__":{}}`, 'forbidden-key'],
  ['constructor, deep inside', '{"a":[{"constructor":1}]}', 'forbidden-key'],
  ['prototype', '{"prototype":1}', 'forbidden-key'],
  ['half a pair', String.raw`"\ud83d"`, 'not-unicode'],
  ['the other half first', String.raw`"\ude00\ud83d"`, 'not-unicode'],
  ['a NUL, which PostgreSQL keeps nowhere', String.raw`"a\u0000b"`, 'not-unicode'],
  ['a number of twenty digits', '[12345678901234567890]', 'lossy-number'],
  ['one level too many', `${'['.repeat(ORDINARY.depth + 1)}${']'.repeat(ORDINARY.depth + 1)}`, 'too-deep'],
  ['one item too many', `[${'1,'.repeat(ORDINARY.parts)}1]`, 'too-many-parts'],
  ['one byte too many', `"${'a'.repeat(ORDINARY.bytes - 1)}"`, 'too-large'],
]

const SOUND: readonly string[] = [
  '0',
  'null',
  ' true ',
  '[]',
  '{ }',
  '[ 1 , 2 ]',
  '{"a":{"a":1},"b":[{"a":2}]}',
  String.raw`"\ud83d\ude00 \\ \" \/ \b\f\n\r\t \u00e9 é"`,
  `${'['.repeat(ORDINARY.depth)}${']'.repeat(ORDINARY.depth)}`,
  `"${'a'.repeat(ORDINARY.bytes - 2)}"`,
  `[${'1,'.repeat(ORDINARY.parts - 1)}1]`,
]

describe('the bytes of a body, before they are parsed', () => {
  it.each(FLAWED)('[A10] %s is refused', (_, text, kind) => {
    expect(flawOf(text)).toBe(kind)
  })

  it('bytes that are no UTF-8 are refused', () => {
    expect(scanJson(Uint8Array.of(0x22, 0xff, 0x22), ORDINARY)?.kind).toBe('not-utf8')
    // An overlong slash, by which filters of paths used to be passed.
    expect(scanJson(Uint8Array.of(0x22, 0xc0, 0xaf, 0x22), ORDINARY)?.kind).toBe('not-utf8')
  })

  it('sound JSON at its limits is read as it stands', () => {
    for (const text of SOUND) expect(readJson(bytesOf(text), ORDINARY)).toEqual({ ok: true, value: JSON.parse(text) })
  })

  it('a flaw tells where it was seen and nothing of what stood there', () => {
    expect(scanJson(bytesOf('{"a":1,"a":2}'), ORDINARY)).toEqual({ kind: 'duplicate-key', at: 7 })
  })
})
