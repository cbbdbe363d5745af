import { same } from '#engine/same.ts'
import { WORD_FIELDS } from './entry.ts'
import type { Caution, Change } from './entry.ts'
import type { Written } from './pack-side.ts'

/** Longest words of a field; what is longer is cut, because a change should be read, not studied. */
const LONGEST = 400

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text)

const wordsOf = (value: unknown): string => {
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value)) return value.map((item) => (typeof item === 'object' ? `(${wordsOf(item)})` : wordsOf(item))).join(', ')
  if (typeof value !== 'object' || value === null) return String(value)
  return Object.entries(value)
    .map(([key, item]) => `${key}: ${typeof item === 'object' && !Array.isArray(item) ? `(${wordsOf(item)})` : wordsOf(item)}`)
    .join('; ')
}

/** A value of a field as people read it; null where there is none. */
export const fieldWords = (value: unknown): string | null => (value === undefined ? null : cut(wordsOf(value)))

/** Every field of an entry that is not as it was; those of words and sources as such, all others as told. */
export const fieldChanges = (before: Written, after: Written, caution: Caution): readonly Change[] =>
  [...new Set([...Object.keys(before.fields), ...Object.keys(after.fields)])]
    .filter((field) => !same(before.fields[field], after.fields[field]))
    .map((field) => ({
      what: field,
      caution: WORD_FIELDS.has(field) ? 'words' : caution,
      from: fieldWords(before.fields[field]),
      to: fieldWords(after.fields[field]),
    }))
