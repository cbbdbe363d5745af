import { describe, expect, it } from 'vitest'
import { canonical } from './canonical.ts'
import type { Plain } from './canonical.ts'

describe('the one text of a JSON value', () => {
  it.each<[Plain, string]>([
    [null, 'null'],
    [true, 'true'],
    [-0, '0'],
    [1e21, '1e+21'],
    [4.5, '4.5'],
    [2e-3, '0.002'],
    [1e-27, '1e-27'],
    ['€$\u000f\nA\'B"\\\\"/', '"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"'],
    [[56, { d: true, '10': null, '1': [] }], '[56,{"1":[],"10":null,"d":true}]'],
    [{}, '{}'],
    [{ b: undefined, a: [] }, '{"a":[]}'],
  ])('%j is written %s (RFC 8785)', (value, text) => {
    expect(canonical(value)).toBe(text)
  })

  it('puts fields in the order of their UTF-16 code units, as the example of RFC 8785 does', () => {
    const value = { '€': 1, '\r': 2, '\ufb33': 3, '1': 4, '😀': 5, '\u0080': 6, ö: 7 }
    expect(Object.keys(JSON.parse(canonical(value)))).toEqual(['1', '\r', '\u0080', 'ö', '€', '😀', '\ufb33'])
  })

  it('keeps half a surrogate pair as its escape', () => {
    expect(canonical('a\ud800')).toBe('"a\\ud800"')
  })

  it('takes a field called __proto__ as any other', () => {
    const value: Plain = JSON.parse('{"z":1,"__proto__":{"a":1}}')
    expect(canonical(value)).toBe('{"__proto__":{"a":1},"z":1}')
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses %s, which JSON cannot say', (value) => {
    expect(() => canonical({ value })).toThrow('ISC-RECORD-001')
  })
})
