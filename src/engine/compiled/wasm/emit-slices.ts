import { LOCAL } from './code.ts'
import type { Code } from './code.ts'
import { SLOT } from './emit-gates.ts'
import type { Routine } from './module.ts'

/** Clients in one block. */
export const BLOCK = 128

const VECTORS = [0, 1, 2, 3, 4, 5, 6, 7] as const
const [PLANE, OUT, FIRST] = [0, 1, 2]

/** The highest bit of every byte, for 128 clients, into one slot. */
const emitHighest = (code: Code, bit: number): void => {
  code.get(OUT)
  code.zero()
  for (const part of VECTORS) {
    code.get(FIRST + part)
    code.highBits()
    code.replace(part)
  }
  code.store(SLOT + bit * SLOT)
}

/** Moves every next bit to the highest place. */
const emitDouble = (code: Code): void => {
  for (const part of VECTORS) {
    code.get(FIRST + part)
    code.get(FIRST + part)
    code.addBytes()
    code.set(FIRST + part)
  }
}

const emitPlane = (code: Code, planes: number): void => {
  for (const part of VECTORS) {
    code.get(PLANE)
    code.load(planes + part * SLOT)
    code.set(FIRST + part)
  }
  for (let bit = 7; bit >= 0; bit--) {
    emitHighest(code, bit)
    if (bit > 0) emitDouble(code)
  }
}

/**
 * Turns packed clients into slices: byte k of 128 clients lies side by side at `planes` + 128 k, and its bit b goes to slot 1 + 8 k + b,
 * one bit a client.
 */
export const emitSlices = (planes: number, bytes: number): Routine => ({
  name: 'slice',
  locals: [
    [2, LOCAL.number],
    [VECTORS.length, LOCAL.vector],
  ],
  body: (code) => {
    code.loop()
    emitPlane(code, planes)
    code.get(OUT)
    code.number(8 * SLOT)
    code.add()
    code.set(OUT)
    code.get(PLANE)
    code.number(BLOCK)
    code.add()
    code.tee(PLANE)
    code.number(bytes * BLOCK)
    code.below()
    code.againIf()
    code.end()
  },
})
