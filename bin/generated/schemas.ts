import { join } from 'node:path'
import { clientSchema } from '#pack/editor/client-schema.ts'
import type { EditorSchema } from '#pack/editor/describe.ts'
import { partSchemas } from '#pack/editor/part-schemas.ts'
import { loadPack } from '#pack/load.ts'
import { formatProblem } from '#pack/problem/problem.ts'
import { readTree } from '../../test/support/files.ts'
import { ROOT } from '../house/root.mjs'

const json = (schema: EditorSchema): string => `${JSON.stringify(schema, undefined, 2)}\n`

const clientSchemaText = (): string => {
  const loaded = loadPack(readTree(join(ROOT, 'packs/sciatica')))
  if (!loaded.ok) throw new Error(`the pack does not load:\n${loaded.problems.map(formatProblem).join('\n')}`)
  return json(clientSchema(loaded.pack.knowledge))
}

/** Schemas by which editors complete and check packs and client files. */
export const schemaFiles = (): readonly { readonly name: string; readonly text: () => string }[] => [
  ...[...partSchemas()].map(([name, schema]) => ({ name: `docs/schema/${name}`, text: () => json(schema()) })),
  { name: 'docs/schema/client.schema.json', text: clientSchemaText },
]
