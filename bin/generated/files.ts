import { schemaFiles } from './schemas.ts'

/** A file of the project that is made from something else, and what makes its text. */
export interface GeneratedFile {
  /** From the project's folder. */
  readonly name: string
  readonly text: () => string
}

/** Every generated file. `npm run generate` writes them; a test fails while one is not what it would be made to be. */
export const generatedFiles = (): readonly GeneratedFile[] => [...schemaFiles()]
