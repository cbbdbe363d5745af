import { PACK_TEXT } from './codes.ts'
import { checkFileOrFolder, checkSize, checkStrangers, isClientFile, ofFile } from './files.ts'
import { readDocument } from './located/document.ts'
import { valueAt } from './located/value.ts'
import type { Problem } from './problem/problem.ts'
import { readFile } from './read-file.ts'
import type { FileRead } from './read-file.ts'
import { withoutRepeats } from './repeats.ts'
import type { Located } from './resolve/place.ts'
import { OPTIONAL, sectionNames, sectionOf } from './sections.ts'
import type { SectionName, SectionValue } from './sections.ts'

type Entry<Name extends SectionName> = SectionValue<Name> extends readonly (infer E)[] ? E : SectionValue<Name>

/** The entries of all parts of a pack, each with its place; a part that holds one map is a list of one. */
export type Sections = { readonly [Name in SectionName]: readonly Located<Entry<Name>>[] }

/** What is known of entries that could not be read, so that references to them are not called faults of their own. */
export interface Gaps {
  /** Ids of entries that were refused. */
  readonly ghosts: ReadonlySet<string>
  /** Parts that are missing, or of which a file could not be read. */
  readonly lost: ReadonlySet<SectionName>
}

/** What reading the files of a pack gives; only problems where nothing else can be said of it. */
export type ReadResult =
  | { readonly sections: Sections; readonly gaps: Gaps; readonly problems: readonly Problem[] }
  | { readonly sections: undefined; readonly problems: readonly Problem[] }

// Each list was filled through the schema of its own part, so its entries have that part's type.
const fill = (files: readonly FileRead[]): Sections => {
  const entriesOf = (name: SectionName): readonly Located<unknown>[] =>
    files.filter(({ part }) => part === name).flatMap(({ entries }) => entries)
  const lists: object = Object.fromEntries(sectionNames().map((name) => [name, entriesOf(name)]))
  return lists as Sections
}

/** A pack of a newer format is refused before anything else is said of it: what it means is not known here. */
const refuseNewer = (text: string): Problem | undefined => {
  const read = readDocument('pack.yaml', text, PACK_TEXT)
  if ('problems' in read) return undefined
  const written = valueAt(read.document.value, ['format'])
  if (typeof written !== 'string') return undefined
  const version = /^ischia-pack\/(\d+)$/u.exec(written)?.[1]
  if (version === undefined || Number(version) <= 1) return undefined
  return read.document.problem('ISC-PACK-027', ['format'], `this pack is written in ${written}; this Ischia reads ischia-pack/1`)
}

const missingParts = (files: readonly FileRead[]): readonly SectionName[] => {
  const found = new Set(files.map(({ part }) => part))
  return sectionNames().filter((name) => !found.has(name) && !OPTIONAL.has(name))
}

const gapsOf = (files: readonly FileRead[], missing: readonly SectionName[]): Gaps => ({
  ghosts: new Set(files.flatMap(({ ghosts }) => ghosts)),
  lost: new Set([...missing, ...files.filter((file) => file.lost).map(({ part }) => part)]),
})

/** Reads and checks the files of a pack part by part. File names are relative to the pack's folder, with `/`. */
export const readSections = (files: ReadonlyMap<string, string>): ReadResult => {
  const tooLarge = checkSize(files)
  if (tooLarge.length > 0) return { sections: undefined, problems: tooLarge }
  const newer = refuseNewer(files.get('pack.yaml') ?? '')
  if (newer !== undefined) return { sections: undefined, problems: [newer] }
  const names = [...files.keys()].filter((file) => !isClientFile(file)).sort()
  const all = names.flatMap((file) => {
    const part = sectionOf(file)
    return part === undefined ? [] : [readFile(part, file, files.get(file) ?? '')]
  })
  const missing = missingParts(all)
  const { files: read, problems } = withoutRepeats(all)
  return {
    sections: fill(read),
    gaps: gapsOf(all, missing),
    problems: [
      ...checkStrangers(names),
      ...checkFileOrFolder(names),
      ...missing.map((name) => ofFile(`${name}.yaml`, 'ISC-PACK-011', `the pack has no ${name}`)),
      ...all.flatMap((file) => file.problems),
      ...problems,
    ],
  }
}
