import type { Rule } from '#engine/model/rule.ts'
import type { Pack } from '#pack/load.ts'
import type { Sections } from '#pack/read-sections.ts'
import type { Located } from '#pack/resolve/place.ts'
import type { SectionName } from '#pack/sections.ts'
import { PARTS, entryKey } from '../entry-key.ts'
import type { EntryOf } from '../entry-key.ts'
import { createAnchors } from './anchors.ts'
import type { Anchors } from './anchors.ts'
import { html } from './html.ts'
import type { Content, Html } from './html.ts'

/** A pack as its book reads it: the entries as written, and ways to name and link them. */
export interface Book {
  readonly sections: Sections
  readonly anchors: Anchors
  readonly entries: <Name extends SectionName>(part: Name) => readonly EntryOf<Name>[]
  /** Entries of a part by the file they stand in, named after the file. */
  readonly byFile: <Name extends SectionName>(part: Name) => ReadonlyMap<string, readonly EntryOf<Name>[]>
  readonly find: <Name extends SectionName>(part: Name, key: string) => EntryOf<Name> | undefined
  /** A link to an entry; plain text where there is none. */
  readonly link: (part: SectionName, key: string, text?: Content) => Html
  /** A number, or the value behind `$name` with a link to the table it is kept in; `unit` where the number carries none itself. */
  readonly number: (ref: number | string, unit?: string) => Html
  /** The number itself. */
  readonly value: (ref: number | string) => number | undefined
  /** The rule as the engine runs it: who may clear it, what an accepted known and unchanged gives. */
  readonly rule: (id: string) => Rule | undefined
}

const withUnit = (value: number | string, unit: string | undefined): string => (unit === undefined ? String(value) : `${value} ${unit}`)

/** `fracture-cancer-infection` → `Fracture, cancer, infection`; `spine-and-leg` → `Spine and leg`. */
const fileTitle = (file: string): string => {
  const words = file.slice(file.lastIndexOf('/') + 1, -'.yaml'.length).split('-')
  const title = words.join(words.length > 2 && !words.includes('and') ? ', ' : ' ')
  return `${title.charAt(0).toUpperCase()}${title.slice(1)}`
}

const fileGroups = <T>(located: readonly Located<T>[]): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>()
  for (const { value, place } of located) {
    const title = fileTitle(place.document.file)
    groups.set(title, [...(groups.get(title) ?? []), value])
  }
  return groups
}

/** Opens a pack for its book. */
export const createBook = ({ sections, knowledge }: Pack): Book => {
  const anchors = createAnchors(sections)
  const entries: Book['entries'] = (part) => sections[part].map(({ value }) => value)
  const places = new Map(PARTS.flatMap((part) => entries(part).map((entry, at) => [`${part} ${entryKey(part, entry)}`, at] as const)))
  const find: Book['find'] = (part, key) => {
    const at = places.get(`${part} ${key}`)
    return at === undefined ? undefined : sections[part][at]?.value
  }
  const link: Book['link'] = (part, key, text = key) => {
    const anchor = anchors.of(part, key)
    return anchor === undefined ? html`${text}` : html`<a href="#${anchor}">${text}</a>`
  }
  const number: Book['number'] = (ref, unit) => {
    if (typeof ref === 'number' || !ref.startsWith('$')) return html`${withUnit(ref, unit)}`
    const entry = find('numbers', ref.slice(1))
    return entry === undefined
      ? html`${ref}`
      : html`<a class="chosen" href="#${anchors.of('numbers', entry.id)}">${withUnit(entry.value, entry.unit ?? unit)}</a>`
  }
  const value: Book['value'] = (ref) => (typeof ref === 'number' ? ref : find('numbers', ref.slice(1))?.value)
  const rule: Book['rule'] = (id) => knowledge.ruleById.get(id)
  const byFile: Book['byFile'] = (part) => fileGroups(sections[part])
  return { sections, anchors, entries, byFile, find, link, number, value, rule }
}
