import type { z } from 'zod'
import type { Path } from '../located/value.ts'
import { explain } from '../shape/explain.ts'
import { CLIENT_SHAPE } from './codes.ts'
import type { ReadValue } from './value-fault.ts'
import type { Reader } from './reader.ts'

/** Checks the shape of a part of a client file; every fault is reported at its place. */
export const readShape = <T extends z.ZodType>({ report }: Reader, schema: T, value: unknown, path: Path): z.output<T> | undefined => {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  for (const fault of parsed.error.issues.flatMap((issue) => explain({ value, schema, codes: CLIENT_SHAPE }, issue))) {
    report([...path, ...fault.path], fault, fault.ofKey)
  }
  return undefined
}

/** Takes a value that was read; a fault is reported at its place. */
export const take = <T>({ report }: Reader, read: ReadValue<T>, path: Path): T | undefined => {
  if ('value' in read) return read.value
  report(read.at === undefined ? path : [...path, read.at], read.fault)
  return undefined
}
