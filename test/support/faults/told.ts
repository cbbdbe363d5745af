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

const Said = z.object({ name: z.string(), outcome: z.enum(['acknowledged', 'refused', 'unknown']), traces: z.array(Trace) })

/** What a driver was told of each operation it tried: where it heard nothing, nobody knows whether it happened. */
export const toldTo = (heard: Heard): readonly Operation[] => {
  const told = new Map<string, Operation>()
  const refused = allOf(heard, 'REFUSED').map((what) => z.object({ operation: Said }).parse(what).operation)
  const tried = [...allOf(heard, 'TRY'), ...allOf(heard, 'ACK')].map((what) => Said.parse(what))
  for (const operation of [...tried, ...refused]) told.set(operation.name, operation)
  return [...told.values()]
}
