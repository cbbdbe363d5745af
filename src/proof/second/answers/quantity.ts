import type { Bounds } from '#engine/model/condition.ts'
import type { State } from '#engine/state/state.ts'
import { FALSE, TRUE } from '../circuit/gates.ts'
import type { Gates, Lit } from '../circuit/gates.ts'

/** A number as a ladder: for each bound that is asked for, whether the number reaches it. No sum is ever formed. */
export interface Quantity {
  readonly atLeast: (bound: number) => Lit
  readonly above: (bound: number) => Lit
}

/** A number that may not be known. What it is where it is not known means nothing. */
export interface Measured {
  readonly known: Lit
  readonly value: Quantity
}

/** One rung of a ladder. */
export interface Rung {
  readonly bound: number
  /** The number lies above the bound, not on it. */
  readonly strictly: boolean
  readonly lit: Lit
}

/** Where numbers of one kind lie. */
export interface Range {
  readonly min: number | undefined
  readonly max: number | undefined
  readonly whole: boolean
}

/** A ladder that stands on its own: nothing else decides where it ends. */
export interface Ladder extends Quantity {
  readonly range: Range
  readonly rungs: () => readonly Rung[]
}

type MakeAtom = (name: string, reads: (state: State) => boolean) => Lit

const isHigher = (a: Omit<Rung, 'lit'>, b: Omit<Rung, 'lit'>): boolean => (a.bound === b.bound ? a.strictly : a.bound > b.bound)

const settled = ({ min, max }: Range, bound: number, strictly: boolean): Lit | undefined => {
  if (min !== undefined && (strictly ? bound < min : bound <= min)) return TRUE
  if (max !== undefined && (strictly ? bound >= max : bound > max)) return FALSE
  return undefined
}

/**
 * A number nothing else decides; rungs are made when they are asked for, and each is tied to those above and below. Where the number is not
 * `known` it reaches none.
 */
export const freeQuantity = (
  gates: Gates,
  make: MakeAtom,
  name: string,
  range: Range,
  reads: (state: State) => number | undefined,
  known: Lit = TRUE,
): Ladder => {
  const rungs: Rung[] = []
  const rung = (bound: number, strictly: boolean): Lit => {
    const plain = settled(range, bound, strictly)
    if (plain !== undefined) return plain
    const found = rungs.find((each) => each.bound === bound && each.strictly === strictly)
    if (found !== undefined) return found.lit
    const lit = make(`${name} ${strictly ? '>' : '>='} ${bound}`, (state) => {
      const value = reads(state)
      return value !== undefined && (strictly ? value > bound : value >= bound)
    })
    const added = { bound, strictly, lit }
    gates.require(-lit, known)
    for (const other of rungs) gates.require(...(isHigher(added, other) ? [-lit, other.lit] : [-other.lit, lit]))
    rungs.push(added)
    return lit
  }
  return {
    range,
    rungs: () => rungs,
    atLeast: (bound) => rung(range.whole ? Math.ceil(bound) : bound, false),
    above: (bound) => (range.whole ? rung(Math.floor(bound) + 1, false) : rung(bound, true)),
  }
}

/** Does a number lie in these bounds? */
export const within = ({ all }: Gates, { atLeast, above }: Quantity, bounds: Bounds): Lit =>
  all(
    bounds.atLeast === undefined ? TRUE : atLeast(bounds.atLeast),
    bounds.over === undefined ? TRUE : above(bounds.over),
    bounds.atMost === undefined ? TRUE : -above(bounds.atMost),
    bounds.under === undefined ? TRUE : -atLeast(bounds.under),
  )

/** One number lies nowhere above another: each rung it reaches the other reaches too. */
export const tied = ({ require }: Gates, lower: Quantity, upper: Quantity): { readonly lower: Quantity; readonly upper: Quantity } => {
  const done = new Set<Lit>()
  const tie = (low: Lit, high: Lit): void => {
    if (!done.has(low)) require(-low, high)
    done.add(low)
  }
  const both = (ask: (of: Quantity) => Lit, which: Quantity): Lit => {
    tie(ask(lower), ask(upper))
    return ask(which)
  }
  const side = (which: Quantity): Quantity => ({
    atLeast: (bound) => both((of) => of.atLeast(bound), which),
    above: (bound) => both((of) => of.above(bound), which),
  })
  return { lower: side(lower), upper: side(upper) }
}

/** The one number for those for whom this holds, the other for the rest. */
export const chosen = ({ all, some }: Gates, when: Lit, then: Quantity, otherwise: Quantity): Quantity => {
  const either = (ask: (of: Quantity) => Lit): Lit => some(all(when, ask(then)), all(-when, ask(otherwise)))
  return { atLeast: (bound) => either((of) => of.atLeast(bound)), above: (bound) => either((of) => of.above(bound)) }
}

/** A number that always is the same. */
export const plainQuantity = (value: number): Quantity => ({
  atLeast: (bound) => (value >= bound ? TRUE : FALSE),
  above: (bound) => (value > bound ? TRUE : FALSE),
})

/** A number that is never known. */
export const UNMEASURED: Measured = { known: FALSE, value: plainQuantity(0) }
