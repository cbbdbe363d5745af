import { join } from 'node:path'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { provePack } from '#proof/prove/prove-pack.ts'
import type { Claim, Proof } from '#proof/prove/result.ts'
import { startZ3 } from '#proof/solver/z3.ts'
import { readTree } from './files.ts'
import { tiny } from './packs.ts'

/** Proves a pack from nothing, with the solver the command uses. */
export const proofOf = (knowledge: Knowledge): Promise<Proof> =>
  provePack(knowledge, { startSolver: startZ3, clock: () => performance.now() })

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
