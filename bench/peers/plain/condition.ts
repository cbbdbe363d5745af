/**
 * A condition as a person would write it into a rule engine: over answers that are one of a few words, over marks that are there or
 * not, and over numbers. Conditions that say the same are the same object, so that what is shared can be computed once.
 */
export type Plain =
  | { readonly id: number; readonly kind: 'settled'; readonly value: boolean }
  /** The answer to a question is one of some words, as bits over the words it may have; bit 1 = it has not been answered. */
  | { readonly id: number; readonly kind: 'is'; readonly fact: string; readonly among: number }
  | { readonly id: number; readonly kind: 'mark'; readonly name: string }
  | { readonly id: number; readonly kind: 'not'; readonly of: Plain }
  | { readonly id: number; readonly kind: 'all' | 'any'; readonly of: readonly Plain[] }
  | { readonly id: number; readonly kind: 'at-least'; readonly count: number; readonly of: readonly Plain[] }
  /** `a` is not above `b`; strictly: `a` is below `b`. */
  | { readonly id: number; readonly kind: 'compare'; readonly a: PlainNumber; readonly b: PlainNumber; readonly strictly: boolean }

/** A number that depends on the client. */
export type PlainNumber =
  | { readonly kind: 'constant'; readonly value: number }
  | { readonly kind: 'quantity'; readonly name: string }
  | { readonly kind: 'either'; readonly when: Plain; readonly then: PlainNumber; readonly otherwise: PlainNumber }
  | { readonly kind: 'sum' | 'difference'; readonly a: PlainNumber; readonly b: PlainNumber }

const conditionsOfNumber = (number: PlainNumber): readonly Plain[] => {
  if (number.kind === 'constant' || number.kind === 'quantity') return []
  if (number.kind === 'either') return [number.when, ...conditionsOfNumber(number.then), ...conditionsOfNumber(number.otherwise)]
  return [...conditionsOfNumber(number.a), ...conditionsOfNumber(number.b)]
}

/** The conditions a condition is made of. */
export const partsOf = (plain: Plain): readonly Plain[] => {
  switch (plain.kind) {
    case 'not':
      return [plain.of]
    case 'all':
    case 'any':
    case 'at-least':
      return plain.of
    case 'compare':
      return [...conditionsOfNumber(plain.a), ...conditionsOfNumber(plain.b)]
    default:
      return []
  }
}
