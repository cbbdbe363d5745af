import type { Json } from './entry.ts'

const isList = (value: Json): value is readonly Json[] => Array.isArray(value)

/** The one text of a JSON value: keys sorted by UTF-16 code unit, no spaces; so that equal values have equal hashes. */
export const canonical = (value: Json): string => {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonical).join(',')}]`
  const fields = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).join(',')}}`
}
