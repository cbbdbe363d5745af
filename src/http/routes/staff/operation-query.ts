import { z } from 'zod'
import { OPERATION } from '#clinic/operation.ts'

/** What a change carries, in the query of a request whose body is a file: ids, a time and a number, never words of anybody. */
export const OPERATION_QUERY = {
  entryId: OPERATION.entryId,
  happenedAt: OPERATION.happenedAt,
  sequence: z
    .string()
    .regex(/^[1-9]\d{0,8}$/u)
    .transform(Number)
    .optional(),
} as const
