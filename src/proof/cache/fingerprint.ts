import { createHash } from 'node:crypto'
import type { Knowledge } from '#engine/model/knowledge.ts'

const plain = (_: string, value: unknown): unknown => {
  if (value instanceof Map) return { map: [...value] }
  return value instanceof Set ? { set: [...value] } : value
}

/** A short name for a text that no other text has. */
export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** What a proof speaks of: the pack as it runs, and the prover, its solver included. Either of them changed makes it another proof. */
export const fingerprint = (knowledge: Knowledge, prover: string): string => digestOf(`${prover}\n${JSON.stringify(knowledge, plain)}`)
