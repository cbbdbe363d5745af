import { firstGate } from './circuit/circuit.ts'
import type { Circuit, Gate } from './circuit/circuit.ts'
import { isOpposite, literal, wireOf } from './circuit/literal.ts'
import type { Literal } from './circuit/literal.ts'
import type { Ask, Lane } from './lane.ts'

/**
 * Prepares questions that are worked out only when they are asked: of all places and sides only those of rules that hold matter. What is
 * asked about one client is remembered until `forget`.
 */
export const createGuards = (circuit: Circuit, lane: Lane): { readonly guard: (of: Literal) => Ask; readonly forget: () => void } => {
  const start = firstGate(circuit)
  const prepared = new Map<number, Ask>()
  let client = 0
  const remembering = (ask: Ask): Ask => {
    let [asked, answer] = [-1, false]
    return () => {
      if (asked !== client) {
        answer = ask()
        asked = client
      }
      return answer
    }
  }
  // What takes two looks is quicker asked again than remembered.
  const pair = (kind: Gate['kind'], first: Ask, second: Ask): Ask =>
    kind === 'all' ? () => first() && second() : () => first() || second()
  const prepare = (wire: number): Ask => {
    if (wire < start) return lane.asking(literal(wire))
    const gate = circuit.gates[wire - start]
    if (gate === undefined) throw new RangeError(`wire ${wire} is no gate`)
    const parts = gate.of.map(guard)
    const [first, second, third] = parts
    if (first !== undefined && second !== undefined && third === undefined) return pair(gate.kind, first, second)
    return remembering(gate.kind === 'all' ? () => parts.every((part) => part()) : () => parts.some((part) => part()))
  }
  const guard = (of: Literal): Ask => {
    const wire = wireOf(of)
    const ask = prepared.get(wire) ?? prepare(wire)
    prepared.set(wire, ask)
    return isOpposite(of) ? () => !ask() : ask
  }
  return {
    guard,
    forget: () => {
      client++
    },
  }
}
