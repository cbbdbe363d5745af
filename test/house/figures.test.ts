import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkWalls } from '../../bin/house/walls.mjs'
import { COUNTED, documentation, fileSizes, functionSizes, largest, placesOf, quantile } from './figures.ts'
import { parse, ROOT, sourcesBelow } from './source-files.ts'

// The figures we hold ourselves to. They may be lowered; whoever wants to raise one should mend the code instead.
const MOST = {
  file: { median: 65, p95: 270, most: 500 },
  function: { median: 10, p95: 35 },
  castsPerThousandLines: 2,
  bareErrorShare: 0.2,
  documentedShare: 0.8,
  dependencies: 15,
} as const

const sources = sourcesBelow('src')
const files = fileSizes(sources)
const functions = functionSizes(sources)
const lines = files.reduce((sum, file) => sum + file.lines, 0)

// Nothing where a figure holds; where it does not, the places to mend, so that the failing test names them.
const unless = (holds: boolean, places: readonly string[]): readonly string[] => (holds ? [] : places)

describe('files of src', () => {
  it('are there', () => {
    expect(files.length).toBeGreaterThan(50)
    expect(functions.length).toBeGreaterThan(200)
  })

  it(`have at most ${MOST.file.median} lines in the median`, () => {
    expect(quantile(files, 0.5)).toBeLessThanOrEqual(MOST.file.median)
  })

  it(`have at most ${MOST.file.p95} lines, nineteen of twenty`, () => {
    expect(unless(quantile(files, 0.95) <= MOST.file.p95, largest(files, MOST.file.p95))).toEqual([])
  })

  it(`have at most ${MOST.file.most} lines, all of them`, () => {
    expect(largest(files, MOST.file.most)).toEqual([])
  })

  it('import one another in no ring', async () => {
    const { breaches } = await checkWalls(ROOT)
    expect(breaches.filter(({ rule }) => rule === 'no-cycles')).toEqual([])
  })

  it.each(['any', 'non-null !', 'enum', 'export *', 'default export', 'empty catch'] as const)('hold no %s', (what) => {
    expect(placesOf(sources, what)).toEqual([])
  })

  it(`hold at most ${MOST.castsPerThousandLines} casts in a thousand lines`, () => {
    const casts = placesOf(sources, 'as')
    expect(unless((casts.length / lines) * 1_000 <= MOST.castsPerThousandLines, casts)).toEqual([])
  })

  it('throw errors of their own kind', () => {
    const bare = placesOf(sources, 'bare Error')
    expect(unless(bare.length <= placesOf(sources, 'throw').length * MOST.bareErrorShare, bare)).toEqual([])
  })
})

describe('functions of src', () => {
  it(`have at most ${MOST.function.median} lines in the median`, () => {
    expect(quantile(functions, 0.5)).toBeLessThanOrEqual(MOST.function.median)
  })

  it(`have at most ${MOST.function.p95} lines, nineteen of twenty`, () => {
    expect(unless(quantile(functions, 0.95) <= MOST.function.p95, largest(functions, MOST.function.p95))).toEqual([])
  })
})

describe('exports', () => {
  it.each(['engine', 'care', 'store'])(`of %s say what they are, at least ${MOST.documentedShare * 100} of 100`, (layer) => {
    const { exported, bare } = documentation(sourcesBelow(`src/${layer}`))
    expect(unless(bare.length <= exported * (1 - MOST.documentedShare), bare)).toEqual([])
  })
})

describe('the project', () => {
  it(`ships at most ${MOST.dependencies} dependencies`, () => {
    const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
    expect(Object.keys(dependencies).length).toBeLessThanOrEqual(MOST.dependencies)
  })
})

describe('the measure', () => {
  const SAMPLE = `/** Says so. */
export const a = (x: any) => {
  throw new Error(x!)
}
export const b = { c: () => 1 as number, d: [1].map((n) => n), e: 'as const' as const }
enum E { F }
export * from './x.ts'
export default E
try { a(1) } catch {}
function g() {
  return <string>(1 as unknown)
}
`
  const sample = [parse('sample.ts', SAMPLE)]

  it.each(Object.keys(COUNTED))('finds %s', (what) => {
    const found = { as: 3 }[what] ?? 1
    expect(Object.entries(COUNTED).filter(([name]) => name === what)).toHaveLength(1)
    expect(sample.flatMap((source) => placesOf([source], what as keyof typeof COUNTED))).toHaveLength(found)
  })

  it('counts the lines of files and of functions that have a name', () => {
    expect(fileSizes(sample)).toEqual([{ where: 'sample.ts', lines: 12 }])
    expect(functionSizes(sample).map((one) => `${one.where} ${one.lines}`)).toEqual(['sample.ts a 3', 'sample.ts c 1', 'sample.ts g 3'])
  })

  it('tells which exports have no doc comment', () => {
    const { exported, bare } = documentation(sample)
    expect(exported).toBe(2)
    expect(bare).toEqual([`sample.ts: export const b = { c: () => 1 as number, d: [1].map((n) => n), e: 'as const' as const }`])
  })

  it('reads quantiles between neighbours', () => {
    const sizes = [1, 2, 3, 11].map((size) => ({ where: '', lines: size }))
    expect([quantile(sizes, 0.5), quantile(sizes, 0.75), quantile(sizes, 1)]).toEqual([2.5, 5, 11])
  })
})
