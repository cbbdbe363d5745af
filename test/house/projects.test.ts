import { describe, expect, it } from 'vitest'
import { programOf, runTool } from '../../bin/house/tool.mjs'
import { ROOT } from './source-files.ts'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const filesOnDisk = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join(ROOT, folder, name))

describe('vitest.config.ts', () => {
  it('runs every test file once', async () => {
    const { output } = await runTool(programOf('vitest'), ['list', '--filesOnly'])
    const listed = output
      .split('\n')
      .filter((line) => line.endsWith('.test.ts'))
      .map((line) => join(ROOT, line.replace(/^\[\w+\] /u, '')))
    expect(listed.toSorted()).toEqual([...filesOnDisk('src'), ...filesOnDisk('test')].toSorted())
  })
})
