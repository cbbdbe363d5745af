import { afterAll, describe, expect, it } from 'vitest'
import config, { LAYERS } from '../../.dependency-cruiser.mjs'
import { checkWalls } from '../../bin/house/walls.mjs'
import { makeTree, removeTree, temporaryTree } from '../support/temporary.ts'
import { HOUSE, LAWFUL, OFFENCES } from './offences.ts'

const house = makeTree(HOUSE)
const { breaches, modules, files } = await checkWalls(house)

afterAll(() => removeTree(house))

describe('the walls refuse', () => {
  for (const { rule, file, source } of OFFENCES) {
    it(`${source.split('\n', 1)[0]} in ${file} (${rule})`, () => {
      expect(breaches.filter((breach) => breach.from === file).map((breach) => breach.rule)).toContain(rule)
    })
  }
})

describe('the walls', () => {
  it.each(Object.keys(LAWFUL))('let pass what %s imports', (file) => {
    expect(breaches.filter((breach) => breach.from === file)).toEqual([])
  })

  it('have an offence here for every rule', () => {
    const tried = new Set(OFFENCES.map(({ rule }) => rule))
    expect(config.forbidden.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([])
  })

  it('give a reason with every refusal', () => {
    expect(breaches.filter(({ because }) => because.length < 20)).toEqual([])
  })

  it('stand around every layer of the house', () => {
    const layers = ['engine', 'pack', 'care', 'proof', 'store', 'clinic', 'http', 'fhir', 'cds', 'document', 'cli', 'web', 'config']
    expect(Object.keys(LAYERS)).toEqual(expect.arrayContaining(layers))
  })

  it('count the files they have seen against those on disk', () => {
    expect(modules).toBe(files)
    expect(files).toBe(Object.keys(HOUSE).filter((name) => name.startsWith('src/')).length)
  })

  it('notice a file whose imports were not seen', async () => {
    const blind = temporaryTree({ 'src/engine/blind.ts': `/* never closed\nimport { thing } from './thing.ts'\n` })
    expect((await checkWalls(blind)).breaches).toMatchObject([{ rule: 'every-file-is-seen', from: 'src/engine/blind.ts' }])
  })
})
