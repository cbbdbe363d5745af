import { clientPacker } from '#engine/compiled/packing/pack-client.ts'
import type { Assignment } from '#engine/formula/evaluate.ts'
import type { Client } from '#engine/model/client.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { oncePer } from '#engine/once.ts'

/**
 * Reads clients as values of the inputs of formulas: packed as for the compiled engine, but by the names of inputs and not by bits. So
 * what proofs are compared with is what runs.
 */
export const inputsOfClients = (knowledge: Knowledge): ((client: Client) => Assignment) => {
  const names: string[] = []
  const numberOf = oncePer((name: string) => names.push(name) - 1)
  let inputs = new Map<string, boolean | number>()
  const pack = clientPacker(knowledge, numberOf, {
    set: (bit) => void inputs.set(names[bit] ?? '', true),
    note: (name, value) => void inputs.set(name, value),
  })
  return (client) => {
    inputs = new Map()
    pack(client)
    return inputs
  }
}
