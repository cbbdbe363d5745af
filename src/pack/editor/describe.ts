import type { z } from 'zod'

/** A JSON Schema, as editors read it. */
export type EditorSchema = z.core.JSONSchema.JSONSchema

type SchemaOrFlag = z.core.JSONSchema._JSONSchema

const mapValues = <T>(values: Readonly<Record<string, T>>, make: (value: T, key: string) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, make(value, key)]))

/** Gives the fields of every map in a schema their words, by name. A field that says something of its own keeps it. */
export const describeFields = (schema: EditorSchema, words: Readonly<Record<string, string>>): EditorSchema => {
  const inner = (value: EditorSchema): EditorSchema => describeFields(value, words)
  const orFlag = (value: SchemaOrFlag): SchemaOrFlag => (typeof value === 'boolean' ? value : inner(value))
  const field = (value: SchemaOrFlag, name: string): SchemaOrFlag => {
    if (typeof value === 'boolean') return value
    const description = Object.hasOwn(words, name) ? words[name] : undefined
    return description === undefined ? inner(value) : { description, ...inner(value) }
  }
  const { properties, items, anyOf, oneOf, allOf, additionalProperties, $defs } = schema
  return {
    ...schema,
    ...(properties === undefined ? {} : { properties: mapValues(properties, field) }),
    ...(items === undefined || Array.isArray(items) ? {} : { items: orFlag(items) }),
    ...(anyOf === undefined ? {} : { anyOf: anyOf.map(inner) }),
    ...(oneOf === undefined ? {} : { oneOf: oneOf.map(inner) }),
    ...(allOf === undefined ? {} : { allOf: allOf.map(inner) }),
    ...(additionalProperties === undefined ? {} : { additionalProperties: orFlag(additionalProperties) }),
    ...($defs === undefined ? {} : { $defs: mapValues($defs, inner) }),
  }
}
