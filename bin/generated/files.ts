import { join } from 'node:path'
import { clientSchema } from '#pack/editor/client-schema.ts'
import type { EditorSchema } from '#pack/editor/describe.ts'
import { partSchemas } from '#pack/editor/part-schemas.ts'
import { loadPack } from '#pack/load.ts'
import { readTree } from '../../test/support/files.ts'
import { ROOT } from '../house/root.mjs'

/** A file of the project that is made from something else, and what makes its text. */
export interface GeneratedFile {
  /** From the project's folder. */
  readonly name: string
  readonly text: () => string
}

const json = (schema: EditorSchema): string => `${JSON.stringify(schema, undefined, 2)}\n`

const clientSchemaText = (): string => {
  const result = loadPack(readTree(join(ROOT, 'packs/sciatica')))
  if (!result.ok) throw new Error('the pack packs/sciatica does not load; `npm start -- pack check packs/sciatica` says why')
  return json(clientSchema(result.pack.knowledge))
}

/** Schemas by which editors complete and check packs and client files. */
const schemas = (): readonly GeneratedFile[] => [
  ...[...partSchemas()].map(([name, schema]) => ({ name: `docs/schema/${name}`, text: () => json(schema()) })),
  { name: 'docs/schema/client.schema.json', text: clientSchemaText },
]

/** Every generated file. `npm run generate` writes them; a test fails while one is not what it would be made to be. */
export const generatedFiles = (): readonly GeneratedFile[] => schemas()
