import type { z } from 'zod'
import { faultOfShape } from '../faults/of-shape.ts'
import type { InputPart } from '../faults/of-shape.ts'

/** A part of a request, held against its schema: what it holds, or a fault that names the place. */
export const readPart = <S extends z.ZodType>(part: InputPart, schema: S, raw: unknown): z.output<S> => {
  const read = schema.safeParse(raw)
  if (!read.success) throw faultOfShape(part, read.error)
  return read.data
}
