import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from './checkout.ts'
import { ROOT } from './source-files.ts'

const SCRIPT = `import('./test/support/runs.ts').then(({ tries }) => console.log(JSON.stringify(tries(500))))`

const triesWith = (settings: Readonly<Record<string, string>>) => run(join(ROOT), ['-e', SCRIPT], settings)

describe('how often a law is tried', () => {
  it('is what the law asks for, of the same clients each time', async () => {
    expect(JSON.parse((await triesWith({})).stdout)).toEqual({ numRuns: 500, seed: 20261122 })
  })

  it('is multiplied by ISCHIA_RUNS_FACTOR', async () => {
    expect(JSON.parse((await triesWith({ ISCHIA_RUNS_FACTOR: '10' })).stdout)).toEqual({ numRuns: 5_000 })
  })

  it('is replayed from ISCHIA_SEED and ISCHIA_PATH', async () => {
    const settings = { ISCHIA_SEED: '-42', ISCHIA_PATH: '7:1' }
    expect(JSON.parse((await triesWith(settings)).stdout)).toEqual({ numRuns: 500, seed: -42, path: '7:1' })
  })

  it.each([{ ISCHIA_RUNS_FACTOR: '0' }, { ISCHIA_RUNS_FACTOR: 'many' }, { ISCHIA_SEED: '1.5' }])('refuses %o', async (settings) => {
    expect((await triesWith(settings)).stderr).toContain('it must be a whole number')
  })
})
