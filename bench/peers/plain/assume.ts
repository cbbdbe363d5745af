import type { Plain } from './condition.ts'
import type { Making } from './make.ts'

/** What is known of one answer: it is one of these words. */
export interface Known {
  readonly fact: string
  readonly among: number
}

/** A condition where something is known already: what that settles is left out. Numbers stay as they are. */
export const assuming = (make: Making, { fact, among }: Known): ((plain: Plain) => Plain) => {
  const done = new Map<Plain, Plain>()
  const compute = (plain: Plain): Plain => {
    switch (plain.kind) {
      case 'is':
        if (plain.fact !== fact) return plain
        if ((among & ~plain.among) === 0) return make.settled(true)
        return (among & plain.among) === 0 ? make.settled(false) : plain
      case 'not':
        return make.not(within(plain.of))
      case 'all':
      case 'any':
        return make.many(plain.kind, plain.of.map(within))
      case 'at-least':
        return make.atLeast(plain.count, plain.of.map(within))
      default:
        return plain
    }
  }
  const within = (plain: Plain): Plain => {
    const found = done.get(plain) ?? compute(plain)
    done.set(plain, found)
    return found
  }
  return within
}
