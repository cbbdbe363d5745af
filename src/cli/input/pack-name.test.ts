import { describe, expect, it } from 'vitest'
import { packNameIn } from './pack-name.ts'

describe('the pack of a client file', () => {
  it('is found with its place, in YAML and JSON, before any pack is loaded', () => {
    expect(packNameIn('# a client\npack: sciatica\n')).toEqual({ id: 'sciatica', line: 2, column: 7 })
    expect(packNameIn('{ "today": "2026-11-22", "pack": "sciatica" }')).toEqual({ id: 'sciatica', line: 1, column: 35 })
  })

  it.each(['', 'just text', '- pack: sciatica', 'pack: [a]', 'pack: 3', 'pack: {', '\u0000'])('is not found in %j', (text) => {
    expect(packNameIn(text)).toBeUndefined()
  })
})
