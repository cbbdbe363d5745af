import { codeInto } from './code.ts'
import type { Code } from './code.ts'
import { createWriter } from './writer.ts'
import type { Writer } from './writer.ts'

/** A function without parameters and results. */
export interface Routine {
  /** Under what it is exported. */
  readonly name: string | undefined
  /** How many locals of which type, in order. */
  readonly locals: readonly (readonly [count: number, type: number])[]
  readonly body: (code: Code) => void
}

const HEAD = [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0]
const NOTHING_TO_NOTHING = [0x60, 0, 0]
const PAGE = 65_536
const SECTION = { types: 1, functions: 3, memory: 5, exports: 7, code: 10 } as const
const EXPORTED = { routine: 0, memory: 2 } as const

const exports = (writer: Writer, routines: readonly Routine[]): void => {
  const named = routines.flatMap(({ name }, index) => (name === undefined ? [] : [{ name, index }]))
  writer.unsigned(1 + named.length)
  writer.name('memory')
  writer.bytes([EXPORTED.memory, 0])
  for (const { name, index } of named) {
    writer.name(name)
    writer.byte(EXPORTED.routine)
    writer.unsigned(index)
  }
}

const bodyOf = (writer: Writer, code: Code, { locals, body }: Routine): void =>
  writer.sized(() => {
    writer.unsigned(locals.length)
    for (const [count, type] of locals) {
      writer.unsigned(count)
      writer.byte(type)
    }
    body(code)
    code.end()
  })

/**
 * A WebAssembly module of routines over one memory of so many bytes, exported as `memory`. It imports nothing, so all it can do is
 * change that memory. Source: WebAssembly core specification, binary format, modules.
 */
export const moduleOf = (routines: readonly Routine[], bytes: number): Uint8Array => {
  const writer = createWriter()
  const code = codeInto(writer)
  const section = (id: number, write: () => void): void => {
    writer.byte(id)
    writer.sized(write)
  }
  writer.bytes(HEAD)
  section(SECTION.types, () => writer.bytes([1, ...NOTHING_TO_NOTHING]))
  section(SECTION.functions, () => {
    writer.unsigned(routines.length)
    for (const _ of routines) writer.byte(0)
  })
  section(SECTION.memory, () => {
    writer.bytes([1, 0])
    writer.unsigned(Math.ceil(bytes / PAGE))
  })
  section(SECTION.exports, () => exports(writer, routines))
  section(SECTION.code, () => {
    writer.unsigned(routines.length)
    for (const routine of routines) bodyOf(writer, code, routine)
  })
  return writer.done()
}
