import { Fault } from '#edges/fault.ts'
import { RECORD_FAULTS } from './faults.ts'

/** What can be written as JSON; a field that is undefined counts as not there. */
export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain | undefined }

const isList = (value: Plain): value is readonly Plain[] => Array.isArray(value)

const finite = (value: number): string => {
  if (!Number.isFinite(value)) throw new Fault(RECORD_FAULTS.notPlain)
  return JSON.stringify(value)
}

/**
 * The one text of a JSON value (RFC 8785): keys in order of their UTF-16 code units, numbers as ECMAScript writes them, no spaces.
 * Hashes are made over it, so that a value read back, exported or imported has the hash it had. Half a surrogate pair, which the
 * standard refuses, stays as its escape: what a person typed is not lost over it.
 */
export const canonical = (value: Plain): string => {
  if (typeof value === 'number') return finite(value)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonical).join(',')}]`
  const fields = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return `{${fields.flatMap(([key, inner]) => (inner === undefined ? [] : [`${JSON.stringify(key)}:${canonical(inner)}`])).join(',')}}`
}
