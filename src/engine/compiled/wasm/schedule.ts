import { firstGate, packedBytes } from '../circuit/circuit.ts'
import type { Circuit } from '../circuit/circuit.ts'
import { wireOf } from '../circuit/literal.ts'
import type { Literal } from '../circuit/literal.ts'

/** What is computed in one go: the literals somebody reads afterwards. */
export interface Stage {
  readonly name: string
  readonly wanted: readonly Literal[]
}

/** Which gates are computed in which stage and kept in memory; the others are computed where they are used. */
export interface Schedule {
  /** Wires that are kept, by stage, operands first. */
  readonly kept: readonly (readonly number[])[]
  /** The slot of a wire that is kept or given; undefined for one that is not. */
  readonly slotOf: (wire: number) => number | undefined
  readonly slots: number
}

const UNUSED = -1

/** The stage in which each gate is needed first; operands of a gate come before it, so one walk from the end finds all. */
const firstNeeded = (circuit: Circuit, stages: readonly Stage[]): Int32Array => {
  const start = firstGate(circuit)
  const first = new Int32Array(circuit.gates.length).fill(UNUSED)
  const need = (of: Literal, stage: number): void => {
    const gate = wireOf(of) - start
    if (gate < 0) return
    const known = first[gate] ?? UNUSED
    if (known === UNUSED || stage < known) first[gate] = stage
  }
  for (const [stage, { wanted }] of stages.entries()) for (const each of wanted) need(each, stage)
  for (let gate = circuit.gates.length - 1; gate >= 0; gate--) {
    const stage = first[gate] ?? UNUSED
    if (stage !== UNUSED) for (const each of circuit.gates[gate]?.of ?? []) need(each, stage)
  }
  return first
}

/** Gates that somebody reads, that are used twice, or in a later stage. */
const keptOf = (circuit: Circuit, stages: readonly Stage[], first: Int32Array): Uint8Array => {
  const start = firstGate(circuit)
  const kept = new Uint8Array(circuit.gates.length)
  const used = new Uint8Array(circuit.gates.length)
  for (const { wanted } of stages) for (const each of wanted) if (wireOf(each) >= start) kept[wireOf(each) - start] = 1
  for (let gate = 0; gate < circuit.gates.length; gate++) {
    if (first[gate] === UNUSED) continue
    for (const each of circuit.gates[gate]?.of ?? []) {
      const operand = wireOf(each) - start
      if (operand < 0) continue
      if (used[operand] === 1 || first[operand] !== first[gate]) kept[operand] = 1
      used[operand] = 1
    }
  }
  return kept
}

/** Decides what is computed when. Slots of what is given come first: one for every bit of a packed client. */
export const scheduleOf = (circuit: Circuit, stages: readonly Stage[]): Schedule => {
  const start = firstGate(circuit)
  const first = firstNeeded(circuit, stages)
  const isKept = keptOf(circuit, stages, first)
  const given = 1 + packedBytes(circuit) * 8
  const slots = new Int32Array(circuit.gates.length).fill(UNUSED)
  let next = given
  const kept = stages.map((): number[] => [])
  for (let gate = 0; gate < circuit.gates.length; gate++) {
    if (isKept[gate] === 1) kept[first[gate] ?? UNUSED]?.push(start + gate)
  }
  for (const wire of kept.flat()) slots[wire - start] = next++
  return {
    kept,
    slots: next,
    slotOf: (wire) => {
      const slot = wire < start ? wire : (slots[wire - start] ?? UNUSED)
      return slot === UNUSED ? undefined : slot
    },
  }
}
