import { outputSchemaFiles } from '#cli/output/schema-files.ts'
import { apiFiles } from './api.ts'
import { casesText } from './cases.ts'
import { coverageText } from './coverage.ts'
import { databaseFiles } from './database.ts'
import { schemaFiles } from './schemas.ts'

/** A file of the project that is made from something else, and what makes its text. */
export interface GeneratedFile {
  /** From the project's folder. */
  readonly name: string
  readonly text: () => string
}

/** Every generated file. `npm run generate` writes them; a test fails while one is not what it would be made to be. */
export const generatedFiles = (): readonly GeneratedFile[] => [
  { name: 'docs/clinical-safety/cases.md', text: casesText },
  { name: 'docs/clinical-safety/coverage.md', text: coverageText },
  ...schemaFiles(),
  ...outputSchemaFiles(),
  ...apiFiles(),
  ...databaseFiles(),
]
