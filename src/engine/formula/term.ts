/** Something that is true or false of a client. Terms that say the same are the same object; operands have smaller ids. */
export type Bool =
  | { readonly id: number; readonly kind: 'known'; readonly value: boolean }
  | { readonly id: number; readonly kind: 'flag'; readonly name: string }
  | { readonly id: number; readonly kind: 'not'; readonly of: Bool }
  | { readonly id: number; readonly kind: 'and' | 'or'; readonly of: readonly Bool[] }
  | { readonly id: number; readonly kind: 'at-least'; readonly count: number; readonly of: readonly Bool[] }
  /** `a` is not above `b`; strictly: `a` is below `b`. */
  | { readonly id: number; readonly kind: 'not-above'; readonly a: Num; readonly b: Num; readonly strictly: boolean }

/** A number that depends on the client. */
export type Num =
  | { readonly id: number; readonly kind: 'constant'; readonly value: number }
  | { readonly id: number; readonly kind: 'quantity'; readonly name: string; readonly whole: boolean }
  | { readonly id: number; readonly kind: 'either'; readonly when: Bool; readonly then: Num; readonly otherwise: Num }
  | { readonly id: number; readonly kind: 'sum' | 'difference'; readonly a: Num; readonly b: Num }

/** Any term. */
export type Term = Bool | Num

/** The terms a term is made of. */
export const operandsOf = (term: Term): readonly Term[] => {
  switch (term.kind) {
    case 'known':
    case 'flag':
    case 'constant':
    case 'quantity':
      return []
    case 'not':
      return [term.of]
    case 'and':
    case 'or':
    case 'at-least':
      return term.of
    case 'either':
      return [term.when, term.then, term.otherwise]
    default:
      return [term.a, term.b]
  }
}
