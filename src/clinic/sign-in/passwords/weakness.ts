import { commonPasswords } from './common.ts'
import { LEAST_LENGTH, MOST_LENGTH } from './length.ts'

/** Why a password is not taken. */
export type Weakness = 'too-short' | 'too-long' | 'common' | 'of-the-clinic' | 'few-characters'

const FEWEST_DIFFERENT = 5
const LEFT_WITHOUT_CONTEXT = 8
const LEAST_WORD = 3
const OURS = ['ischia', 'sciatica', 'massage', 'therapist', 'therapy', 'clinic', 'praxis', 'studio']

// How letters are dressed up: whoever guesses undresses them as well.
const LEET: ReadonlyMap<string, string> = new Map(
  Object.entries({ 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's', '!': 'i' }),
)

const undressed = (text: string): string => Array.from(text, (letter) => LEET.get(letter) ?? letter).join('')

const wordsOf = (context: readonly string[]): readonly string[] => {
  const words = context.flatMap((text) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u),
  )
  const known = [...OURS, ...words].map(undressed).filter((word) => word.length >= LEAST_WORD)
  return known.sort((one, other) => other.length - one.length)
}

const without = (text: string, words: readonly string[]): string => words.reduce((rest, word) => rest.replaceAll(word, ''), text)

/**
 * What is wrong with a password, or undefined. `context` is what a guesser would know: the clinic's name, the person's name and
 * address. No demand for digits or signs: they make passwords harder to remember and no harder to guess.
 */
export const weaknessOf = (password: string, context: readonly string[]): Weakness | undefined => {
  const plain = password.normalize('NFKC')
  const letters = Array.from(plain)
  if (letters.length < LEAST_LENGTH) return 'too-short'
  if (letters.length > MOST_LENGTH) return 'too-long'
  const lower = plain.toLowerCase()
  if (new Set(lower).size < FEWEST_DIFFERENT) return 'few-characters'
  if (commonPasswords().has(lower)) return 'common'
  const rest = without(undressed(lower), wordsOf(context)).replaceAll(/[^\p{L}\p{N}]/gu, '')
  return Array.from(rest).length < LEFT_WITHOUT_CONTEXT ? 'of-the-clinic' : undefined
}
