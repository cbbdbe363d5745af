// What people read, and where an entry comes from. Whatever is not named here counts as deciding something.
const WORDS: ReadonlySet<string> = new Set([
  'name',
  'ask',
  'look',
  'help',
  'who',
  'group',
  'reason',
  'dossier',
  'backing',
  'plain',
  'why',
  'covers',
  'says',
  'because',
  'suspected',
  'ends',
  'feel',
  'caution',
  'evidence',
])

/** A part of a pack without its words: two versions that differ in words alone decide alike, and are not screened for it. */
export const bare = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(bare)
  return Object.fromEntries(Object.entries(value).flatMap(([key, item]) => (WORDS.has(key) ? [] : [[key, bare(item)]])))
}
