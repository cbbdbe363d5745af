import { describe, expect, it } from 'vitest'
import { SECTIONS } from '#pack/sections.ts'
import { tiny } from '../../../test/support/packs.ts'
import { clientSchema } from './client-schema.ts'
import { CLIENT_WORDS } from './client-words.ts'
import { FIELD_WORDS } from './field-words.ts'
import { partSchemas } from './part-schemas.ts'
import { PART_WORDS } from './part-words.ts'

const schemas = new Map([...partSchemas()].map(([name, make]) => [name, make()]))

/** Every map inside a schema, the schema among them. */
const mapsIn = (value: unknown): readonly object[] => {
  if (Array.isArray(value)) return value.flatMap(mapsIn)
  return typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(mapsIn)] : []
}

const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, step) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, step) : undefined), value)

const keysOf = (value: unknown): readonly string[] => (typeof value === 'object' && value !== null ? Object.keys(value) : [])

const fieldsIn = (schema: unknown): readonly string[] => mapsIn(schema).flatMap((map) => keysOf(at(map, 'properties')))

const brokenRefs = (schema: unknown): readonly unknown[] =>
  mapsIn(schema)
    .map((map) => at(map, '$ref'))
    .filter((ref) => typeof ref === 'string')
    .filter((ref) => at(schema, ...ref.split('/').slice(1)) === undefined)

describe('schemas of parts', () => {
  it('are one for each part of a pack', () => {
    expect([...schemas.keys()]).toEqual(Object.keys(SECTIONS).map((part) => `pack/${part}.schema.json`))
  })

  it.each([...schemas])('%s refers to nothing it does not define', (_, schema) => {
    expect(brokenRefs(schema)).toEqual([])
  })

  it('describe a list of entries, or one map', () => {
    const kinds = [...schemas].map(([name, schema]) => [name, schema.type])
    expect(kinds.filter(([, type]) => type === 'object').map(([name]) => name)).toEqual([
      'pack/pack.schema.json',
      'pack/defaults.schema.json',
    ])
    expect(kinds.filter(([, type]) => type !== 'object' && type !== 'array')).toEqual([])
  })

  it('spell a condition out once, however often a rule asks one', () => {
    const rules = schemas.get('pack/restrictions.schema.json')
    expect(at(rules, 'items', 'properties', 'when', '$ref')).toBe('#/$defs/condition')
    expect(fieldsIn(rules).filter((field) => field === 'touches')).toHaveLength(1)
  })

  it('refuse fields that nobody knows, and ask for those that must be there', () => {
    const fact = at(schemas.get('pack/facts.schema.json'), 'items')
    expect(at(fact, 'additionalProperties')).toBe(false)
    expect(at(fact, 'required')).toEqual(['id', 'name', 'group', 'dossier', 'source'])
  })

  it('list the words a field may hold', () => {
    expect(at(schemas.get('pack/red-flags.schema.json'), 'items', 'properties', 'status', 'enum')).toEqual([
      'go',
      'go-with-care',
      'paused',
      'stopped',
    ])
  })
})

describe('words for editors', () => {
  const KNOWN_BY_NAME = new Set(['id', 'name', 'type', 'min', 'max', 'after', 'escalates', 'do', 'restates'])
  const described = (part: string): readonly string[] => {
    const fields = at(schemas.get(`pack/${part}.schema.json`), 'items', 'properties')
    return keysOf(fields).filter((field) => !KNOWN_BY_NAME.has(field) && typeof at(fields, field, 'description') !== 'string')
  }

  it.each(['facts', 'restrictions'])('explain every field of %s that its name does not', (part) => {
    expect(described(part)).toEqual([])
  })

  it('explain no field that does not exist', () => {
    const fields = new Set([...schemas.values()].flatMap(fieldsIn))
    expect(Object.keys(FIELD_WORDS).filter((field) => !fields.has(field))).toEqual([])
    const own = Object.values(PART_WORDS).flatMap((words) => Object.keys(words.fields ?? {}))
    expect(own.filter((field) => !fields.has(field))).toEqual([])
  })

  it('let a part say what a field means there', () => {
    const when = (part: string): unknown => at(schemas.get(`pack/${part}.schema.json`), 'items', 'properties', 'when', 'description')
    expect(when('measures')).toBe('When it is taken.')
    expect(when('signs')).toBe(FIELD_WORDS['when'])
  })
})

describe('the schema of client files', () => {
  const schema = clientSchema(tiny())
  const facts = at(schema, '$defs', 'facts', 'properties')

  it('refers to nothing it does not define', () => {
    expect(brokenRefs(schema)).toEqual([])
  })

  it('knows the facts that can be answered, not those that follow from others', () => {
    expect(keysOf(facts)).toEqual(expect.arrayContaining(['clearances', 'age', 'rf-hot-joint', 'irritability']))
    expect(keysOf(facts)).not.toContain('visits')
    expect(at(schema, '$defs', 'facts', 'additionalProperties')).toBe(false)
  })

  it('asks in the words of the pack', () => {
    expect(at(facts, 'age', 'description')).toBe('How old are you?')
  })

  it.each([
    ['age', { anyOf: [{ type: 'number', minimum: 0, maximum: 120 }, { enum: ['not-sure', 'declined'] }] }],
    ['irritability', { anyOf: [{ enum: ['low', 'moderate', 'high'] }, { enum: ['not-sure', 'declined'] }] }],
    ['rf-hot-joint', { anyOf: [{ enum: ['no', 'known-unchanged', 'not-sure', 'yes', 'declined'] }, { type: 'boolean' }] }],
    ['pain-map', { anyOf: [{ type: 'array', items: { type: 'string' } }, { enum: ['not-sure', 'declined'] }] }],
  ])('takes for %s what the fact can hold, or a map around it', (id, value) => {
    expect(at(facts, id, 'anyOf')).toEqual([value, { $ref: '#/$defs/answer' }])
  })

  it('takes facts by the same names wherever a client file has some', () => {
    expect(at(schema, 'properties', 'history', 'properties', 'answers', 'items', 'properties', 'facts', '$ref')).toBe('#/$defs/facts')
    expect(at(schema, 'properties', 'assume', 'properties', 'values', '$ref')).toBe('#/$defs/facts')
  })

  it('explains no field that does not exist', () => {
    const fields = new Set(fieldsIn(schema))
    expect(Object.keys(CLIENT_WORDS).filter((field) => !fields.has(field))).toEqual([])
  })
})
