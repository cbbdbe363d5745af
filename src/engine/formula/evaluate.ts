import type { Bool, Num } from './term.ts'

/** Values of inputs by name. A flag without a value is false, a quantity without one is zero. */
export type Assignment = ReadonlyMap<string, boolean | number>

/** Puts values into terms, without any solver. What was computed once is remembered. */
export interface Evaluation {
  readonly isTrue: (term: Bool) => boolean
  readonly valueOf: (term: Num) => number
}

const UNREAD = 2

/** Evaluates the first `count` terms of one builder for one client. */
export const evaluation = (assignment: Assignment, count: number): Evaluation => {
  const remembered = new Uint8Array(count).fill(UNREAD)
  const compute = (term: Bool): boolean => {
    switch (term.kind) {
      case 'known':
        return term.value
      case 'flag':
        return assignment.get(term.name) === true
      case 'not':
        return !isTrue(term.of)
      case 'and':
        return term.of.every(isTrue)
      case 'or':
        return term.of.some(isTrue)
      case 'at-least':
        return term.of.filter(isTrue).length >= term.count
      case 'not-above':
        return term.strictly ? valueOf(term.a) < valueOf(term.b) : valueOf(term.a) <= valueOf(term.b)
    }
  }
  const isTrue = (term: Bool): boolean => {
    const found = remembered[term.id]
    if (found === 0 || found === 1) return found === 1
    const value = compute(term)
    remembered[term.id] = value ? 1 : 0
    return value
  }
  const valueOf = (term: Num): number => {
    switch (term.kind) {
      case 'constant':
        return term.value
      case 'quantity':
        return Number(assignment.get(term.name) ?? 0)
      case 'either':
        return isTrue(term.when) ? valueOf(term.then) : valueOf(term.otherwise)
      case 'sum':
        return valueOf(term.a) + valueOf(term.b)
      case 'difference':
        return valueOf(term.a) - valueOf(term.b)
    }
  }
  return { isTrue, valueOf }
}
