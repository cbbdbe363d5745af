import { z } from 'zod'

/** A schema as a description of the interface holds it. */
export type Described = Readonly<Record<string, unknown>>

// The document names the dialect once, for all schemas.
const withoutDialect = (schema: Described): Described => Object.fromEntries(Object.entries(schema).filter(([key]) => key !== '$schema'))

/** A schema of ours in the words of JSON Schema 2020-12, of what is sent or of what is received. */
export const describe = (schema: z.ZodType, io: 'input' | 'output'): Described =>
  withoutDialect(z.toJSONSchema(schema, { io, target: 'draft-2020-12' }))

interface Properties {
  readonly properties?: Readonly<Record<string, unknown>>
  readonly required?: readonly string[]
}

/** The fields of an object's schema, each with whether it has to be there. */
export const fieldsOf = (schema: z.ZodType): readonly { readonly name: string; readonly schema: unknown; readonly required: boolean }[] => {
  const { properties = {}, required = [] }: Properties = describe(schema, 'input')
  return Object.entries(properties).map(([name, field]) => ({ name, schema: field, required: required.includes(name) }))
}
