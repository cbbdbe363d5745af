import { createHash } from 'node:crypto'

/** Whom a marker belongs to: a clinic, and a client of it or nobody of its clients. */
export interface Whose {
  /** Number of the clinic, 0 to 99. */
  readonly tenant: number
  /** Number of the client in it, 0 to 9999; undefined: the clinic's own. */
  readonly client?: number
}

const digits = (value: number, length: number): string => String(value).padStart(length, '0')

/**
 * A word that stands in one field of one client of one clinic and nowhere else, such as `zq7T03C0412noteK9`. Wherever it turns up,
 * it says where it came from.
 */
export const marker = ({ tenant, client }: Whose, field: string): string =>
  `zq7T${digits(tenant, 2)}C${client === undefined ? 'none' : digits(client, 4)}${field}K9`

/** Finds markers in anything that left the process, whatever stands around them. */
const MARKERS = /zq7T\d\dC(?:\d{4}|none)[A-Za-z]*K9/gu

/** The markers in a text, each once. */
export const markersIn = (text: string): readonly string[] => [...new Set(text.match(MARKERS))]

/** An id that is always the same for the same words. */
export const idFor = (...words: readonly (string | number)[]): string => {
  const hex = createHash('sha256').update(words.join(' ')).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-')
}
