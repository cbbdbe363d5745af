import { join } from 'node:path'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { inTurn } from '#proof/in-turn.ts'
import { provePack } from '#proof/prove/prove-pack.ts'
import type { Claim, Proof } from '#proof/prove/result.ts'
import { proveShare } from '#proof/shares/prove-share.ts'
import type { ProofEdges } from '#proof/shares/prove-share.ts'
import { PARTS } from '#proof/shares/share.ts'
import { openZ3 } from '#proof/solver/z3.ts'
import { readTree } from './files.ts'
import { tiny } from './packs.ts'

const withZ3 = async <T>(prove: (edges: ProofEdges) => Promise<T>): Promise<T> => {
  const z3 = await openZ3()
  try {
    return await prove({ startSolver: z3.start, clock: () => performance.now() })
  } finally {
    await z3.close()
  }
}

/** Proves a pack from nothing in this thread, with the solver the command uses. */
export const proofOf = (knowledge: Knowledge): Promise<Proof> => withZ3((edges) => provePack(knowledge, edges))

/** Proves one claim of a pack: a statement, a relation or a property. */
export const claimAbout = async (knowledge: Knowledge, id: string): Promise<Claim> => {
  const found = await withZ3(async (edges) => {
    const claims: Claim[] = []
    for await (const proved of inTurn(PARTS, (part) => proveShare(knowledge, { part, only: [id], slice: 0, of: 1 }, edges)))
      claims.push(...proved)
    return claims
  })
  const [claim] = found
  if (claim === undefined) throw new Error(`nothing is said of ${id}`)
  return claim
}

/** Every claim of a proof. */
export const claimsOf = ({ statements, relations, properties, plan }: Proof): readonly Claim[] => [
  ...statements,
  ...relations,
  ...properties,
  ...plan,
]

/** Claims that are not proved, as `SP-01 failed`. */
export const unproved = (proof: Proof): readonly string[] =>
  claimsOf(proof).flatMap(({ id, outcome }) => (outcome === 'proved' ? [] : [`${id} ${outcome}`]))

const FILES = readTree(join(import.meta.dirname, '..', 'packs', 'tiny'))

/** The shoulder pack with one text of one of its files replaced. */
export const tinyWith = (file: string, from: string, to: string): Knowledge => {
  const text = FILES.get(file)
  if (text === undefined || !text.includes(from)) throw new Error(`${file} does not say ${from}`)
  return tiny({ [file]: text.replace(from, to) })
}
