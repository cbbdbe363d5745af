import { z } from 'zod'
import { PACK_SHAPE, PACK_TEXT } from './codes.ts'
import { readDocument } from './located/document.ts'
import type { LocatedDocument } from './located/document.ts'
import { BOUNDS } from './located/parse.ts'
import { nearest } from './problem/nearest.ts'
import type { Problem } from './problem/problem.ts'
import type { Located } from './resolve/scope.ts'
import { CLIENT_FOLDERS, OPTIONAL, SECTIONS, sectionOf } from './sections.ts'
import type { SectionName, SectionValue } from './sections.ts'
import { validate } from './validate.ts'

type Entry<Name extends SectionName> = SectionValue<Name> extends readonly (infer E)[] ? E : SectionValue<Name>

/** The entries of all parts of a pack, each with its place; a part that holds one map is a list of one. */
export type Sections = { readonly [Name in SectionName]: readonly Located<Entry<Name>>[] }

/** What reading the files of a pack gives: entries that passed, ids of those that did not, and problems. */
export interface ReadResult {
  readonly sections: Sections
  readonly ghosts: ReadonlySet<string>
  readonly problems: readonly Problem[]
}

const atTop = (file: string, code: Problem['code'], message: string, more: Partial<Problem> = {}): Problem => ({
  code,
  file,
  line: 1,
  column: 1,
  message,
  ...more,
})

const isClientFile = (file: string): boolean => CLIENT_FOLDERS.some((folder) => file.startsWith(`${folder}/`))

const checkSize = (files: ReadonlyMap<string, string>): readonly Problem[] => {
  const characters = [...files.values()].reduce((sum, text) => sum + text.length, 0)
  if (files.size <= BOUNDS.files && characters <= BOUNDS.packCharacters) return []
  return [atTop('pack.yaml', 'ISC-PACK-003', `${files.size} files with ${characters} characters`)]
}

const knownFiles = (): readonly string[] => Object.keys(SECTIONS).map((name) => `${name}.yaml`)

const ghostId = (document: LocatedDocument, index: number): string | undefined => {
  const node = document.root.kind === 'list' ? document.root.items[index] : document.root
  const id = node?.kind === 'map' ? node.entries.get('id')?.value : undefined
  return id?.kind === 'scalar' && typeof id.value === 'string' ? id.value : undefined
}

/** Checks the entries of one file one by one, so that one faulty entry does not hide the others. */
const readEntries = (document: LocatedDocument, schema: z.ZodType, into: Located<unknown>[], ghosts: Set<string>): readonly Problem[] => {
  if (!(schema instanceof z.ZodArray)) {
    const result = validate(document, schema, PACK_SHAPE)
    if ('problems' in result) return result.problems
    into.push({ value: result.value, place: { document, path: [] } })
    return []
  }
  if (document.root.kind !== 'list') {
    return [document.problem('ISC-PACK-022', [], 'this is not a list', { expected: 'a list of entries' })]
  }
  const entry = schema.element
  if (!(entry instanceof z.ZodType)) return []
  return document.root.items.flatMap((node, index) => {
    const shifted: LocatedDocument = {
      ...document,
      problem: (code, path, message, more) => document.problem(code, [index, ...path], message, more),
    }
    const result = validate(shifted, entry, PACK_SHAPE, node)
    if ('value' in result) {
      into.push({ value: result.value, place: { document, path: [index] } })
      return []
    }
    const id = ghostId(document, index)
    if (id !== undefined) ghosts.add(id)
    return result.problems
  })
}

const refuseNewer = (document: LocatedDocument): Problem | undefined => {
  const format = document.root.kind === 'map' ? document.root.entries.get('format')?.value : undefined
  const written = format?.kind === 'scalar' ? String(format.value) : ''
  const version = /^ischia-pack\/(\d+)$/u.exec(written)?.[1]
  if (version === undefined || Number(version) <= 1) return undefined
  return document.problem('ISC-PACK-027', ['format'], `this pack is written in ${written}; this Ischia reads ischia-pack/1`)
}

/** Reads and checks the files of a pack part by part. File names are relative to the pack's folder, with `/`. */
export const readSections = (files: ReadonlyMap<string, string>): ReadResult => {
  const problems: Problem[] = [...checkSize(files)]
  const ghosts = new Set<string>()
  const found = new Map<SectionName, Located<unknown>[]>()
  for (const [file, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (isClientFile(file)) continue
    const section = sectionOf(file)
    if (section === undefined) {
      problems.push(atTop(file, 'ISC-PACK-010', `${file} is not a part of a pack`, { nearest: nearest(file, knownFiles()) }))
      continue
    }
    const entries = found.get(section) ?? []
    found.set(section, entries)
    const read = readDocument(file, text, PACK_TEXT)
    if ('problems' in read) {
      problems.push(...read.problems)
      continue
    }
    const newer = section === 'pack' ? refuseNewer(read.document) : undefined
    if (newer !== undefined) return { sections: emptySections(), ghosts, problems: [newer] }
    problems.push(...readEntries(read.document, SECTIONS[section], entries, ghosts))
  }
  for (const name of sectionNames()) {
    if (!found.has(name) && !OPTIONAL.has(name)) problems.push(atTop(`${name}.yaml`, 'ISC-PACK-011', `the pack has no ${name}`))
  }
  return { sections: fill(found), ghosts, problems }
}

const sectionNames = (): readonly SectionName[] => Object.keys(SECTIONS) as readonly SectionName[]

const emptySections = (): Sections => fill(new Map())

// Each list was filled through the schema of its own part, so its entries have that part's type.
const fill = (found: ReadonlyMap<SectionName, readonly Located<unknown>[]>): Sections =>
  Object.fromEntries(sectionNames().map((name) => [name, found.get(name) ?? []])) as Sections
