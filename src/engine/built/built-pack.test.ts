import { describe, expect, it } from 'vitest'
import { startKernel } from '#cli/node/start-kernel.ts'
import { sciatica, tiny } from '../../../test/support/packs.ts'
import { publishedClients } from '../../../test/support/published.ts'
import { same } from '#engine/same.ts'
import { compose } from '../assess/compose.ts'
import { startEngine } from '../compiled/compiled-engine.ts'
import { compilePack } from '../compiled/program.ts'
import type { Knowledge } from '../model/knowledge.ts'
import { oncePer } from '../once.ts'
import { buildPack, openBuilt } from './built-pack.ts'
import type { BuiltPack, OpenedPack } from './built-pack.ts'

const built = oncePer(buildPack)
const compiled = oncePer(compilePack)

/** Writes every part of a built pack and reads it back, as a file does, and notes what was read. */
const throughText = (knowledge: Knowledge): { readonly opened: OpenedPack; readonly read: readonly (keyof BuiltPack)[] } => {
  const read: (keyof BuiltPack)[] = []
  const opened = openBuilt((part) => {
    read.push(part)
    return JSON.parse(JSON.stringify(built(knowledge)[part]))
  })
  return { opened, read }
}

const asLists = ({ knowledge }: Pick<OpenedPack, 'knowledge'>): unknown =>
  Object.fromEntries(Object.entries(knowledge).map(([name, part]) => [name, part instanceof Map ? [...part] : part]))

describe.each([
  ['sciatica', sciatica],
  ['the made-up pack', tiny],
])('a built pack: %s', (_, pack) => {
  it('[K4] holds all that the pack holds', () => {
    expect(same(asLists(throughText(pack()).opened), asLists({ knowledge: pack() }))).toBe(true)
  })

  it('holds the programs that compiling it gives', () => {
    const { single, batch } = compiled(pack())
    const { opened } = throughText(pack())
    expect(same(opened.single(), single)).toBe(true)
    expect(same(opened.batch(), batch)).toBe(true)
  })

  it('knows a fact, a place and a rule by the same object wherever it stands', () => {
    const { knowledge } = throughText(pack()).opened
    for (const fact of knowledge.facts) expect(knowledge.factById.get(fact.id)).toBe(fact)
    for (const members of knowledge.groups.values()) for (const fact of members) expect(knowledge.facts).toContain(fact)
    for (const rule of knowledge.rules) expect(knowledge.ruleById.get(rule.id)).toBe(rule)
  })
})

describe('opening a built pack', () => {
  it('reads nothing that nobody asks for', () => {
    const { opened, read } = throughText(tiny())
    expect(read).toEqual(['knowledge'])
    expect(opened.knowledge.statements.length).toBeGreaterThan(0)
    expect(opened.knowledge.statements).toBe(opened.knowledge.statements)
    expect(read).toEqual(['knowledge', 'statements'])
  })

  it('screens the published clients as the pack does', () => {
    const { opened } = throughText(sciatica())
    const { screen } = startEngine(opened.knowledge, opened.single(), startKernel)
    for (const { read } of publishedClients(sciatica())) {
      const { status, urgency, limits } = compose(sciatica(), read.client)
      expect(screen(read.client)).toMatchObject({ status, urgency, limits })
    }
  })
})
