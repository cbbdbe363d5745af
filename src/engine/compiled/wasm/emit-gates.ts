import { firstGate } from '../circuit/circuit.ts'
import type { Circuit } from '../circuit/circuit.ts'
import { isOpposite, opposite, wireOf } from '../circuit/literal.ts'
import type { Literal } from '../circuit/literal.ts'
import type { Code } from './code.ts'
import type { Routine } from './module.ts'
import type { Schedule } from './schedule.ts'

/** Bytes of one slot: a bit of each of 128 clients. */
export const SLOT = 16

/** More gates in one routine take the machine's compiler longer than they save. */
const MOST = 200

type Emit = (code: Code, wire: number) => void

/** Operands as they stand come first, so that the opposites that follow need no instruction of their own. */
const emitAll = (code: Code, of: readonly Literal[], emit: Emit): void => {
  let plain = 0
  for (const each of of) {
    if (isOpposite(each)) continue
    emit(code, wireOf(each))
    if (plain++ > 0) code.and()
  }
  if (plain === 0) {
    emitAny(code, of.map(opposite), emit)
    code.not()
    return
  }
  for (const each of of) {
    if (!isOpposite(each)) continue
    emit(code, wireOf(each))
    code.butNot()
  }
}

const emitAny = (code: Code, of: readonly Literal[], emit: Emit): void => {
  if (of.some(isOpposite)) {
    emitAll(code, of.map(opposite), emit)
    code.not()
    return
  }
  let count = 0
  for (const each of of) {
    emit(code, wireOf(each))
    if (count++ > 0) code.or()
  }
}

/** Emits the gates of a circuit: those that are kept are loaded from their slot, the others are computed on the spot. */
const emitter = (circuit: Circuit, { slotOf }: Schedule): Emit => {
  const start = firstGate(circuit)
  const operand: Emit = (code, wire) => {
    const slot = slotOf(wire)
    if (slot === undefined) return compute(code, wire)
    code.loadFrom(slot * SLOT)
  }
  const compute: Emit = (code, wire) => {
    const gate = circuit.gates[wire - start]
    if (gate === undefined) throw new RangeError(`wire ${wire} is no gate`)
    return gate.kind === 'all' ? emitAll(code, gate.of, operand) : emitAny(code, gate.of, operand)
  }
  return compute
}

/** Routines that compute gates, each for 128 clients at a time, from slots into slots. */
export const emitGates = (circuit: Circuit, schedule: Schedule, kept: readonly number[]): readonly Routine[] => {
  const compute = emitter(circuit, schedule)
  const starts = kept.flatMap((_, index) => (index % MOST === 0 ? [index] : []))
  return starts.map((from) => ({
    name: undefined,
    locals: [],
    body: (code) => {
      for (const wire of kept.slice(from, from + MOST)) {
        code.number(0)
        compute(code, wire)
        code.store((schedule.slotOf(wire) ?? 0) * SLOT)
      }
    },
  }))
}
