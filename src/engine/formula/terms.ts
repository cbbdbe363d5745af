import type { Bool, Num, Term } from './term.ts'

/** Builds terms. What is plain at once, such as *and* with something false, is never built. */
export interface Terms {
  /** How many terms there are; every id is below. */
  readonly count: () => number
  readonly yes: Bool
  readonly no: Bool
  readonly known: (value: boolean) => Bool
  readonly flag: (name: string) => Bool
  readonly not: (of: Bool) => Bool
  readonly and: (...of: readonly Bool[]) => Bool
  readonly or: (...of: readonly Bool[]) => Bool
  readonly implies: (a: Bool, b: Bool) => Bool
  readonly atLeast: (count: number, of: readonly Bool[]) => Bool
  readonly notAbove: (a: Num, b: Num) => Bool
  readonly below: (a: Num, b: Num) => Bool
  readonly constant: (value: number) => Num
  readonly quantity: (name: string, whole: boolean) => Num
  readonly either: (when: Bool, then: Num, otherwise: Num) => Num
  readonly sum: (a: Num, b: Num) => Num
  readonly difference: (a: Num, b: Num) => Num
}

interface Keeper {
  readonly keep: Keep
  readonly count: () => number
}

type Keep = <T extends Term>(key: string, make: (id: number) => T, is: (term: Term) => term is T) => T

const BOOLS: ReadonlySet<Term['kind']> = new Set(['known', 'flag', 'not', 'and', 'or', 'at-least', 'not-above'])

const isBool = (term: Term): term is Bool => BOOLS.has(term.kind)
const isNum = (term: Term): term is Num => !isBool(term)

const keeper = (): Keeper => {
  const kept = new Map<string, Term>()
  const keep: Keep = (key, make, is) => {
    const found = kept.get(key)
    if (found !== undefined && is(found)) return found
    const made = make(kept.size)
    kept.set(key, made)
    return made
  }
  return { keep, count: () => kept.size }
}

const ids = (of: readonly Term[]): string => of.map(({ id }) => id).join(' ')

const numbers = (keep: Keep): Pick<Terms, 'constant' | 'quantity' | 'either' | 'sum' | 'difference'> => {
  const pair = (kind: 'sum' | 'difference', a: Num, b: Num): Num => keep(`${kind} ${a.id} ${b.id}`, (id) => ({ id, kind, a, b }), isNum)
  return {
    constant: (value) => keep(`# ${value}`, (id) => ({ id, kind: 'constant', value }), isNum),
    quantity: (name, whole) => keep(`quantity ${name}`, (id) => ({ id, kind: 'quantity', name, whole }), isNum),
    either: (when, then, otherwise) => {
      if (when.kind === 'known') return when.value ? then : otherwise
      if (then === otherwise) return then
      return keep(`either ${ids([when, then, otherwise])}`, (id) => ({ id, kind: 'either', when, then, otherwise }), isNum)
    },
    sum: (a, b) => pair('sum', a, b),
    difference: (a, b) => pair('difference', a, b),
  }
}

const logic = (keep: Keep): Pick<Terms, 'known' | 'not' | 'and' | 'or'> => {
  const known = (value: boolean): Bool => keep(`${value}`, (id) => ({ id, kind: 'known', value }), isBool)
  const not = (of: Bool): Bool => {
    if (of.kind === 'known') return known(!of.value)
    return of.kind === 'not' ? of.of : keep(`not ${of.id}`, (id) => ({ id, kind: 'not', of }), isBool)
  }
  // `decides` is the value by which one operand settles the whole.
  const many = (kind: 'and' | 'or', decides: boolean, of: readonly Bool[]): Bool => {
    const distinct = new Set<Bool>()
    for (const each of of) {
      if (each.kind === kind) for (const inner of each.of) distinct.add(inner)
      else if (each.kind !== 'known') distinct.add(each)
      else if (each.value === decides) return each
    }
    for (const each of distinct) if (each.kind === 'not' && distinct.has(each.of)) return known(decides)
    const [only = known(!decides)] = distinct
    if (distinct.size < 2) return only
    const rest = [...distinct].sort((a, b) => a.id - b.id)
    return keep(`${kind} ${ids(rest)}`, (id) => ({ id, kind, of: rest }), isBool)
  }
  return { known, not, and: (...of) => many('and', false, of), or: (...of) => many('or', true, of) }
}

const counting =
  (keep: Keep, { known, and, or }: Pick<Terms, 'known' | 'and' | 'or'>): Terms['atLeast'] =>
  (count, of) => {
    const least = count - of.filter((each) => each === known(true)).length
    const open = of.filter(({ kind }) => kind !== 'known').toSorted((a, b) => a.id - b.id)
    if (least <= 0) return known(true)
    if (least > open.length) return known(false)
    if (least === 1) return or(...open)
    if (least === open.length) return and(...open)
    return keep(`at-least ${least} ${ids(open)}`, (id) => ({ id, kind: 'at-least', count: least, of: open }), isBool)
  }

const comparing = (keep: Keep, known: Terms['known']): Pick<Terms, 'notAbove' | 'below'> => {
  const compare = (a: Num, b: Num, strictly: boolean): Bool => {
    if (a.kind === 'constant' && b.kind === 'constant') return known(strictly ? a.value < b.value : a.value <= b.value)
    return keep(`${strictly ? '<' : '<='} ${a.id} ${b.id}`, (id) => ({ id, kind: 'not-above', a, b, strictly }), isBool)
  }
  return { notAbove: (a, b) => compare(a, b, false), below: (a, b) => compare(a, b, true) }
}

/** A fresh builder. Terms of two builders do not mix. */
export const createTerms = (): Terms => {
  const { keep, count } = keeper()
  const basics = logic(keep)
  const { known, not, or } = basics
  return {
    count,
    ...basics,
    ...numbers(keep),
    ...comparing(keep, known),
    yes: known(true),
    no: known(false),
    flag: (name) => keep(`flag ${name}`, (id) => ({ id, kind: 'flag', name }), isBool),
    implies: (a, b) => or(not(a), b),
    atLeast: counting(keep, basics),
  }
}
