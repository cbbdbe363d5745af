import type { Circuit, Gate } from '../compiled/circuit/circuit.ts'

/** A circuit whose gates stand in one list of numbers: twice the number of operands, one more for `any`, then the operands. */
export interface PlainCircuit extends Omit<Circuit, 'gates'> {
  readonly gates: readonly number[]
}

/** A program with its circuit written plainly. */
export type Plain<Program extends { readonly circuit: Circuit }> = Omit<Program, 'circuit'> & { readonly circuit: PlainCircuit }

const flat = ({ kind, of }: Gate): readonly number[] => [of.length * 2 + (kind === 'any' ? 1 : 0), ...of]

const gatesFrom = (numbers: readonly number[]): readonly Gate[] => {
  const gates: Gate[] = []
  for (let at = 0; at < numbers.length;) {
    const head = numbers[at] ?? 0
    const end = at + 1 + (head >> 1)
    gates.push({ kind: (head & 1) === 1 ? 'any' : 'all', of: numbers.slice(at + 1, end) })
    at = end
  }
  return gates
}

/** Writes a program as plain data that is quick to read. */
export const plainProgram = <Program extends { readonly circuit: Circuit }>(program: Program): Plain<Program> => ({
  ...program,
  circuit: { ...program.circuit, gates: program.circuit.gates.flatMap(flat) },
})

/** The circuit of a plain program. */
export const circuitFrom = (plain: PlainCircuit): Circuit => ({ ...plain, gates: gatesFrom(plain.gates) })
