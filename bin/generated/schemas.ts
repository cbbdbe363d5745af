import { clientSchema } from '#pack/editor/client-schema.ts'
import type { EditorSchema } from '#pack/editor/describe.ts'
import { partSchemas } from '#pack/editor/part-schemas.ts'
import { sciaticaFiles, sciaticaPack } from './sciatica.ts'

const json = (schema: EditorSchema): string => `${JSON.stringify(schema, undefined, 2)}\n`

/** Schemas by which editors complete and check packs and client files. */
export const schemaFiles = (): readonly { readonly name: string; readonly text: () => string }[] => [
  ...[...partSchemas()].map(([name, schema]) => ({ name: `docs/schema/${name}`, text: () => json(schema()) })),
  { name: 'docs/schema/client.schema.json', text: () => json(clientSchema(sciaticaPack(sciaticaFiles()).knowledge)) },
]
