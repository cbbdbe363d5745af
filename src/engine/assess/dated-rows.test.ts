import { describe, expect, it } from 'vitest'
import { leg } from '../../../test/support/people.ts'
import { sciatica } from '../../../test/support/packs.ts'
import { dayFromIso, isoFromDay } from '../model/day.ts'
import { compose } from './compose.ts'

const TODAY = dayFromIso('2026-11-22') ?? 0
const ago = (days: number): string => isoFromDay(TODAY - days)

const WEEK = 7
const MONTH_6 = 183

const active = (facts: Readonly<Record<string, unknown>>, rows: readonly string[]): readonly string[] => {
  const found = new Set(compose(sciatica(), leg(facts)).activity.active.map(({ rule }) => rule.id))
  return rows.filter((row) => found.has(row))
}

// What happened, how many days ago, and which rows of the safety dossier (2.1, 2.3, 2.4, 2.5, 2.6) then hold.
type Days = readonly (readonly [days: number, rows: readonly string[]])[]

const DECOMPRESSION = ['cc-spine-surgery-under-6w', 'cc-spine-decompression-6-12w', 'cc-spine-decompression-12w-plus']
const FUSION = ['cc-spine-surgery-under-6w', 'cc-spine-fusion-6w-6m', 'cc-spine-fusion-6m-plus']
const HIP = ['cc-hip-replacement-early', 'cc-hip-replacement']
const INJECTION = ['cc-epidural-under-72h', 'cc-epidural-recent']
const HEART = ['cc-cardiac-stroke-recent', 'cc-cardiac-stroke-3m']
const CLOT = ['cc-dvt-pe-recent', 'cc-dvt-pe-history']
const SEIZURE = ['cc-seizure-recent', 'cc-epilepsy-uncontrolled']

const EVENTS: readonly [string, Readonly<Record<string, unknown>>, readonly string[], Days][] = [
  [
    'op-spine-decompression',
    {},
    DECOMPRESSION,
    [
      [0, ['cc-spine-surgery-under-6w']],
      [6 * WEEK - 1, ['cc-spine-surgery-under-6w']],
      [6 * WEEK, ['cc-spine-decompression-6-12w']],
      [12 * WEEK, ['cc-spine-decompression-6-12w']],
      [12 * WEEK + 1, ['cc-spine-decompression-12w-plus']],
      [3_000, ['cc-spine-decompression-12w-plus']],
    ],
  ],
  [
    'op-spine-fusion',
    {},
    FUSION,
    [
      [6 * WEEK - 1, ['cc-spine-surgery-under-6w']],
      [6 * WEEK, ['cc-spine-fusion-6w-6m']],
      [MONTH_6, ['cc-spine-fusion-6w-6m']],
      [MONTH_6 + 1, ['cc-spine-fusion-6m-plus']],
    ],
  ],
  [
    'op-hip-replacement',
    {},
    HIP,
    [
      [12 * WEEK - 1, ['cc-hip-replacement-early']],
      [12 * WEEK, ['cc-hip-replacement']],
    ],
  ],
  [
    'inj-spinal',
    {},
    INJECTION,
    [
      [0, INJECTION],
      [14, ['cc-epidural-recent']],
      [15, []],
    ],
  ],
  [
    'ev-heart-stroke',
    {},
    HEART,
    [
      [6 * WEEK, ['cc-cardiac-stroke-recent']],
      [6 * WEEK + 1, ['cc-cardiac-stroke-3m']],
      [12 * WEEK, ['cc-cardiac-stroke-3m']],
      [12 * WEEK + 1, []],
    ],
  ],
  [
    'ev-clot',
    { 'clot-on-treatment': 'no' },
    CLOT,
    [
      [MONTH_6, ['cc-dvt-pe-recent']],
      [MONTH_6 + 1, ['cc-dvt-pe-history']],
    ],
  ],
  [
    'ev-seizure',
    { 'seizure-first-unassessed': 'no' },
    SEIZURE,
    [
      [0, SEIZURE],
      [28, ['cc-epilepsy-uncontrolled']],
      [29, []],
    ],
  ],
]

describe('rows that run for a time', () => {
  const cases = EVENTS.flatMap(([fact, also, rows, days]) => days.map(([of, expected]) => [fact, of, expected, also, rows] as const))

  it.each(cases)('[L9] %s %d days ago: %o', (fact, days, expected, also, rows) => {
    expect(active({ ...also, [fact]: { answer: 'yes', since: ago(days) } }, rows)).toEqual(expected)
  })

  it.each(EVENTS)('[L9] %s on a day nobody knows: every row that fits, each in its strictest period', (fact, also, rows) => {
    for (const answer of ['yes', 'not-sure', { answer: 'yes', since: 'not-sure' }])
      expect(active({ ...also, [fact]: answer }, rows)).toEqual(rows)
  })

  it.each(EVENTS)('[L9] %s that did not happen: none', (fact, also, rows) => {
    expect(active({ ...also, [fact]: 'no' }, rows)).toEqual([])
  })

  it('[L9] a clot that is still treated is a recent one, however old', () => {
    expect(active({ 'ev-clot': { answer: 'yes', since: ago(2_000) }, 'clot-on-treatment': 'not-sure' }, CLOT)).toEqual(CLOT)
  })
})

describe('the stage of root pain', () => {
  const STAGES = ['cc-radiculopathy-acute', 'cc-radiculopathy-subacute', 'cc-radiculopathy-chronic']

  it.each([
    [0, 'cc-radiculopathy-acute'],
    [6 * WEEK - 1, 'cc-radiculopathy-acute'],
    [6 * WEEK, 'cc-radiculopathy-subacute'],
    [12 * WEEK, 'cc-radiculopathy-subacute'],
    [12 * WEEK + 1, 'cc-radiculopathy-chronic'],
  ])('[L9] after %d days is %s', (days, expected) => {
    expect(active({ 'episode-start': ago(days) }, STAGES)).toEqual([expected])
  })

  it('[L9] is acute, and only acute, where nobody knows when it began', () => {
    expect(active({ 'episode-start': 'not-sure' }, STAGES)).toEqual(['cc-radiculopathy-acute'])
    expect(active({ 'episode-start': ago(1_000), 'leg-start': 'not-sure' }, STAGES)).toEqual(['cc-radiculopathy-acute'])
  })

  it('[L13] counts from the leg symptoms where they came later', () => {
    expect(active({ 'episode-start': ago(1_000), 'leg-start': ago(10) }, STAGES)).toEqual(['cc-radiculopathy-acute'])
    expect(active({ 'episode-start': ago(10), 'leg-start': 'declined' }, STAGES)).toEqual(['cc-radiculopathy-acute'])
  })

  it.each([
    ['no', STAGES.slice(2)],
    ['not-sure', STAGES.slice(2)],
    ['yes', []],
  ])('[L2] a somatic pattern recorded as %s leaves %o', (answer, expected) => {
    expect(active({ 'pf-somatic-referred': answer }, STAGES)).toEqual(expected)
  })

  it.each([
    [{ irritability: 'high' }, true],
    [{ 'leg-pain': 7 }, true],
    [{ 'leg-pain': 6 }, false],
    [{ 'gate-leg-severe': 'yes' }, true],
    [{ 'gate-leg-severe': 'yes', 'leg-pain': 6, 'settle-minutes': 60 }, false],
    [{ 'gate-leg-severe': 'no', 'settle-minutes': 61 }, true],
  ])('[L10] of long standing and with %o is acute again: %s', (facts, expected) => {
    expect(active(facts, STAGES).includes('cc-radiculopathy-acute')).toBe(expected)
  })
})
