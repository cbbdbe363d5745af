import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Outcome } from '#engine/model/outcome.ts'
import { nearest } from '#pack/problem/nearest.ts'
import { fault } from '../problem/fault.ts'
import type { Fault } from '../problem/fault.ts'

/** Outcomes as they were asked for, or what is wrong with the words. */
export type OutcomesRead = { readonly outcomes: readonly Outcome[] } | { readonly faults: readonly Fault[] }

/** Kinds of names an outcome may hold. */
type NameKind = 'place' | 'technique' | 'motion' | 'position' | 'product' | 'action'

const PLAIN = ['status', 'urgency', 'lead', 'minutes', 'pain-ceiling'] as const

const NAMED = {
  cap: ['place'],
  hold: ['place'],
  technique: ['technique', 'place'],
  motion: ['motion'],
  position: ['position'],
  product: ['product'],
  action: ['action'],
} as const satisfies Readonly<Record<string, readonly NameKind[]>>

const namesOf = (knowledge: Knowledge, kind: NameKind): readonly string[] =>
  ({
    place: () => knowledge.sites.map(({ id }) => id),
    technique: () => knowledge.techniques.map(({ id }) => id),
    motion: () => knowledge.motions.map(({ id }) => id),
    position: () => knowledge.positions.map(({ id }) => id),
    product: () => knowledge.products.map(({ id }) => id),
    action: () => [...knowledge.actions.keys()],
  })[kind]()

const isNamed = (word: string): word is keyof typeof NAMED => Object.hasOwn(NAMED, word)

const MOST_LISTED = 14

const listedNames = (names: readonly string[]): string =>
  names.length <= MOST_LISTED ? names.join(', ') : `one of ${names.length}, such as ${names.slice(0, 3).join(', ')}`

const wrongName = (knowledge: Knowledge, kind: NameKind, name: string | undefined): readonly Fault[] => {
  const names = namesOf(knowledge, kind)
  if (name === undefined) return [fault('ISC-CLI-005', `a ${kind} is missing`, { expected: listedNames(names) })]
  if (names.includes(name)) return []
  return [fault('ISC-CLI-031', `there is no ${kind} ${name}`, { expected: listedNames(names), nearest: nearest(name, names) })]
}

const build = (kind: keyof typeof NAMED, first: string, second: string): Outcome => {
  switch (kind) {
    case 'cap':
    case 'hold':
      return { kind, site: first }
    case 'technique':
      return { kind, technique: first, site: second }
    case 'motion':
      return { kind, motion: first }
    case 'position':
      return { kind, position: first }
    case 'product':
      return { kind, product: first }
    case 'action':
      return { kind, action: first }
  }
}

const readNamed = (knowledge: Knowledge, kind: keyof typeof NAMED, names: readonly string[]): OutcomesRead => {
  const kinds = NAMED[kind]
  const faults = kinds.flatMap((each, index) => wrongName(knowledge, each, names[index]))
  const extra = names.slice(kinds.length).map((word) => fault('ISC-CLI-006', `${word} is one word too many after ${kind}`))
  if (faults.length + extra.length > 0) return { faults: [...faults, ...extra] }
  return { outcomes: [build(kind, names[0] ?? '', names[1] ?? '')] }
}

/** Reads the words after the file: `status`, `cap gluteal-left`, `technique deep-tissue sacrum` … None: the disposition and the lead. */
export const readOutcomes = (knowledge: Knowledge, words: readonly string[]): OutcomesRead => {
  const [kind, ...names] = words
  if (kind === undefined) return { outcomes: [{ kind: 'status' }, { kind: 'urgency' }, { kind: 'lead' }] }
  if (isNamed(kind)) return readNamed(knowledge, kind, names)
  const plain = PLAIN.find((word) => word === kind)
  const all = [...PLAIN, ...Object.keys(NAMED)]
  if (plain === undefined)
    return { faults: [fault('ISC-CLI-030', `${kind} is no outcome`, { expected: all.join(', '), nearest: nearest(kind, all) })] }
  if (names.length > 0) return { faults: [fault('ISC-CLI-006', `${names[0]} is one word too many after ${kind}`)] }
  return { outcomes: [{ kind: plain }] }
}
