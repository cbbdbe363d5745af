import { z } from 'zod'
import type { Operation } from '#store/check/operation.ts'
import { TABLES } from '#store/tables.ts'
import type { Tables } from '#store/tables.ts'
import type { Heard } from './listen.ts'
import { allOf } from './listen.ts'

const isTable = (name: string): name is keyof Tables => TABLES.some((table) => table.name === name)

const Trace = z.union([
  z
    .object({ entryId: z.string(), hash: z.string().optional() })
    .transform(({ entryId, hash }) => (hash === undefined ? { entryId } : { entryId, hash })),
  z.object({ table: z.string().refine(isTable), where: z.record(z.string(), z.union([z.string(), z.number()])) }),
])

const Told = z.object({
  place: z.number(),
  operation: z.object({ name: z.string(), outcome: z.enum(['acknowledged', 'refused', 'unknown']), traces: z.array(Trace) }),
})

/** What a driver was told of each operation it tried at one of its places: where it heard nothing, nobody knows whether it happened. */
export const toldTo = (heard: Heard, place = 0): readonly Operation[] => {
  const told = new Map<string, Operation>()
  for (const word of ['TRY', 'ACK', 'REFUSED'] as const)
    for (const what of allOf(heard, word)) {
      const one = Told.parse(what)
      if (one.place === place) told.set(one.operation.name, one.operation)
    }
  return [...told.values()]
}
