import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryTree } from '../../../test/support/temporary.ts'
import { proofStore } from './proof-store.ts'

const project = (more: Readonly<Record<string, string>> = {}): string =>
  temporaryTree({ 'package-lock.json': '{}', 'src/proof/prove.ts': 'prove', 'src/cli/run.ts': 'run', ...more })

const HOME = { HOME: '/home/somebody' }

const proverOf = (root: string): string | undefined => proofStore(root, HOME)?.prover()

describe('the cache of proofs', () => {
  it('lies where the environment says, or in .cache, and nowhere without either', () => {
    const folder = temporaryTree({})
    expect(proofStore(project(), { XDG_CACHE_HOME: folder })?.write('a.json', 'proof')).toBeUndefined()
    expect(readdirSync(join(folder, 'ischia', 'proofs'))).toEqual(['a.json'])
    expect(proofStore(project(), { HOME: folder })?.write('b.json', 'proof')).toBeUndefined()
    expect(readdirSync(join(folder, '.cache', 'ischia', 'proofs'))).toEqual(['b.json'])
    expect(proofStore(project(), {})).toBeUndefined()
    expect(proofStore(project(), { XDG_CACHE_HOME: 'relative' })).toBeUndefined()
  })

  it('gives back what was written, and nothing where nothing was', () => {
    const store = proofStore(project(), { XDG_CACHE_HOME: temporaryTree({}) })
    store?.write('a.json', 'first')
    store?.write('a.json', 'second')
    expect([store?.read('a.json'), store?.read('b.json')]).toEqual(['second', undefined])
  })

  it('tells why nothing can be written', () => {
    const folder = temporaryTree({ ischia: 'a file in the way' })
    expect(proofStore(project(), { XDG_CACHE_HOME: folder })?.write('a.json', 'proof')).toMatch(/cannot be written \(E\w+\)/u)
  })
})

describe('what stands for the prover', () => {
  it('changes with its code, its engine and what is installed', () => {
    const now = proverOf(project())
    const changes = [
      { 'src/proof/prove.ts': 'prove otherwise' },
      { 'src/engine/assess.ts': 'assess' },
      { 'src/pack/load.ts': 'load' },
      { 'package-lock.json': '{ "z3-solver": "6.0.0" }' },
    ]
    const others = changes.map((change) => proverOf(project(change)))
    expect(new Set([now, ...others]).size).toBe(5)
  })

  it('does not change with tests and other layers', () => {
    expect(proverOf(project({ 'src/proof/prove.test.ts': 'test', 'src/cli/run.ts': 'run otherwise' }))).toBe(proverOf(project()))
  })

  it('is not known where its code is not there', () => {
    expect(proverOf(temporaryTree({ 'package-lock.json': '{}' }))).toBeUndefined()
  })
})
