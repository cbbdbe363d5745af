import { firstGate } from '../circuit/circuit.ts'
import type { Amount, Circuit, Comparison } from '../circuit/circuit.ts'

/** The bit of a comparison, and whether it holds for some values. */
interface Compared {
  readonly bit: number
  readonly holds: (values: Float64Array) => boolean
}

/** The numbers of a client while they are packed. */
export interface Quantities {
  /** Notes a number; names that no comparison knows say nothing. */
  readonly note: (name: string, value: number) => void
  /** Writes every comparison that numbers noted since the last time may have changed, and forgets them. */
  readonly settle: (write: (bit: number, holds: boolean) => void) => void
  /** Comparisons that hold of somebody of whom no number is known. */
  readonly bitsOfNobody: readonly number[]
}

type Read = (values: Float64Array) => number

const quantitiesIn = (amount: Amount): readonly string[] => {
  switch (amount.kind) {
    case 'constant':
      return []
    case 'quantity':
      return [amount.name]
    default:
      return [...quantitiesIn(amount.a), ...quantitiesIn(amount.b)]
  }
}

const reading = (amount: Amount, places: ReadonlyMap<string, number>): Read => {
  switch (amount.kind) {
    case 'constant': {
      const { value } = amount
      return () => value
    }
    case 'quantity': {
      const place = places.get(amount.name) ?? 0
      return (values) => values[place] ?? 0
    }
    default: {
      const [a, b] = [reading(amount.a, places), reading(amount.b, places)]
      return amount.kind === 'sum' ? (values) => a(values) + b(values) : (values) => a(values) - b(values)
    }
  }
}

const comparing = ({ a, b, strictly }: Comparison, places: ReadonlyMap<string, number>): Compared['holds'] => {
  const [left, right] = [reading(a, places), reading(b, places)]
  return strictly ? (values) => left(values) < right(values) : (values) => left(values) <= right(values)
}

/** Keeps the numbers a circuit compares. A number that is not known is zero; a flag of its own says whether it is known. */
export const createQuantities = (circuit: Circuit): Quantities => {
  const { comparisons } = circuit
  const first = firstGate(circuit) - 1 - comparisons.length
  const names = comparisons.map(({ a, b }) => [...new Set([...quantitiesIn(a), ...quantitiesIn(b)])])
  const places = new Map([...new Set(names.flat())].map((name, place) => [name, place]))
  const compared = comparisons.map((comparison, index): Compared => ({ bit: first + index, holds: comparing(comparison, places) }))
  const about = [...places.keys()].map((name) => compared.filter((_, index) => names[index]?.includes(name)))
  const values = new Float64Array(places.size)
  const noted: number[] = []
  const bitsOfNobody = compared.filter(({ holds }) => holds(values)).map(({ bit }) => bit)
  return {
    bitsOfNobody,
    note: (name, value) => {
      const place = places.get(name)
      if (place === undefined) return
      values[place] = value
      noted.push(place)
    },
    settle: (write) => {
      for (const place of noted) for (const { bit, holds } of about[place] ?? []) write(bit, holds(values))
      for (const place of noted) values[place] = 0
      noted.length = 0
    },
  }
}
