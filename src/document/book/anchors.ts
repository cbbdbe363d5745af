import type { Sections } from '#pack/read-sections.ts'
import type { SectionName } from '#pack/sections.ts'
import { PARTS, entryKey } from '../entry-key.ts'

/** Where in the document each entry stands, as the `id` of its element. */
export interface Anchors {
  /** Of an entry by its part and key; undefined where the pack has no such entry. */
  readonly of: (part: SectionName, key: string) => string | undefined
  /** Of a row of a reference table, or of a finding of a presentation. */
  readonly inside: (part: SectionName, key: string, row: string) => string
}

/** A red flag and the fact behind it share an id: parts named first keep it bare, later ones put the part before it. */
const FIRST: readonly SectionName[] = ['red-flags', 'combinations', 'restrictions', 'signs', 'follow-up', 'course', 'presentations']

const CLAIM: readonly SectionName[] = [...new Set([...FIRST, ...PARTS])]

const asId = (text: string): string => text.replace(/[^A-Za-z0-9-]+/gu, '-')

/** Gives every entry of a pack an anchor of its own; an id is used bare exactly once. */
export const createAnchors = (sections: Sections): Anchors => {
  const byEntry = new Map<string, string>()
  const taken = new Set<string>()
  for (const part of CLAIM) {
    for (const { value } of sections[part]) {
      const key = entryKey(part, value)
      const bare = /^\d/u.test(key) ? `${asId(part)}-${key}` : asId(key)
      const anchor = taken.has(bare) ? `${asId(part)}.${asId(key)}` : bare
      taken.add(anchor)
      byEntry.set(`${part} ${key}`, anchor)
    }
  }
  return {
    of: (part, key) => byEntry.get(`${part} ${key}`),
    inside: (part, key, row) => `${byEntry.get(`${part} ${key}`) ?? asId(key)}..${asId(row)}`,
  }
}
