import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadPack } from '#pack/load.ts'
import { CATALOGUE } from '#pack/problem/catalogue.ts'
import { formatProblem } from '#pack/problem/problem.ts'
import { readTree } from '../support/files.ts'
import { generate } from './generate.ts'

// Each folder here is one faulty pack: the tiny pack with the folder's files laid over it. `_delete` names files to leave out,
// `_generate.json` describes files to make up, and `expected.txt` is everything the loader must say, as a pack author reads it.
const HERE = import.meta.dirname
const TINY = readTree(join(HERE, '../packs/tiny'))
const NOTES: ReadonlySet<string> = new Set(['_delete', '_generate.json', 'expected.txt'])

const faulty = readdirSync(HERE, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .toSorted()

const told = (files: ReadonlyMap<string, string>): string => {
  const result = loadPack(files)
  return result.ok ? 'no problem\n' : `${result.problems.map(formatProblem).join('\n')}\n`
}

const packOf = (overlay: ReadonlyMap<string, string>): ReadonlyMap<string, string> => {
  const files = new Map(TINY)
  for (const path of (overlay.get('_delete') ?? '').split('\n').filter((line) => line !== '')) {
    if (!files.delete(path)) throw new Error(`_delete names ${path}, which the tiny pack does not have`)
  }
  for (const [path, text] of overlay) if (!NOTES.has(path)) files.set(path, text)
  for (const [path, text] of generate(overlay.get('_generate.json') ?? '[]')) files.set(path, text)
  return files
}

describe('the tiny pack', () => {
  it('loads without a problem', () => {
    expect(told(TINY)).toBe('no problem\n')
  })
})

describe('faulty packs', () => {
  for (const name of faulty) {
    it(name.replaceAll('-', ' '), () => {
      const overlay = readTree(join(HERE, name))
      expect(told(packOf(overlay))).toBe(overlay.get('expected.txt'))
    })
  }
})

describe('the catalogue', () => {
  const expected = faulty.map((name) => readTree(join(HERE, name)).get('expected.txt') ?? '').join('')
  const codes = Object.keys(CATALOGUE).filter((code) => code.startsWith('ISC-PACK-'))

  it('has a faulty pack for every code', () => {
    expect(codes.filter((code) => !expected.includes(` ${code} `))).toEqual([])
  })
})
