import type { Plain, PlainNumber } from './condition.ts'
import type { Facts } from './facts.ts'
import type { Words } from './words.ts'

/** Conditions and numbers for one client, as plainly as can be: for facts that a rule engine lets code work out. */
export interface PlainReading {
  readonly holds: (plain: Plain, facts: Facts) => boolean
  readonly valueOf: (number: PlainNumber, facts: Facts) => number
}

/** Reads conditions over the words of a pack. */
export const plainReading = ({ byFact }: Words): PlainReading => {
  const valueOf = (of: PlainNumber, facts: Facts): number => {
    switch (of.kind) {
      case 'constant':
        return of.value
      case 'quantity':
        return Number(facts[of.name] ?? 0)
      case 'either':
        return holds(of.when, facts) ? valueOf(of.then, facts) : valueOf(of.otherwise, facts)
      case 'sum':
        return valueOf(of.a, facts) + valueOf(of.b, facts)
      case 'difference':
        return valueOf(of.a, facts) - valueOf(of.b, facts)
    }
  }
  const compare = ({ a, b, strictly }: Extract<Plain, { readonly kind: 'compare' }>, facts: Facts): boolean =>
    strictly ? valueOf(a, facts) < valueOf(b, facts) : valueOf(a, facts) <= valueOf(b, facts)
  const holds = (plain: Plain, facts: Facts): boolean => {
    switch (plain.kind) {
      case 'settled':
        return plain.value
      case 'is':
        return (plain.among & (1 << (byFact.get(plain.fact)?.indexOf(String(facts[plain.fact] ?? '')) ?? 0))) !== 0
      case 'mark':
        return facts[plain.name] === true
      case 'not':
        return !holds(plain.of, facts)
      case 'all':
        return plain.of.every((each) => holds(each, facts))
      case 'any':
        return plain.of.some((each) => holds(each, facts))
      case 'at-least':
        return plain.of.filter((each) => holds(each, facts)).length >= plain.count
      case 'compare':
        return compare(plain, facts)
    }
  }
  return { holds, valueOf }
}
