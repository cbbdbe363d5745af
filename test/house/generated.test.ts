import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { generatedFiles } from '../../bin/generated/files.ts'
import { ROOT } from './source-files.ts'

const onDisk = (name: string): string | undefined => {
  const path = join(ROOT, name)
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

describe('generated files', () => {
  it('are what `npm run generate` would write', () => {
    const stale = generatedFiles().filter(({ name, text }) => onDisk(name) !== text())
    expect(stale.map(({ name }) => name)).toEqual([])
  })
})
