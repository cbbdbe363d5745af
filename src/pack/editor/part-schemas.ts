import { z } from 'zod'
import { SECTIONS, sectionNames } from '../sections.ts'
import type { SectionName } from '../sections.ts'
import { describeFields } from './describe.ts'
import type { EditorSchema } from './describe.ts'
import { FIELD_WORDS } from './field-words.ts'
import { shapeNames } from './names.ts'
import { PART_WORDS } from './part-words.ts'

const toEditorSchema = (schema: z.ZodType, words: Readonly<Record<string, string>>): EditorSchema =>
  describeFields(z.toJSONSchema(schema, { io: 'input', metadata: shapeNames() }), words)

const partSchema = (part: SectionName): EditorSchema => {
  const { says, fields = {} } = PART_WORDS[part]
  const schema = toEditorSchema(SECTIONS[part], { ...FIELD_WORDS, ...fields })
  return { title: `${part}: ${says}`, ...schema }
}

/** The JSON Schema of each part of a pack, by the name of its file below `docs/schema/`. */
export const partSchemas = (): ReadonlyMap<string, () => EditorSchema> =>
  new Map(sectionNames().map((part) => [`pack/${part}.schema.json`, () => partSchema(part)]))
