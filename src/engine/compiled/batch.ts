import { STATUSES, URGENCIES } from '../model/scale.ts'
import type { Status, Urgency } from '../model/scale.ts'
import type { Client } from '../model/client.ts'
import { isOpposite } from './circuit/literal.ts'
import type { Literal } from './circuit/literal.ts'
import type { Knowledge } from '../model/knowledge.ts'
import type { CompiledVerdict } from './compiled-engine.ts'
import { createPacking } from './packing/pack-client.ts'
import { startKernelOf } from './kernel.ts'
import type { Kernel, StartKernel } from './kernel.ts'
import type { BatchProgram } from './program.ts'
import { emptySteps, limitsBySteps } from './step-set.ts'
import { BLOCK } from './wasm/emit-slices.ts'

/** One bit of each of 128 clients, as four words: client c is bit c mod 32 of word c div 32. */
export type Slice = readonly [number, number, number, number]

/** Many clients at a time. Whatever is asked is about the clients of the last `compute`. */
export interface Batch {
  /** Takes a client into one of 128 places. */
  readonly put: (client: Client, place: number) => void
  /** Takes 128 packed clients as they lie in memory: byte k of each side by side at 128 k. */
  readonly putBlock: (planes: Uint8Array) => void
  /** Computes status, urgency and rules, and if asked limits, and empties all places for the next clients. */
  readonly compute: (what: 'verdicts' | 'limits') => void
  /** For whom a literal holds. */
  readonly slice: (literal: Literal) => Slice
  readonly statusAt: (place: number) => Status
  readonly urgencyAt: (place: number) => Urgency
  /** One client's whole verdict. Like packed facts it knows neither earlier sessions' limits nor stopped techniques. */
  readonly verdictAt: (place: number) => CompiledVerdict
}

const kernelOf = (program: BatchProgram, start: StartKernel): Kernel => {
  const { circuit, status, urgency, incomplete, rules, taken, session } = program
  const verdicts = [...status, ...urgency, incomplete, ...rules.map(({ applies }) => applies)]
  return startKernelOf(
    circuit,
    [
      { name: 'verdicts', wanted: verdicts },
      { name: 'limits', wanted: [...taken, ...session.map(({ when }) => when)] },
    ],
    start,
  )
}

const WORDS_PER_SLOT = 4

/** Reads literals of single places. */
const placeReader = ({ slots, slotOf }: Kernel, literals: readonly Literal[]): ((index: number, place: number) => boolean) => {
  const words = literals.map((literal) => slotOf(literal) * WORDS_PER_SLOT)
  const expected = literals.map((literal) => (isOpposite(literal) ? 0 : 1))
  return (index, place) => (((slots[(words[index] ?? 0) + (place >> 5)] ?? 0) >>> (place & 31)) & 1) === expected[index]
}

const level = (count: number, holds: (index: number) => boolean): number => {
  let most = 0
  for (let index = 0; index < count; index++) if (holds(index)) most = index + 1
  return most
}

/** Opens a batch for 128 clients at a time. */
export const openBatch = (knowledge: Knowledge, program: BatchProgram, start: StartKernel): Batch => {
  const packing = createPacking(knowledge, program.circuit)
  const kernel = kernelOf(program, start)
  const { slots, planes, slotOf } = kernel
  const { status, urgency, incomplete, taken, steps } = program
  const [statusBit, urgencyBit] = [placeReader(kernel, status), placeReader(kernel, urgency)]
  const [openBit, takenBit] = [placeReader(kernel, [incomplete]), placeReader(kernel, taken)]
  const limitsOf = limitsBySteps(knowledge, steps)
  const set = emptySteps(steps.length)
  const blank = new Uint8Array(planes.length)
  packing.blank.forEach((byte, plane) => blank.fill(byte, plane * BLOCK, (plane + 1) * BLOCK))
  const clear = (): void => planes.set(blank)
  const statusAt: Batch['statusAt'] = (place) => STATUSES[level(status.length, (index) => statusBit(index, place))] ?? 'go'
  const urgencyAt: Batch['urgencyAt'] = (place) => URGENCIES[level(urgency.length, (index) => urgencyBit(index, place))] ?? 'none'
  clear()
  return {
    put: (client, place) => packing.pack(client, { bytes: planes, at: place, stride: BLOCK }),
    putBlock: (block) => planes.set(block),
    compute: (what) => {
      kernel.slice()
      kernel.run('verdicts')
      if (what === 'limits') kernel.run('limits')
      clear()
    },
    slice: (literal) => {
      const at = slotOf(literal) * WORDS_PER_SLOT
      const flip = isOpposite(literal) ? -1 : 0
      const word = (index: number): number => (slots[at + index] ?? 0) ^ flip
      return [word(0), word(1), word(2), word(3)]
    },
    statusAt,
    urgencyAt,
    verdictAt: (place) => {
      set.fill(0)
      for (let step = 0; step < taken.length; step++) if (takenBit(step, place)) set[step >> 5] = (set[step >> 5] ?? 0) | (1 << (step & 31))
      return { status: statusAt(place), urgency: urgencyAt(place), complete: !openBit(0, place), limits: limitsOf(set) }
    },
  }
}
