import type { Fact } from '#engine/model/fact.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { inputName } from '#engine/translate/input/inputs.ts'

/** One input of the formulas, as some of the words that the answer to its question may be. */
interface Part {
  readonly input: string
  readonly fact: string
  readonly among: number
}

/** The words that answers may be, and which inputs of the formulas mean which of them. */
export interface Words {
  /** For each question the words of its answer; the first, empty, stands for no answer. */
  readonly byFact: ReadonlyMap<string, readonly string[]>
  readonly byInput: ReadonlyMap<string, Part>
  readonly partsOf: ReadonlyMap<string, readonly Part[]>
}

type Meaning = Readonly<Record<string, readonly string[]>>

const alone = (words: readonly string[]): Meaning => Object.fromEntries(words.map((word) => [word, [word]]))

/** Inputs of one question of which any combination comes to one word. */
const meaningOf = (fact: Fact): Meaning => {
  if (fact.derive !== undefined) return {}
  switch (fact.type) {
    case 'yes-no':
      return { ...alone(['yes', 'no', 'not-sure']), 'known-unchanged': ['known-unchanged', 'steady'], steady: ['steady'] }
    case 'one-of':
      return alone(['not-sure', ...fact.options.map(({ id }) => `is-${id}`)])
    case 'side':
      return { left: ['left', 'both'], right: ['right', 'both'], 'not-sure': ['not-sure'] }
    case 'number':
      return alone(['measured', 'not-sure'])
    default:
      return {}
  }
}

const wordsFor = (meaning: Meaning): readonly string[] => ['', ...new Set(Object.values(meaning).flat())]

const partsFor = (fact: string, meaning: Meaning): readonly Part[] => {
  const words = wordsFor(meaning)
  const bits = (means: readonly string[]): number => means.reduce((mask, word) => mask | (1 << words.indexOf(word)), 0)
  return Object.entries(meaning).map(([part, means]) => ({ input: inputName(fact, part), fact, among: bits(means) }))
}

/** The words of every question of a pack whose answer is one word. */
export const wordsOf = ({ facts }: Knowledge): Words => {
  const meanings = facts.map((fact) => [fact.id, meaningOf(fact)] as const).filter(([, meaning]) => Object.keys(meaning).length > 0)
  const partsOf = new Map(meanings.map(([fact, meaning]) => [fact, partsFor(fact, meaning)]))
  return {
    byFact: new Map(meanings.map(([fact, meaning]) => [fact, wordsFor(meaning)])),
    byInput: new Map([...partsOf.values()].flat().map((part) => [part.input, part])),
    partsOf,
  }
}

/** The words that bits stand for. */
export const wordsIn = (words: readonly string[], among: number): readonly string[] =>
  words.filter((_, index) => (among & (1 << index)) !== 0)
