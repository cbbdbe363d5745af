import { packedBytes } from './circuit/circuit.ts'
import type { Circuit } from './circuit/circuit.ts'
import { wireOf } from './circuit/literal.ts'
import type { Literal } from './circuit/literal.ts'
import { BLOCK, emitSlices } from './wasm/emit-slices.ts'
import { SLOT, emitGates } from './wasm/emit-gates.ts'
import { moduleOf } from './wasm/module.ts'
import type { Routine } from './wasm/module.ts'
import { scheduleOf } from './wasm/schedule.ts'
import type { Stage } from './wasm/schedule.ts'

/** A started module. */
export interface Started {
  readonly memory: { readonly buffer: ArrayBuffer }
  readonly routine: (name: string) => () => void
}

/** Starts a WebAssembly module that imports nothing. Handed in, since a browser and Node differ in what they allow. */
export type StartKernel = (module: Uint8Array) => Started

/** A circuit that runs, 128 clients at a time: a slot of memory holds one bit of each. */
export interface Kernel {
  /** Bytes of one packed client. */
  readonly bytes: number
  /** Byte k of the 128 clients of a block lies side by side at 128 k. */
  readonly planes: Uint8Array
  /** All slots, four words each: client c is bit c mod 32 of word c div 32. */
  readonly slots: Uint32Array
  /** The slot of a literal that is given or was wanted. */
  readonly slotOf: (literal: Literal) => number
  /** Packed clients to slots. */
  readonly slice: () => void
  /** Computes a stage from what is given and from the stages before it. */
  readonly run: (stage: string) => void
}

const calling = (name: string, first: number, count: number): Routine => ({
  name,
  locals: [],
  body: (code) => {
    for (let index = 0; index < count; index++) code.call(first + index)
  },
})

/** Makes and starts the kernel of a circuit. */
export const startKernelOf = (circuit: Circuit, stages: readonly Stage[], start: StartKernel): Kernel => {
  const schedule = scheduleOf(circuit, stages)
  const bytes = packedBytes(circuit)
  const planes = Math.ceil((schedule.slots * SLOT) / BLOCK) * BLOCK
  const parts = schedule.kept.map((kept) => emitGates(circuit, schedule, kept))
  let first = 0
  const entries = stages.map(({ name }, index) => {
    const count = parts[index]?.length ?? 0
    first += count
    return calling(name, first - count, count)
  })
  const module = moduleOf([...parts.flat(), ...entries, emitSlices(planes, bytes)], planes + bytes * BLOCK)
  const { memory, routine } = start(module)
  const routines = new Map(stages.map(({ name }) => [name, routine(name)]))
  return {
    bytes,
    planes: new Uint8Array(memory.buffer, planes, bytes * BLOCK),
    slots: new Uint32Array(memory.buffer, 0, schedule.slots * (SLOT / Uint32Array.BYTES_PER_ELEMENT)),
    slotOf: (literal) => {
      const slot = schedule.slotOf(wireOf(literal))
      if (slot === undefined) throw new RangeError(`nobody wanted wire ${wireOf(literal)}`)
      return slot
    },
    slice: routine('slice'),
    run: (stage) => {
      const run = routines.get(stage)
      if (run === undefined) throw new RangeError(`there is no stage ${stage}`)
      run()
    },
  }
}
