import { z } from 'zod'
import type { Path } from '../located/value.ts'
import { optionsFor } from './choice.ts'

const stepInto = (value: unknown, step: PropertyKey): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined

const fieldsAt = (schema: unknown, path: Path, value: unknown): readonly string[] => {
  const [step, ...rest] = path
  if (schema instanceof z.ZodLazy) return fieldsAt(schema.unwrap(), path, value)
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return fieldsAt(schema.unwrap(), path, value)
  if (schema instanceof z.ZodUnion) return optionsFor(schema, value).flatMap((option) => fieldsAt(option, path, value))
  if (schema instanceof z.ZodObject) {
    return step === undefined ? Object.keys(schema.shape) : fieldsAt(schema.shape[String(step)], rest, stepInto(value, step))
  }
  if (step === undefined) return []
  if (schema instanceof z.ZodArray) return fieldsAt(schema.element, rest, stepInto(value, step))
  return schema instanceof z.ZodRecord ? fieldsAt(schema.valueType, rest, stepInto(value, step)) : []
}

/** Names of the fields that the map at a path of `value` may have. */
export const fieldNames = (schema: z.ZodType, path: Path, value: unknown): readonly string[] => [...new Set(fieldsAt(schema, path, value))]
