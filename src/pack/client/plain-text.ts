/** A client written as JSON, and parsed. */
export interface PlainText {
  readonly text: string
  /** What the text holds, or part of it. */
  readonly value: unknown
  /** Colons of the text that belong to what was left out of the value. */
  readonly leftOut: number
}

/** Is this a map, as JSON gives it? */
export const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const COLON = 58
const SPACE = 32
const MINUS = 45
const PLUS = 43
const POINT = 46

const isOfNumber = (code: number): boolean => code === MINUS || code === PLUS || code === POINT || (code >= 48 && code <= 57)

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
const hasOddSpaces = (text: string): boolean => text.includes('\t') || text.includes('\r')

const PRINTED = /^[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffc]*$/u

const colonsInWord = (word: string): number => (PRINTED.test(word) ? word.split(':').length - 1 : Number.NaN)

/** Colons that a value is written with. Not a number where a word or number may mean something else to the reader of client files. */
const colonsOf = (value: unknown): number => {
  if (typeof value === 'string') return colonsInWord(value)
  if (typeof value !== 'object' || value === null) return Object.is(value, -0) ? Number.NaN : 0
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + colonsOf(item), 0)
  return Object.entries(value).reduce((sum, [key, item]) => sum + 1 + colonsOf(key) + colonsOf(item), 0)
}

/** Could an exponent write this number in as few characters, as in 1e2 or 5e-2? */
const canBeShort = (number: number): boolean =>
  number !== 0 && (Number.isInteger(number) ? number % 100 === 0 : Math.abs(number) < 0.1 || String(number).includes('e'))

const holdsShort = (value: unknown): boolean => {
  if (typeof value === 'number') return canBeShort(value)
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsShort)
}

/** What a value takes to be written. */
export interface Written {
  /** Its colons: one for each key, and those inside words. Not a number where only the reader of client files can tell what it means. */
  readonly colons: number
  /** Its characters, written as short as can be. Not a number where nobody can say how short that is. */
  readonly length: number
}

/** What a value that JSON can hold takes to be written. */
export const writtenWith = (value: unknown): Written => ({
  colons: colonsOf(value),
  length: holdsShort(value) ? Number.NaN : JSON.stringify(value).length,
})

/**
 * Does a text hold just this, and nothing twice? JSON takes a key that is written twice for one: the second takes the place of the first
 * without a word. A text that is as short as can be has no room for it; of any other the colons are counted.
 */
export const holdsJust = ({ text, leftOut }: PlainText, { colons, length }: Written): boolean => {
  if (Number.isNaN(colons) || hasOddSpaces(text)) return false
  return text.length === length || colonsOfText(text) === colons + leftOut
}
