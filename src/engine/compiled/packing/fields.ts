import type { Fact } from '../../model/fact.ts'
import type { Knowledge } from '../../model/knowledge.ts'
import { once } from '../../once.ts'
import { inputName } from '../../translate/input/inputs.ts'

/** The bit of a flag that no formula reads. */
export const NO_BIT = -1

/** Where the parts of one answer go. */
export interface Field {
  readonly fact: Fact
  /** By the word of the answer, or by the choice. */
  readonly words: ReadonlyMap<string, number>
  readonly no: number
  readonly yes: number
  readonly given: number
  readonly unsure: number
  readonly steady: number
  readonly checked: number
  readonly dated: number
  readonly left: number
  readonly right: number
  /** By the index of a site; few facts are ever placed, so they are found when one first is. */
  readonly sites: () => readonly number[]
  readonly number: string
  readonly daysAgo: string
}

/** Bits of a packed client by the name of their flag. */
export type Bits = (name: string) => number

/** Bits of a circuit's flags: they come first, in their order. */
export const bitsOf = (flags: readonly string[]): Bits => {
  const bits = new Map(flags.map((name, bit) => [name, bit]))
  return (name) => bits.get(name) ?? NO_BIT
}

const YES_NO = ['yes', 'no', 'not-sure', 'known-unchanged'] as const

const wordsOf = ({ type, options }: Fact, bit: (part: string) => number): ReadonlyMap<string, number> =>
  new Map(type === 'yes-no' ? YES_NO.map((word) => [word, bit(word)] as const) : options.map(({ id }) => [id, bit(`is-${id}`)] as const))

const fieldOf = ({ sites }: Knowledge, bits: Bits, fact: Fact): Field => {
  const bit = (part: string): number => bits(inputName(fact.id, part))
  return {
    fact,
    words: wordsOf(fact, bit),
    no: bit('no'),
    yes: bit('yes'),
    given: fact.type === 'number' ? bit('measured') : bit('given'),
    unsure: bit('not-sure'),
    steady: bit('steady'),
    checked: bit('checked'),
    dated: bit('dated'),
    left: bit('left'),
    right: bit('right'),
    sites: once(() => sites.map(({ id }) => bit(`at-${id}`))),
    number: inputName(fact.id, 'number'),
    daysAgo: inputName(fact.id, 'days-ago'),
  }
}

/** Where the answer to a fact goes, found when it is first packed; facts that follow from others are never answered. */
export const fieldsOf = (knowledge: Knowledge, bits: Bits): ((id: string) => Field | undefined) => {
  const found = new Map<string, Field>()
  return (id) => {
    const known = found.get(id)
    if (known !== undefined) return known
    const fact = knowledge.factById.get(id)
    if (fact === undefined || fact.derive !== undefined) return undefined
    const field = fieldOf(knowledge, bits, fact)
    found.set(id, field)
    return field
  }
}
