import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { impuritiesOf } from './impurities.ts'
import { parse, ROOT, sourcesBelow } from './source-files.ts'

const PURE_LAYERS = ['edges', 'engine', 'pack', 'care', 'fhir', 'cds', 'recall', 'web/body', 'web/figure'].map((layer) => `src/${layer}`)
const PROBE = join(ROOT, 'src/engine/probe-of-the-house.ts')
const OUTSIDE = [
  'process',
  'fetch',
  'console',
  'Buffer',
  'setTimeout',
  'performance',
  'crypto',
  'window',
  'document',
  'localStorage',
  'navigator',
]

const config = ts.getParsedCommandLineOfConfigFile(
  join(ROOT, 'tsconfig.pure.json'),
  {},
  {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (problem) => {
      throw new Error(ts.flattenDiagnosticMessageText(problem.messageText, '\n'))
    },
  },
)

/** The names that are errors in a file of the engine, compiled with all pure layers and what they import. */
const namesRefused = (names: readonly string[]): readonly string[] => {
  if (config === undefined) throw new Error('tsconfig.pure.json was not read')
  const text = names.map((name) => `export const probe_${name}: unknown = ${name}`).join('\n')
  const host = ts.createCompilerHost(config.options)
  const read = host.getSourceFile.bind(host)
  host.getSourceFile = (file, options) => (file === PROBE ? ts.createSourceFile(file, text, options) : read(file, options))
  const program = ts.createProgram([...config.fileNames, PROBE], config.options, host)
  const probe = program.getSourceFile(PROBE)
  const lines = new Set(program.getSemanticDiagnostics(probe).map(({ start = 0 }) => probe?.getLineAndCharacterOfPosition(start).line))
  return names.filter((_, line) => lines.has(line))
}

describe('the pure layers', () => {
  it('cannot name anything of Node or a browser', () => {
    expect(namesRefused([...OUTSIDE, 'Date', 'Map'])).toEqual(OUTSIDE)
  })

  it('are all compiled without Node and browser', () => {
    const compiled = new Set(config?.fileNames.map((name) => name.replaceAll('\\', '/')))
    const files = PURE_LAYERS.flatMap(sourcesBelow).map(({ name }) => join(ROOT, name).replaceAll('\\', '/'))
    expect(files.length).toBeGreaterThan(0)
    expect(files.filter((file) => !compiled.has(file))).toEqual([])
  })

  it('read neither clock nor chance nor the language of the machine', () => {
    expect(PURE_LAYERS.flatMap(sourcesBelow).flatMap(impuritiesOf)).toEqual([])
  })
})

describe('what is neither clock nor chance', () => {
  const pure = [
    'Date.parse(iso)',
    'new Date(day * 86_400_000).toISOString()',
    'Date.UTC(2026, 0, 1)',
    'new Date(0).getUTCDay()',
    'Math.max(1, 2)',
    'const born: Date = given',
    'const it = { Date: 1, now: 2 }',
    'const { now } = clock',
  ]
  it.each(pure)('%s', (text) => {
    expect(impuritiesOf(parse('pure.ts', text))).toEqual([])
  })
})

describe('what is clock or chance or depends on the machine', () => {
  const impure = [
    'Date.now()',
    'const { now } = Date',
    'const clock = Date.now',
    `Date['now']()`,
    'new Date()',
    'new Date',
    'Date()',
    'Math.random()',
    'const { random } = Math',
    `Math['random']()`,
    'new Date(0).getHours()',
    'date.toLocaleDateString()',
    'names.sort((a, b) => a.localeCompare(b))',
    'new Intl.DateTimeFormat()',
    'globalThis.Date.now()',
    'Temporal.Now.instant()',
    `eval('1')`,
    'performance.now()',
  ]
  it.each(impure)('%s', (text) => {
    expect(impuritiesOf(parse('impure.ts', text))).not.toEqual([])
  })
})
