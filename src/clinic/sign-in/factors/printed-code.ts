import type { Random } from '#edges/random.ts'

// Crockford's alphabet: no letter that is mistaken for another on paper or on the phone.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const GROUPS = 4
const GROUP = 4
const FORM = /^[0-9A-HJKMNP-TV-Z]{16}$/u

/** How many printed codes somebody gets. */
export const SHEET = 10

/** A new code to print or to show in the terminal: 80 random bits as `K7QM-2V9C-0XTE-44HA`. */
export const newPrintedCode = (random: Random): string => {
  const letters = Array.from(random.bytes(GROUPS * GROUP), (byte) => ALPHABET.charAt(byte & 31))
  return Array.from({ length: GROUPS }, (_, at) => letters.slice(at * GROUP, (at + 1) * GROUP).join('')).join('-')
}

/** A sheet of codes. */
export const newSheet = (random: Random): readonly string[] => Array.from({ length: SHEET }, () => newPrintedCode(random))

/** A code as somebody typed it, in the form that is hashed; undefined where it cannot be one. O, I and L are read as digits. */
export const readPrintedCode = (typed: string): string | undefined => {
  const letters = typed.toUpperCase().replaceAll(/[\s-]/gu, '').replaceAll('O', '0').replaceAll(/[IL]/gu, '1')
  return FORM.test(letters) ? letters : undefined
}
