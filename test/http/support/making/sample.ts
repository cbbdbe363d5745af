import type { JsonSchema } from './json-schema.ts'

/** What a field of this name ought to hold; undefined: anything that fits. */
export type Known = (name: string) => unknown

/** Something for each pattern that our schemas use, tried in turn. */
const TEXTS = [
  '01890000-0000-4000-8000-0000000000ab',
  '2026-11-26T09:30:00.000Z',
  '2026-11-26',
  '09:30',
  'a@example.org',
  'DE',
  'Europe/Berlin',
  'en',
  '1',
  'abcdefgh',
  'text',
  'a'.repeat(32),
  'a'.repeat(43),
  'a'.repeat(64),
  '000000',
]

const textFor = ({ pattern, format, minLength = 0 }: JsonSchema): string => {
  if (format === 'email') return 'a@example.org'
  const fits = TEXTS.find((text) => text.length >= minLength && (pattern === undefined || new RegExp(pattern, 'u').test(text)))
  return fits ?? 'text'.padEnd(minLength, 'x')
}

const numberFor = ({ minimum = 0, exclusiveMinimum, multipleOf }: JsonSchema): number => {
  const least = exclusiveMinimum === undefined ? minimum : exclusiveMinimum + 1
  return multipleOf === undefined ? Math.max(least, 1) : Math.ceil(Math.max(least, 1) / multipleOf) * multipleOf
}

const resolved = (schema: JsonSchema, root: JsonSchema): JsonSchema => {
  if (schema.$ref === undefined) return schema
  const name = schema.$ref.split('/').at(-1) ?? ''
  return schema.$ref === '#' ? root : (root.$defs?.[name] ?? {})
}

const objectFor = (schema: JsonSchema, known: Known, root: JsonSchema): Readonly<Record<string, unknown>> => {
  const { properties = {}, required = [] } = schema
  const entries = Object.entries(properties)
  const wanted = entries.filter(([name]) => required.includes(name) || known(name) !== undefined)
  return Object.fromEntries(wanted.map(([name, field]) => [name, known(name) ?? sampleOf(field, known, root)]))
}

const typeOf = ({ type, properties, items }: JsonSchema): string => {
  const [first] = Array.isArray(type) ? type : [type]
  if (first !== undefined) return first
  if (properties !== undefined) return 'object'
  return items === undefined ? 'any' : 'array'
}

/** A value that fits a schema: what is known by its field's name, else the plainest there is. */
export const sampleOf = (given: JsonSchema, known: Known, root = given): unknown => {
  const schema = resolved(given, root)
  if (schema.const !== undefined) return schema.const
  if (schema.enum !== undefined) return schema.enum[0]
  const [choice] = schema.anyOf ?? schema.oneOf ?? []
  if (choice !== undefined) return sampleOf(choice, known, root)
  if (schema.allOf !== undefined) return Object.assign({}, ...schema.allOf.map((part) => sampleOf(part, known, root)))
  switch (typeOf(schema)) {
    case 'string':
      return textFor(schema)
    case 'integer':
    case 'number':
      return numberFor(schema)
    case 'boolean':
      return true
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => sampleOf(schema.items ?? {}, known, root))
    case 'object':
      return objectFor(schema, known, root)
    default:
      return null
  }
}
