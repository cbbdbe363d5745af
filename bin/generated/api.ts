import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { openApiDocument } from '#http/openapi/document.ts'
import { describedRoutes } from '#http/openapi/described.ts'
import { ROOT } from '../house/root.mjs'

const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')))

/** The description of the interface, as the server serves it. */
export const apiFiles = (): readonly { readonly name: string; readonly text: () => string }[] => [
  {
    name: 'docs/schema/openapi.json',
    text: () => `${JSON.stringify(openApiDocument(describedRoutes(version), version), undefined, 2)}\n`,
  },
]
