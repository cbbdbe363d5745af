import { describe, expect, it } from 'vitest'
import { loadPack } from '#pack/load.ts'
import { readTree } from '../../../test/support/files.ts'
import { readInventory } from './inventory.ts'
import { InventoryError } from './inventory-error.ts'
import { coveragePage } from './page.ts'
import { valueAt } from './plain.ts'

const loaded = loadPack(readTree('test/packs/tiny'))
if (!loaded.ok) throw new Error('the tiny pack does not load')
const { sections } = loaded.pack

const inventory = (things: string): string => `format: ischia-dossier-inventory/1
dossiers:
  - id: demo
    title: Demo dossier
    dated: 2026-11-22
    sections:
      - section: "2"
        title: Warnings
        things:
${things}`

const FLAGS = `          - { kind: red-flag, ids: [rf-hot-joint, rf-numb-hand] }\n`
const LOST = `          - { kind: red-flag, ids: [rf-lost] }\n`
const HELD = `          - { kind: item, why: "Not ours to print.", ids: [item-1, item-2] }\n`

describe('the inventory', () => {
  it('names each thing with its section and kind', () => {
    const [dossier] = readInventory(inventory(FLAGS))
    expect(dossier?.sections[0]?.things).toEqual([
      { section: 'demo/2', kind: 'red-flag', id: 'rf-hot-joint', pair: ['rf-hot-joint', ''], heldBack: undefined },
      { section: 'demo/2', kind: 'red-flag', id: 'rf-numb-hand', pair: ['rf-numb-hand', ''], heldBack: undefined },
    ])
  })

  it('stands for one thing a pair where rows meet columns', () => {
    const [dossier] = readInventory(inventory('          - { kind: matrix-cell, each: [a, b], by: [x, y, z] }\n'))
    expect(dossier?.sections[0]?.things.map(({ id }) => id)).toEqual(['a × x', 'a × y', 'a × z', 'b × x', 'b × y', 'b × z'])
  })

  it.each([
    ['not YAML', 'dossiers: ['],
    ['no map', '- a'],
    ['without dossiers', 'format: x'],
    ['a thing without a kind', inventory('          - { ids: [a] }\n')],
    ['ids that are no texts', inventory('          - { kind: note, ids: [1] }\n')],
    ['things that are no list', inventory('          kind: note\n')],
  ])('%s is refused with a reason', (_, text) => {
    expect(() => readInventory(text)).toThrow(InventoryError)
    expect(() => readInventory(text)).toThrow(/^The inventory of the dossiers cannot be used: .+/u)
  })
})

describe('the page of coverage', () => {
  it('counts, names the file of each thing, and says when nothing is missing', () => {
    const page = coveragePage(inventory(FLAGS), sections, [])
    expect(page).toContain('2 things named, 2 with a home in the pack, 0 held back on purpose, 0 missing.')
    expect(page).toContain('| demo 2 | Warnings | 2 | 2 | 0 | 0 |')
    expect(page).toContain('| red flag | 2 | `red-flags/shoulder.yaml` | `rf-hot-joint`, `rf-numb-hand` |')
  })

  it('shows what is missing', () => {
    const page = coveragePage(inventory(FLAGS + LOST), sections, [])
    expect(page).toContain('| demo 2 | Warnings | 3 | 2 | 0 | 1 |')
    expect(page).toContain('| red flag | 1 | **missing** | `rf-lost` |')
  })

  it('lists what is held back on purpose with the reason, and does not count it as missing', () => {
    const page = coveragePage(inventory(HELD), sections, [])
    expect(page).toContain('2 things named, 0 with a home in the pack, 2 held back on purpose, 0 missing.')
    expect(page).toContain('- demo/2: `item-1`, `item-2`. Not ours to print.')
  })

  it('ends in one line feed and holds no blank cell', () => {
    const page = coveragePage(inventory(FLAGS + HELD), sections, [])
    expect(page).toMatch(/[^\n]\n$/u)
    expect(page).not.toMatch(/\| +\|/u)
  })
})

describe('a path into an entry', () => {
  const entry = { cells: { '30': '5·6' }, features: [{ id: 'a', says: 'A' }], empty: null }

  it.each([
    [['cells', '30'], '5·6'],
    [['features', 'a', 'says'], 'A'],
    [['features', 'b', 'says'], undefined],
    [['cells', 'toString'], undefined],
    [['empty', 'x'], undefined],
    [['features', '0'], undefined],
  ])('%j finds %j', (path, found) => {
    expect(valueAt(entry, path)).toBe(found)
  })
})
