import { describe, expect, it } from 'vitest'
import { outputSchemaFiles } from './schema-files.ts'

interface Schema {
  readonly title: string
  readonly required: readonly string[]
  readonly additionalProperties: boolean
  readonly properties: Readonly<Record<string, object>>
}

const schemaOf = (name: string): Schema => {
  const file = outputSchemaFiles().find((each) => each.name === `docs/schema/output/${name}.schema.json`)
  const schema: Schema = JSON.parse(file?.text() ?? '{}')
  return schema
}

describe('the published schemas', () => {
  it('are one file for each document the command line prints', () => {
    expect(outputSchemaFiles().map(({ name }) => name.replace(/^.*\//u, ''))).toEqual([
      'screen.schema.json',
      'plan.schema.json',
      'explain.schema.json',
      'pack-check.schema.json',
      'pack-prove.schema.json',
      'pack-diff.schema.json',
      'recall.schema.json',
      'recall-line.schema.json',
      'pack-mutate.schema.json',
      'backup.schema.json',
      'restore.schema.json',
      'export.schema.json',
      'import.schema.json',
      'rebuild.schema.json',
      'problems.schema.json',
    ])
  })

  it.each([
    'screen',
    'plan',
    'explain',
    'pack-check',
    'pack-diff',
    'pack-mutate',
    'recall',
    'backup',
    'restore',
    'export',
    'import',
    'rebuild',
    'problems',
  ])('of %s require every field and allow no other', (name) => {
    const { required, properties, additionalProperties, title } = schemaOf(name)
    expect(required).toEqual(Object.keys(properties))
    expect(additionalProperties).toBe(false)
    expect(title).toContain('prints')
  })

  it('of a plan hold all that was promised to integrators', () => {
    const promised = ['pack', 'disposition', 'open', 'restrictions', 'presentations', 'plan', 'assumed', 'trace', 'why', 'next']
    expect(schemaOf('plan').required).toEqual(expect.arrayContaining(promised))
  })
})
