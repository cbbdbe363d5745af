import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { ROOT } from './source-files.ts'

const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8')

const pagesIn = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`)

const HAND_WRITTEN = [
  'README.md',
  'CONTRIBUTING.md',
  ...pagesIn('docs'),
  ...pagesIn('docs/decisions'),
  ...pagesIn('docs/recipes'),
  'docs/clinical-safety/proof.md',
]

const linksOf = (page: string): readonly string[] =>
  [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)/gu)].map(([, target]) => target ?? '')

// A place of the project in backticks: it has a folder and no wildcard, blank or placeholder.
const placesOf = (page: string): readonly string[] =>
  [...read(page).matchAll(/`((?:src|bin|test|bench|docs|packs)\/[\w./-]+)`/gu)].map(([, place]) => place ?? '')

describe.each(HAND_WRITTEN)('%s', (page) => {
  it('links to pages that exist', () => {
    expect(linksOf(page).filter((target) => !existsSync(join(ROOT, dirname(page), target)))).toEqual([])
  })

  it('names places that exist', () => {
    expect(placesOf(page).filter((place) => !existsSync(join(ROOT, place)))).toEqual([])
  })
})

describe('pages that should stay short', () => {
  const linesOf = (page: string): number => read(page).trimEnd().split('\n').length

  it('docs/architecture.md has at most 80 lines', () => {
    expect(linesOf('docs/architecture.md')).toBeLessThanOrEqual(80)
  })

  it('a decision record has at most 40 lines', () => {
    expect(pagesIn('docs/decisions').filter((page) => linesOf(page) > 40)).toEqual([])
  })
})

describe('decision records', () => {
  it('name every dependency that ships', () => {
    const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(read('package.json'))
    const records = pagesIn('docs/decisions').map(read).join('\n')
    expect(Object.keys(dependencies).filter((name) => !records.includes(name))).toEqual([])
  })
})

interface Example {
  readonly recipe: string
  readonly file: string
  readonly entries: readonly unknown[]
}

const examplesOf = (recipe: string): readonly Example[] =>
  [...read(recipe).matchAll(/^( *)```yaml (\S+)\n([\s\S]*?)^ *```$/gmu)].map(([, indent = '', file = '', text = '']) => {
    const entries: unknown = load(text.replaceAll(new RegExp(`^${indent}`, 'gmu'), ''))
    return { recipe, file, entries: Array.isArray(entries) ? entries : [] }
  })

describe('the examples of the recipes', () => {
  const examples = pagesIn('docs/recipes').flatMap(examplesOf)

  it('are there, at least one a recipe', () => {
    expect([...new Set(examples.map(({ recipe }) => recipe))]).toEqual(pagesIn('docs/recipes'))
  })

  it.each(examples)('$recipe shows $file as it is', ({ file, entries }) => {
    expect(entries.length).toBeGreaterThan(0)
    expect(load(read(file))).toEqual(expect.arrayContaining([...entries]))
  })
})
