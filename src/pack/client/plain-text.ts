/** A client written as JSON, parsed, with what tells whether parsing lost anything. */
export interface PlainText {
  readonly value: unknown
  /** Colons in the text: one for each key that is written, and those inside words. */
  readonly colons: number
}

const COLON = 58

const colonsIn = (text: string): number => {
  let colons = 0
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) === COLON) colons++
  return colons
}

const SPACE = 32
const MINUS = 45

const isOfNumber = (code: number): boolean => code === MINUS || code === 43 || code === 46 || (code >= 48 && code <= 57)

/** Is the number after a colon written with an exponent? The reader of client files takes that for a word. */
const hasExponent = (text: string, from: number): boolean => {
  let at = from
  while (text.charCodeAt(at) === SPACE) at++
  if (!isOfNumber(text.charCodeAt(at))) return false
  while (isOfNumber(text.charCodeAt(at))) at++
  return (text.charCodeAt(at) | 32) === 101
}

/** Colons of a text of JSON; not a number where it holds a number with an exponent. */
const colonsOfText = (text: string): number => {
  let colons = 0
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) !== COLON) continue
    if (hasExponent(text, at + 1)) return Number.NaN
    colons++
  }
  return colons
}

// Between words JSON takes these for spaces anywhere; the reader of client files does not.
const isPlain = (text: string): boolean => !text.includes('\t') && !text.includes('\r')

/** Parsed JSON whose every word means the same to the reader of client files; undefined where only that reader can tell. */
export const plainText = (text: string, value: unknown): PlainText | undefined =>
  isPlain(text) ? { value, colons: colonsOfText(text) } : undefined

/** Is this a map, as JSON gives it? */
export const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const PRINTED = /^[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffc]*$/u

/** What is counted of a value: keys and colons as a text must have written them. Not a number where a word may read otherwise. */
export const colonsOf = (value: unknown): number => {
  if (typeof value === 'string') return PRINTED.test(value) ? colonsIn(value) : Number.NaN
  if (typeof value !== 'object' || value === null) return Object.is(value, -0) ? Number.NaN : 0
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + colonsOf(item), 0)
  return Object.entries(value).reduce((sum, [key, item]) => sum + 1 + colonsOf(key) + colonsOf(item), 0)
}
