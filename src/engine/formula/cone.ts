import { operandsOf } from './term.ts'
import type { Term } from './term.ts'

/** Every term a term is made of, itself included, operands first; what was `seen` before, with all it is made of, is left out. */
export const coneOf = (root: Term, seen: (term: Term) => boolean): readonly Term[] => {
  const found = new Set<Term>()
  const open = [root]
  for (let term = open.pop(); term !== undefined; term = open.pop()) {
    if (found.has(term) || seen(term)) continue
    found.add(term)
    open.push(...operandsOf(term))
  }
  return [...found].toSorted((a, b) => a.id - b.id)
}
