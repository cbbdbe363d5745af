import type { Amount, Circuit } from '#engine/compiled/circuit/circuit.ts'
import { isOpposite, wireOf } from '#engine/compiled/circuit/literal.ts'
import type { Literal } from '#engine/compiled/circuit/literal.ts'
import type { Assignment } from '#engine/formula/evaluate.ts'

const amountOf = (amount: Amount, values: Assignment): number => {
  switch (amount.kind) {
    case 'constant':
      return amount.value
    case 'quantity':
      return Number(values.get(amount.name) ?? 0)
    case 'sum':
      return amountOf(amount.a, values) + amountOf(amount.b, values)
    case 'difference':
      return amountOf(amount.a, values) - amountOf(amount.b, values)
  }
}

/** Every flag and comparison of a circuit for one client, in order: what is packed. */
export const inputsOf = ({ flags, comparisons }: Circuit, values: Assignment): readonly boolean[] => [
  ...flags.map((name) => values.get(name) === true),
  ...comparisons.map(({ a, b, strictly }) => {
    const [left, right] = [amountOf(a, values), amountOf(b, values)]
    return strictly ? left < right : left <= right
  }),
]

/** Works a circuit out gate by gate, the slow and plain way. */
export const workedOut = (circuit: Circuit, values: Assignment): ((of: Literal) => boolean) => {
  const wires: boolean[] = [false, ...inputsOf(circuit, values)]
  const holds = (of: Literal): boolean => (wires[wireOf(of)] ?? false) !== isOpposite(of)
  for (const { kind, of } of circuit.gates) wires.push(kind === 'all' ? of.every(holds) : of.some(holds))
  return holds
}
