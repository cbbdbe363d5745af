import { join } from 'node:path'
import { loadPack } from '#pack/load.ts'
import type { Pack } from '#pack/load.ts'
import { formatProblem } from '#pack/problem/problem.ts'
import { readTree } from './files.ts'
import { sciaticaFiles } from './packs.ts'
import { temporaryTree } from './temporary.ts'

/** One text of a file of a pack, and what stands there instead. */
export interface TextEdit {
  readonly file: string
  readonly from: string
  readonly to: string
}

type Files = ReadonlyMap<string, string>

const TINY = readTree(join(import.meta.dirname, '..', 'packs', 'tiny'))

const edited = (files: Files, edits: readonly TextEdit[]): Files => {
  const all = new Map(files)
  for (const { file, from, to } of edits) {
    const text = all.get(file) ?? ''
    if (!text.includes(from)) throw new TypeError(`${file} does not say ${from}`)
    all.set(file, text.replace(from, to))
  }
  return all
}

const loaded = (files: Files): Pack => {
  const result = loadPack(files)
  if (!result.ok) throw new TypeError(`the edited pack does not load:\n${result.problems.map(formatProblem).join('\n')}`)
  return result.pack
}

/** The made-up pack with edits. */
export const tinyWith = (...edits: readonly TextEdit[]): Pack => loaded(edited(TINY, edits))

/** The sciatica pack with edits. */
export const sciaticaWith = (...edits: readonly TextEdit[]): Pack => loaded(edited(sciaticaFiles(), edits))

/** The made-up pack with edits, as a folder that is gone when the test ends. */
export const tinyFolder = (...edits: readonly TextEdit[]): string => temporaryTree(Object.fromEntries(edited(TINY, edits)))

const FLAGS = 'red-flags/shoulder.yaml'
const LIMITS = 'restrictions/shoulder.yaml'

/** Edits of the made-up pack, by what they do. */
export const EDITS = {
  numbIsUrgent: {
    file: FLAGS,
    from: 'urgency: routine-gp\n  status: go-with-care',
    to: 'urgency: urgent-within-2-weeks\n  status: paused',
  },
  thinnerIsLighter: { file: LIMITS, from: 'cap: [{ level: 2, at: [EVERYWHERE] }]', to: 'cap: [{ level: 1, at: [EVERYWHERE] }]' },
  thinnerIsCare: { file: LIMITS, from: 'when: blood-thinner\n  status: paused', to: 'when: blood-thinner\n  status: go-with-care' },
  feverFrom37: { file: LIMITS, from: 'at-least: 38', to: 'at-least: 37' },
  allergyInOtherWords: { file: LIMITS, from: 'Skin contact can react.', to: 'Contact with skin can react.' },
} as const satisfies Readonly<Record<string, TextEdit>>
