import type { Knowledge } from '#engine/model/knowledge.ts'
import { translatePack } from '#engine/translate/pack.ts'
import { inTurn } from '../in-turn.ts'
import { PARTS as PLAN } from '../plan/parts.ts'
import { provePart } from '../plan/prove-plan.ts'
import { PROPERTIES } from '../properties/properties.ts'
import { proveProperty } from '../prove/prove-property.ts'
import { proveRelation } from '../prove/prove-relation.ts'
import { proveStatement } from '../prove/prove-statement.ts'
import { createProver } from '../prove/prover.ts'
import type { Prover } from '../prove/prover.ts'
import type { Claim } from '../prove/result.ts'
import { RELATIONS } from '../relations/relations.ts'
import type { Solver } from '../solver/solver.ts'
import { sliceOf } from './share.ts'
import type { Share } from './share.ts'

/** What a proof is given from outside. */
export interface ProofEdges {
  readonly startSolver: () => Promise<Solver>
  /** Milliseconds since some moment. */
  readonly clock: () => number
}

type ProveOne = () => Promise<readonly Claim[]>

const among = <T extends { readonly id: string }>(all: readonly T[], { only }: Share): readonly T[] =>
  only === undefined ? all : all.filter(({ id }) => only.includes(id))

/** The claims of a share. Statements are dealt out whole; a slice of a relation or a property holds some of its formulas. */
const claimsIn = (prover: Prover, share: Share): readonly ProveOne[] => {
  switch (share.part) {
    case 'statements': {
      const withCases = prover.knowledge.statements.filter(({ obligations }) => obligations.length > 0)
      return sliceOf(among(withCases, share), share).map((one) => async () => [await proveStatement(prover, one)])
    }
    case 'relations':
      return among(RELATIONS, share).map((one) => () => proveRelation(prover, one, share))
    case 'properties':
      return among(PROPERTIES, share).map((one) => async () => [await proveProperty(prover, one, share)])
    case 'plan':
      return among(PLAN, share).map((one) => async () => [provePart(one, prover.knowledge, prover.clock)])
  }
}

/** Proves a share, from its own translation and before a solver of its own: one that carries fewer formulas answers faster. */
export const proveShare = async (knowledge: Knowledge, share: Share, { startSolver, clock }: ProofEdges): Promise<readonly Claim[]> => {
  const solver = await startSolver()
  try {
    const prover = createProver(translatePack(knowledge), solver, clock, startSolver)
    const claims: Claim[] = []
    for await (const proved of inTurn(claimsIn(prover, share), (prove) => prove())) claims.push(...proved)
    return claims
  } finally {
    await solver.close()
  }
}
