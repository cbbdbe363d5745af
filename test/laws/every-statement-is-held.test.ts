import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readTree } from '../support/files.ts'
import { SCIATICA } from '../support/sciatica.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const LAWS = 'test/laws/'

const laws = new Map([...readTree(join(ROOT, LAWS))].map(([name, text]) => [`${LAWS}${name}`, text]))

const held = SCIATICA.statements.filter(({ kind }) => kind !== 'conduct')
const named = SCIATICA.statements.flatMap(({ id, enforcedBy }) =>
  enforcedBy.filter((file) => file.startsWith(LAWS)).map((file) => ({ id, file })),
)

const cited = (text: string): readonly string[] => [...text.matchAll(/\[((?:SP|MP)-\d+)\]/gu)].flatMap(([, id]) => id ?? [])

describe('every statement about plans, states and relations', () => {
  it.each(held.map(({ id, enforcedBy, obligations }) => ({ id, enforcedBy, obligations })))(
    '$id is held by a law or by its own cases',
    ({ enforcedBy, obligations }) => {
      expect(obligations.length > 0 || enforcedBy.some((by) => by.startsWith('test/') || by.startsWith('pack format'))).toBe(true)
    },
  )

  it.each(named)('$id is cited in $file, where the pack says it is held', ({ id, file }) => {
    expect(cited(laws.get(file) ?? '')).toContain(id)
  })

  it('is cited only by a number that the pack knows', () => {
    const known = new Set(SCIATICA.statements.map(({ id }) => id))
    const unknown = [...laws.values()].flatMap(cited).filter((id) => !known.has(id))
    expect(unknown).toEqual([])
  })

  it('is named in the file that lists them', () => {
    expect(readFileSync(join(ROOT, 'packs', 'sciatica', 'safety', 'dossier.yaml'), 'utf8')).toContain('enforced-by')
  })
})
