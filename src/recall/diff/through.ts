import type { PackSide, Written } from './pack-side.ts'
import { same } from '#engine/same.ts'

/** Parts whose entries are words that other entries are written with. */
const VOCABULARY = ['groups', 'numbers', 'clearances', 'intake'] as const

/** Groups, numbers and the like that are not what they were, by their keys. */
export const changedWords = (before: PackSide, after: PackSide): ReadonlySet<string> =>
  new Set(
    VOCABULARY.flatMap((part) =>
      [...after.entries].flatMap(([key, { part: own, fields }]) =>
        own === part && !same(before.entries.get(key)?.fields, fields) ? [key] : [],
      ),
    ),
  )

const wordsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : []
}

/** Which of the changed words an entry is written with. */
export const throughOf = ({ fields, part, id }: Written, changed: ReadonlySet<string>): readonly string[] => {
  if (changed.size === 0) return []
  const used = new Set(wordsIn(fields))
  return [...changed].filter((key) => {
    const word = key.slice(key.indexOf('/') + 1)
    return key !== `${part}/${id}` && used.has(key.startsWith('numbers/') ? `$${word}` : word)
  })
}
