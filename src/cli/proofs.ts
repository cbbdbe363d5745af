import type { Knowledge } from '#engine/model/knowledge.ts'
import { fingerprint } from '#proof/cache/fingerprint.ts'
import { isWhole, readProof, writeProof } from '#proof/cache/stored-proof.ts'
import type { DatedProof } from '#proof/cache/stored-proof.ts'
import type { Edges } from './edges.ts'

/** A pack's place among the proofs of earlier runs. */
export interface Kept {
  /** The proof of this pack by this prover, if there is one. */
  readonly proof: DatedProof | undefined
  /** Something is there that cannot be used. */
  readonly damaged: boolean
  /** Keeps a proof, if it is whole; a sentence where that failed. */
  readonly keep: (proof: DatedProof) => string | undefined
}

/** Looks a pack up by what it holds, not by its name or folder. */
export const keptProof = ({ proofs }: Edges, knowledge: Knowledge): Kept => {
  const prover = proofs?.prover()
  if (proofs === undefined || prover === undefined) return { proof: undefined, damaged: false, keep: () => undefined }
  const key = fingerprint(knowledge, prover)
  const name = `${key}.json`
  const text = proofs.read(name)
  const proof = text === undefined ? undefined : readProof(key, text)
  return {
    proof,
    damaged: text !== undefined && proof === undefined,
    keep: (made) => (isWhole(made.proof) ? proofs.write(name, writeProof(key, made)) : undefined),
  }
}
