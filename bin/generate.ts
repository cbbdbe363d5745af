// Writes every generated file of the project: `npm run generate`.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { generatedFiles } from './generated/files.ts'
import { ROOT } from './house/root.mjs'

for (const { name, text } of generatedFiles()) {
  const path = join(ROOT, name)
  const made = text()
  if (existsSync(path) && readFileSync(path, 'utf8') === made) continue
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, made)
  console.log(`wrote ${name}`)
}
