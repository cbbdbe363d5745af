import { z } from 'zod'
import { KINDS } from '#care/record/kinds/kinds.ts'
import { ENTRY_LINE } from './entry-line.ts'
import { AUDIT_LINE, EXPORT_MANIFEST, FILE_LINE, SECRET_LINE } from './manifest.ts'

const text = (schema: z.ZodType): string => `${JSON.stringify(z.toJSONSchema(schema, { unrepresentable: 'any' }), null, 2)}\n`

const ofKinds = (): readonly (readonly [string, string])[] =>
  Object.entries(KINDS).flatMap(([kind, { versions }]) =>
    Object.entries(versions).map(([version, body]) => [`schemas/bodies/${kind}-${version}.json`, text(body)] as const),
  )

/** The JSON schemas that go with an export: of its files, and of the body of every kind of entry this program writes. */
export const exportSchemas = (): readonly (readonly [string, string])[] => [
  ['schemas/manifest.json', text(EXPORT_MANIFEST)],
  ['schemas/entries.json', text(ENTRY_LINE)],
  ['schemas/audit.json', text(AUDIT_LINE)],
  ['schemas/files.json', text(FILE_LINE)],
  ['schemas/file-secrets.json', text(SECRET_LINE)],
  ...ofKinds(),
]
