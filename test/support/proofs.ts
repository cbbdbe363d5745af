import type { ProofStore } from '#cli/edges.ts'

/** A cache of proofs that is gone with the test. */
export const proofsInMemory = (kept: Map<string, string> = new Map()): ProofStore => ({
  prover: () => 'this prover',
  read: (name) => kept.get(name),
  write: (name, text) => {
    kept.set(name, text)
    return undefined
  },
})
