import { z } from 'zod'
import type { Appended } from '#care/record/entry.ts'
import { Id, Moment } from '#care/record/fields.ts'

/** What every change carries, so that sending it twice is sending it once (I5). */
export const OPERATION = {
  /** Made by whoever sends it (UUID version 7), and the same when it is sent again. */
  entryId: Id,
  /** When it happened, by the sender's clock. */
  happenedAt: Moment,
  /** The number the sending device gave it. */
  sequence: z.number().int().min(1).optional(),
} as const

/** {@link OPERATION}, read. */
export interface Operation {
  readonly entryId: string
  readonly happenedAt: string
  readonly sequence?: number | undefined
}

/** What a change answers: its entry and when the clinic took it. */
export const Made = z.strictObject({ entryId: Id, position: z.number().int(), arrivedAt: Moment })

/** {@link Made}, as a value. */
export type Made = z.output<typeof Made>

/** The answer to a change. */
export const madeOf = ({ entryId, position, arrivedAt }: Appended): Made => ({ entryId, position, arrivedAt })
