import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cover, missing } from '#document/coverage/cover.ts'
import { readInventory } from '#document/coverage/inventory.ts'
import type { Thing } from '#document/coverage/inventory.ts'
import { indexPack } from '#document/coverage/pack-index.ts'
import { loadPack } from '#pack/load.ts'
import type { Sections } from '#pack/read-sections.ts'
import { readTree } from '../support/files.ts'

const files = readTree('packs/sciatica')
const loaded = loadPack(files)
if (!loaded.ok) throw new Error('the pack does not load')
const { sections } = loaded.pack

const clientFiles = (folder: string): readonly string[] => [...files.keys()].filter((name) => name.startsWith(`${folder}/`))
const examples = clientFiles('examples')

const inventory = readInventory(readFileSync('docs/clinical-safety/dossier-inventory.yaml', 'utf8'))
const things = inventory.flatMap((dossier) => dossier.sections.flatMap((section) => section.things))

const named = (kind: string, section = ''): readonly Thing[] =>
  things.filter((thing) => thing.kind === kind && thing.section.startsWith(section))

const homeless = (pack: Sections, clients: readonly string[] = examples): readonly string[] =>
  missing(cover(things, indexPack(pack, clients))).map(({ kind, id }) => `${kind} ${id}`)

/** The pack without the entries of one part that have this id. */
const without = (part: keyof Sections, id: string): Sections => ({
  ...sections,
  [part]: sections[part].filter(({ value }) => !('id' in value && value.id === id)),
})

/** The pack with one field of one entry replaced. */
const changed = (part: keyof Sections, id: string, change: object): Sections => ({
  ...sections,
  [part]: sections[part].map((entry) =>
    'id' in entry.value && entry.value.id === id ? { ...entry, value: { ...entry.value, ...change } } : entry,
  ),
})

describe('every named thing of the dossiers', () => {
  it('has a home in the pack, or is held back on purpose', () => {
    expect(homeless(sections)).toEqual([])
  })

  it.each([
    ['red-flags', 'rf-ces-saddle', ['red-flag rf-ces-saddle']],
    ['facts', 'wf-night-pain', ['weak-flag wf-night-pain']],
    ['facts', 'rf-ces-saddle', ['red-flag-fact rf-ces-saddle', 'known-unchanged-pause rf-ces-saddle']],
    ['combinations', 'rc-cancer-neuro', ['combination rc-cancer-neuro']],
    ['restrictions', 'cc-anticoagulant', ['restriction cc-anticoagulant']],
    ['restrictions', 'td-cupping', ['technique-default-rule cupping']],
    ['signs', 'is-saddle', ['sign is-saddle', 'sign-response is-saddle']],
    ['course', 'cr-two-worse', ['course-rule-in-force cr-two-worse']],
    ['safety', 'SP-11', ['statement SP-11']],
    ['safety', 'MP-17', ['statement MP-17']],
    ['sources', 'S14', ['source S14']],
    ['movements/items', 'ex-cat-camel', ['movement ex-cat-camel']],
    ['evidence', 'ev-furlan-2015', ['evidence-row ev-furlan-2015']],
    ['measures', 'peg-3', ['instrument peg-3']],
    ['groups', 'CES-CORE', ['fact-macro CES-CORE']],
  ] as const)('is missed when it is taken out of %s: %s', (part, id, gone) => {
    expect(homeless(without(part, id))).toEqual(gone)
  })

  it('is missed when a row is taken out of a reference table', () => {
    expect(homeless(without('reference', 'disagreements'))).toEqual(named('disagreement').map(({ id }) => `disagreement ${id}`))
  })

  it('is missed when a worked example is taken out', () => {
    expect(
      homeless(
        sections,
        examples.filter((name) => name !== 'examples/EX-07.yaml'),
      ),
    ).toEqual(['worked-example EX-07'])
  })

  it('is missed when the entry of its id comes from another row, or says something else', () => {
    expect(homeless(changed('red-flags', 'rf-aaa-acute', { dossier: 'safety/1.2.4' }))).toEqual(['red-flag rf-aaa-acute'])
    expect(homeless(changed('facts', 'rf-ces-saddle', { steady: 'care' }))).toEqual(['known-unchanged-pause rf-ces-saddle'])
    expect(homeless(changed('facts', 'age', { mandatory: false }))).toEqual(['mandatory-fact age'])
    expect(homeless(changed('examination', 'slr', { accuracy: '' }))).toEqual(['test-accuracy slr'])
  })

  it('is missed when its kind has no place to live in', () => {
    const [thing] = named('red-flag')
    const strange = thing === undefined ? [] : [{ ...thing, kind: 'omen' }]
    expect(missing(cover(strange, indexPack(sections, [])))).toHaveLength(1)
  })
})

describe('the counts of the dossiers', () => {
  it.each([
    ['red flags', named('red-flag').length, 51],
    ['weak flags', named('weak-flag').length, 29],
    ['features of axial spondyloarthritis', named('spondyloarthritis-feature').length, 9],
    ['combinations', named('combination').length, 27],
    ['rows of section 2', named('restriction').length + named('restated-restriction').length, 109],
    ['course rules', named('course-rule').length, 7],
    ['signs during a session', named('sign').length, 29],
    ['worked examples', named('worked-example').length, 20],
    ['disagreements between sources', named('disagreement').length, 22],
    ['technique cards by presentation', named('matrix-cell').length, 16 * 11],
    ['session templates', named('template').length, 10 * 3 * 5],
  ])('the inventory names all %s', (_, found, expected) => {
    expect(found).toBe(expected)
  })

  it('the statements run from SP-01 to SP-108 and from MP-01 to MP-18 without a gap', () => {
    const row = (prefix: string, last: number): readonly string[] =>
      Array.from({ length: last }, (_, index) => `${prefix}-${String(index + 1).padStart(2, '0')}`)
    expect(named('statement').map(({ id }) => id)).toEqual([...row('SP', 108), ...row('MP', 18)])
  })

  it('the pack has no red flag or combination of its own making, and marks its own statements by their number', () => {
    const ids = (part: 'red-flags' | 'combinations' | 'safety'): readonly string[] => sections[part].map(({ value }) => value.id).toSorted()
    const inDossier = (kind: string): readonly string[] =>
      named(kind)
        .map(({ id }) => id)
        .toSorted()
    expect(ids('red-flags')).toEqual(inDossier('red-flag'))
    expect(ids('combinations')).toEqual(inDossier('combination'))
    expect(ids('safety').filter((id) => !id.startsWith('OWN-'))).toEqual(inDossier('statement'))
  })

  it('statements of the pack’s own say where in a dossier they come from; those from 201 on say a row again, and no others do', () => {
    const own = sections.safety.map(({ value }) => value).filter(({ id }) => id.startsWith('OWN-'))
    expect(own.length).toBeGreaterThan(20)
    expect(own.filter(({ dossier }) => !/^(?:safety|treatment)\/\d+\.\d+$/u.test(dossier)).map(({ id }) => id)).toEqual([])
    const again = sections.safety.filter(({ value }) => value.restates).map(({ value }) => value.id)
    expect(again).toEqual(own.map(({ id }) => id).filter((id) => Number(id.slice('OWN-'.length)) > 200))
  })

  it('thirty published cases come with the pack', () => {
    expect(clientFiles('cases')).toHaveLength(30)
  })
})
