import { coneOf } from '../../formula/cone.ts'
import type { Bool } from '../../formula/term.ts'
import type { Circuit, Comparison } from './circuit.ts'
import { createComparing } from './compare.ts'
import { createGates } from './gates.ts'
import { ALWAYS, NEVER, isOpposite, literal, opposite, wireOf } from './literal.ts'
import type { Literal } from './literal.ts'

/** A circuit and the literal of each formula it was made from. */
export interface Lowered {
  readonly circuit: Circuit
  readonly outputs: readonly Literal[]
}

// While formulas are lowered nobody knows yet how many comparisons there will be, so those and the gates are numbered far apart.
const COMPARISONS = 1 << 20
const GATES = 1 << 21

const flagsOf = (roots: readonly Bool[]): readonly string[] => {
  const seen = new Set<object>()
  const names = new Set<string>()
  for (const root of roots) {
    for (const term of coneOf(root, (each) => seen.has(each))) {
      seen.add(term)
      if (term.kind === 'flag') names.add(term.name)
    }
  }
  return [...names].sort()
}

/** Numbers wires in the order of a circuit. */
const renumber = (flags: number, comparisons: number): ((of: Literal) => Literal) => {
  const place = (wire: number): number =>
    wire >= GATES ? wire - GATES + 1 + flags + comparisons : wire >= COMPARISONS ? wire - COMPARISONS + 1 + flags : wire
  return (of) => literal(place(wireOf(of))) + (isOpposite(of) ? 1 : 0)
}

/** Turns formulas into one circuit. Operands of a gate come before it, and every formula is lowered once. */
export const lower = (roots: readonly Bool[]): Lowered => {
  const flags = flagsOf(roots)
  const wires = new Map(flags.map((name, index) => [name, literal(index + 1)]))
  const gates = createGates(GATES)
  const comparisons = new Map<string, Comparison>()
  const made = new Map<string, Literal>()
  const lowered = new Map<number, Literal>()
  const wire = (comparison: Comparison): Literal => {
    const key = JSON.stringify(comparison)
    const found = made.get(key) ?? literal(COMPARISONS + comparisons.size)
    comparisons.set(key, comparison)
    made.set(key, found)
    return found
  }
  const compute = (term: Bool): Literal => {
    switch (term.kind) {
      case 'known':
        return term.value ? ALWAYS : NEVER
      case 'flag':
        return wires.get(term.name) ?? NEVER
      case 'not':
        return opposite(truth(term.of))
      case 'and':
        return gates.all(term.of.map(truth))
      case 'or':
        return gates.any(term.of.map(truth))
      case 'at-least':
        return gates.atLeast(term.count, term.of.map(truth))
      case 'not-above':
        return comparing(term.a, term.b, term.strictly)
    }
  }
  const truth = (term: Bool): Literal => {
    const found = lowered.get(term.id) ?? compute(term)
    lowered.set(term.id, found)
    return found
  }
  const comparing = createComparing(gates, truth, wire)
  const outputs = roots.map(truth)
  const place = renumber(flags.length, comparisons.size)
  return {
    circuit: {
      flags,
      comparisons: [...comparisons.values()],
      gates: gates.built().map(({ kind, of }) => ({ kind, of: of.map(place) })),
    },
    outputs: outputs.map(place),
  }
}
