import { BOUNDS } from './located/parse.ts'
import { nearest } from './problem/nearest.ts'
import type { Problem, ProblemText } from './problem/problem.ts'
import { CLIENT_FOLDERS, SECTIONS, sectionOf } from './sections.ts'

/** A problem of a file as a whole. */
export const ofFile = (file: string, code: Problem['code'], message: string, more: ProblemText = {}): Problem => ({
  code,
  file,
  line: 1,
  column: 1,
  message,
  ...more,
})

/** Client files belong to a pack's folder, not to its knowledge. */
export const isClientFile = (file: string): boolean => CLIENT_FOLDERS.some((folder) => file.startsWith(`${folder}/`))

/** Says which bound of {@link BOUNDS} a pack breaks, if any. */
export const checkSize = (files: ReadonlyMap<string, string>): readonly Problem[] => {
  const characters = [...files.values()].reduce((sum, text) => sum + text.length, 0)
  return [
    { count: files.size, limit: BOUNDS.files, unit: 'files' },
    { count: characters, limit: BOUNDS.packCharacters, unit: 'characters' },
  ]
    .filter(({ count, limit }) => count > limit)
    .map(({ count, limit, unit }) => ofFile('pack.yaml', 'ISC-PACK-003', `${count} ${unit}, more than the ${limit} a pack may have`))
}

/** Reports files that belong to no part. */
export const checkStrangers = (files: readonly string[]): readonly Problem[] => {
  const parts = Object.keys(SECTIONS).map((name) => `${name}.yaml`)
  return files
    .filter((file) => sectionOf(file) === undefined)
    .map((file) => ofFile(file, 'ISC-PACK-010', `${file} is not a part of a pack`, { nearest: nearest(file, parts) }))
}

/** Reports parts that stand in a file and in a folder: which of the two is read should never be a question. */
export const checkFileOrFolder = (files: readonly string[]): readonly Problem[] =>
  files.flatMap((file) => {
    const part = sectionOf(file)
    if (part === undefined || file !== `${part}.yaml`) return []
    const inside = files.find((other) => other.startsWith(`${part}/`) && sectionOf(other) === part)
    return inside === undefined ? [] : [ofFile(file, 'ISC-PACK-081', `${part} is given as a file, and in a folder as ${inside}`)]
  })
