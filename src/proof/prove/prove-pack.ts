import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Statement } from '#engine/model/statement.ts'
import type { Solver } from '../solver/solver.ts'
import { translatePack } from '#engine/translate/pack.ts'
import type { Translation } from '#engine/translate/pack.ts'
import { inTurn } from '../in-turn.ts'
import { provePlan } from '../plan/prove-plan.ts'
import { OF_CLIENTS } from '../properties/of-clients.ts'
import { OF_FACTS } from '../properties/of-facts.ts'
import { OF_RULES } from '../properties/of-rules.ts'
import { RELATIONS } from '../relations/relations.ts'
import { proveProperty } from './prove-property.ts'
import { proveRelation } from './prove-relation.ts'
import { proveStatement } from './prove-statement.ts'
import { createProver } from './prover.ts'
import type { Prover } from './prover.ts'
import type { Claim, HeldElsewhere, Proof } from './result.ts'

const PROPERTIES = [...OF_CLIENTS, ...OF_RULES, ...OF_FACTS]

/** What a proof is given from outside. */
export interface ProofEdges {
  readonly startSolver: () => Promise<Solver>
  /** Milliseconds since some moment. */
  readonly clock: () => number
}

/** Conduct is held where it happens, also where a part of the sentence can be proved. */
const isHeldElsewhere = ({ kind, obligations }: Statement): boolean => kind === 'conduct' || obligations.length === 0

const elsewhere = (knowledge: Knowledge, claims: readonly Claim[]): readonly HeldElsewhere[] =>
  knowledge.statements
    .filter((statement) => isHeldElsewhere(statement) && !claims.some(({ id }) => id === statement.id))
    .concat(knowledge.statements.filter(({ kind, obligations }) => kind === 'conduct' && obligations.length > 0))
    .map(({ id, kind, says, enforcedBy }) => ({ id, kind, says, by: enforcedBy }))

/** Puts claims of one kind before a solver of their own: one that carries fewer formulas answers faster. */
const proveEach = async <T>(
  { startSolver, clock }: ProofEdges,
  translation: Translation,
  each: readonly T[],
  prove: (prover: Prover, one: T) => Promise<readonly Claim[]>,
): Promise<readonly Claim[]> => {
  const solver = await startSolver()
  try {
    const prover = createProver(translation, solver, clock)
    const claims: Claim[] = []
    for await (const proved of inTurn(each, (one) => prove(prover, one))) claims.push(...proved)
    return claims
  } finally {
    await solver.close()
  }
}

/** Proves of a pack what can be proved of it, each claim for every client there can be. */
export const provePack = async (knowledge: Knowledge, edges: ProofEdges): Promise<Proof> => {
  const translation = translatePack(knowledge)
  const withCases = knowledge.statements.filter(({ obligations }) => obligations.length > 0)
  const statements = await proveEach(edges, translation, withCases, async (prover, one) => [await proveStatement(prover, one)])
  const relations = await proveEach(edges, translation, RELATIONS, proveRelation)
  const properties = await proveEach(edges, translation, PROPERTIES, async (prover, one) => [await proveProperty(prover, one)])
  const plan = provePlan(knowledge, edges.clock)
  return { statements, relations, properties, plan, elsewhere: elsewhere(knowledge, [...statements, ...relations, ...properties]) }
}
