import type { Client } from '#engine/model/client.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { readClient } from '#pack/client/read-client.ts'
import type { ClientFileData } from './client-file.ts'

/** The client of a file, or what keeps the file from being read. */
export type ReadBack = { readonly client: Client } | { readonly problem: string }

/** Reads a client file the way every command does. */
export const readBack = (knowledge: Knowledge, file: ClientFileData): ReadBack => {
  const { read, problems } = readClient(knowledge, 'counterexample.json', JSON.stringify(file))
  const [first] = problems
  if (read === undefined || first !== undefined) return { problem: first?.message ?? 'the file cannot be read' }
  return { client: read.client }
}
