import type { Assignment } from '#engine/formula/evaluate.ts'
import type { Plain, PlainNumber } from './condition.ts'
import { partsOf } from './condition.ts'
import type { Words } from './words.ts'

/** A client as rule engines are handed one: for each name a word, a mark that is there, or a number. */
export type Facts = Readonly<Record<string, string | number | true>>

/** Every name that conditions ask for. */
export interface Names {
  readonly answers: ReadonlySet<string>
  readonly marks: ReadonlySet<string>
  readonly quantities: ReadonlySet<string>
}

const quantitiesOf = (number: PlainNumber): readonly string[] => {
  if (number.kind === 'constant') return []
  if (number.kind === 'quantity') return [number.name]
  return number.kind === 'either'
    ? [number.then, number.otherwise].flatMap(quantitiesOf)
    : [...quantitiesOf(number.a), ...quantitiesOf(number.b)]
}

/** The names in these conditions. */
export const namesIn = (conditions: readonly Plain[]): Names => {
  const names = { answers: new Set<string>(), marks: new Set<string>(), quantities: new Set<string>() }
  const seen = new Set<Plain>()
  const visit = (plain: Plain): void => {
    if (seen.has(plain)) return
    seen.add(plain)
    if (plain.kind === 'is') names.answers.add(plain.fact)
    if (plain.kind === 'mark') names.marks.add(plain.name)
    if (plain.kind === 'compare') for (const name of [plain.a, plain.b].flatMap(quantitiesOf)) names.quantities.add(name)
    partsOf(plain).forEach(visit)
  }
  conditions.forEach(visit)
  return names
}

const answerIn = ({ byFact, partsOf }: Words, inputs: Assignment, fact: string): string => {
  const possible = (partsOf.get(fact) ?? []).reduce((left, { input, among }) => left & (inputs.get(input) === true ? among : ~among), ~0)
  return byFact.get(fact)?.findLast((_, index) => (possible & (1 << index)) !== 0) ?? ''
}

/** Turns values of the formulas' inputs into facts. What nobody answered is left out; a number nobody gave is 0, as in the formulas. */
export const factsOf = (words: Words, names: Names, inputs: Assignment): Facts =>
  Object.fromEntries<string | number | true>([
    ...[...names.answers].map((fact) => [fact, answerIn(words, inputs, fact)] as const).filter(([, word]) => word !== ''),
    ...[...names.marks].filter((name) => inputs.get(name) === true).map((name) => [name, true] as const),
    ...[...names.quantities].map((name) => [name, Number(inputs.get(name) ?? 0)] as const),
  ])
