import type { Circuit } from '../compiled/circuit/circuit.ts'
import { compilePack } from '../compiled/program.ts'
import type { BatchProgram, Program } from '../compiled/program.ts'
import type { Knowledge } from '../model/knowledge.ts'
import type { Statement } from '../model/statement.ts'
import { knowledgeFrom, plainKnowledge } from './plain-knowledge.ts'
import type { PlainKnowledge } from './plain-knowledge.ts'
import { circuitFrom, plainProgram } from './plain-program.ts'
import type { Plain } from './plain-program.ts'

/** The parts of a built pack, each to be read when it is needed; plain data, no code. */
export interface BuiltPack {
  readonly knowledge: PlainKnowledge
  /** Only proofs and tests read these. */
  readonly statements: readonly Statement[]
  readonly single: Plain<Program>
  readonly batch: Plain<BatchProgram>
}

/** The names of the parts, in the order of the file. */
export const BUILT_PARTS = ['knowledge', 'statements', 'single', 'batch'] as const

/** Builds a pack once, so that it need not be read and compiled again. */
export const buildPack = (knowledge: Knowledge): BuiltPack => {
  const { single, batch } = compilePack(knowledge)
  return {
    knowledge: plainKnowledge(knowledge),
    statements: knowledge.statements,
    single: plainProgram(single),
    batch: plainProgram(batch),
  }
}

/** Reads a part of a built pack. */
export type ReadPart = <Part extends keyof BuiltPack>(part: Part) => BuiltPack[Part]

/** A built pack that runs; what is not asked for is not read. */
export interface OpenedPack {
  readonly knowledge: Knowledge
  readonly single: () => Program
  readonly batch: () => BatchProgram
}

const withCircuit = <Program extends { readonly circuit: Circuit }>(
  plain: Plain<Program>,
): Omit<Program, 'circuit'> & { readonly circuit: Circuit } => ({
  ...plain,
  circuit: circuitFrom(plain.circuit),
})

/** Opens a built pack. */
export const openBuilt = (read: ReadPart): OpenedPack => ({
  knowledge: knowledgeFrom(read('knowledge'), () => read('statements')),
  single: () => withCircuit(read('single')),
  batch: () => withCircuit(read('batch')),
})
