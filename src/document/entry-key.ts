import type { Sections } from '#pack/read-sections.ts'
import { SECTIONS } from '#pack/sections.ts'
import type { SectionName } from '#pack/sections.ts'

const isPart = (name: string): name is SectionName => Object.hasOwn(SECTIONS, name)

/** All parts of a pack. */
export const PARTS: readonly SectionName[] = Object.keys(SECTIONS).filter(isPart)

/** An entry of one part of a pack, as its author wrote it. */
export type EntryOf<Name extends SectionName> = Sections[Name][number]['value']

const field = (entry: object, name: string): string | undefined => {
  const value: unknown = Reflect.get(entry, name)
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}

/**
 * What names an entry within its part: its id; where it has none, presentation and irritability, level or confidence; a part
 * that is one map goes by the name of the part.
 */
export const entryKey = (part: SectionName, entry: object): string => {
  if (part === 'pack' || part === 'defaults') return part
  const presentation = field(entry, 'presentation')
  const template = presentation === undefined ? undefined : `${presentation} ${field(entry, 'irritability') ?? ''}`
  return field(entry, 'id') ?? template ?? field(entry, 'level') ?? field(entry, 'confidence') ?? part
}
