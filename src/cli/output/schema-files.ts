import { z } from 'zod'
import { ExplainShape, PlanShape, ScreenShape } from './documents.ts'
import { PackCheckShape } from './pack-check.ts'
import { PackMutateShape } from './pack-mutate.ts'
import { PackProveShape } from './pack-prove.ts'
import { PackDiffShape } from './pack-diff.ts'
import { ProblemsShape } from './problems.ts'
import { BackupShape, ExportShape, ImportShape, RebuildShape, RestoreShape } from './record.ts'
import { RecallLineShape, RecallShape } from './recall.ts'

const SHAPES = {
  screen: { shape: ScreenShape, title: 'What `ischia screen --json` prints' },
  plan: { shape: PlanShape, title: 'What `ischia plan --json` prints' },
  explain: { shape: ExplainShape, title: 'What `ischia explain --json` prints' },
  'pack-check': { shape: PackCheckShape, title: 'What `ischia pack check --json` prints' },
  'pack-prove': { shape: PackProveShape, title: 'What `ischia pack prove --json` prints' },
  'pack-diff': { shape: PackDiffShape, title: 'What `ischia pack diff --json` prints' },
  recall: { shape: RecallShape, title: 'What `ischia recall --json` prints in the end' },
  'recall-line': { shape: RecallLineShape, title: 'What `ischia recall` puts out, a line each' },
  'pack-mutate': { shape: PackMutateShape, title: 'What `ischia pack mutate --json` prints' },
  backup: { shape: BackupShape, title: 'What `ischia backup --json` prints' },
  restore: { shape: RestoreShape, title: 'What `ischia restore --json` prints' },
  export: { shape: ExportShape, title: 'What `ischia export --json` prints' },
  import: { shape: ImportShape, title: 'What `ischia import --json` prints' },
  rebuild: { shape: RebuildShape, title: 'What `ischia rebuild --json` prints' },
  problems: { shape: ProblemsShape, title: 'What any command prints on standard error with --json when its input cannot be used' },
} as const

/** The published JSON Schemas of everything the command line prints for machines, one file each, as `npm run generate` writes them. */
export const outputSchemaFiles = (): readonly { readonly name: string; readonly text: () => string }[] =>
  Object.entries(SHAPES).map(([name, { shape, title }]) => ({
    name: `docs/schema/output/${name}.schema.json`,
    text: () => `${JSON.stringify({ title, ...z.toJSONSchema(shape) }, null, 2)}\n`,
  }))
