import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadPack } from '#pack/load.ts'
import { formatProblem } from '#pack/problem/problem.ts'
import { readTree } from '../../../test/support/files.ts'
import { readClient } from './read-client.ts'

const ROOT = join(import.meta.dirname, '../../..')

const sciatica = () => {
  const loaded = loadPack(readTree(join(ROOT, 'packs/sciatica')))
  if (!loaded.ok) throw new Error(loaded.problems.map(formatProblem).join('\n'))
  return loaded.pack.knowledge
}

const example = (): string => {
  const [, text = ''] = /```yaml\n(pack: [\s\S]*?)```/u.exec(readFileSync(join(ROOT, 'docs/pack-format.md'), 'utf8')) ?? []
  return text
}

describe('the client file that docs/pack-format.md shows', () => {
  const { read, problems } = readClient(sciatica(), 'docs/pack-format.md', example())

  it('is read without a fault', () => {
    expect(problems.map(formatProblem)).toEqual([])
  })

  it('says what the page says it says', () => {
    expect(read?.client.answers['episode-start']).toMatchObject({ value: '2026-05-24', origin: 'given' })
    expect(read?.client.clearances).toEqual([{ names: ['cc-anticoagulant'], by: 'doctor', on: '2026-11-10', written: true }])
    expect(read?.client.answers['rf-ces-retention']?.origin).toBe('assumed')
    expect(read?.wishes).toEqual({ minutes: 60 })
  })
})
