import { operandsOf } from './term.ts'
import type { Term } from './term.ts'

/** Every term that these are made of, themselves included, operands first. */
export const coneOf = (terms: readonly Term[]): readonly Term[] => {
  const found = new Set<Term>()
  const open = [...terms]
  for (let term = open.pop(); term !== undefined; term = open.pop()) {
    if (found.has(term)) continue
    found.add(term)
    open.push(...operandsOf(term))
  }
  return [...found].toSorted((a, b) => a.id - b.id)
}

/** Names of the inputs among terms. */
export const inputsAmong = (terms: readonly Term[]): readonly string[] =>
  terms.flatMap((term) => (term.kind === 'flag' || term.kind === 'quantity' ? [term.name] : []))
