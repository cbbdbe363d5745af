import { describe, expect, it } from 'vitest'
import type { Effect } from '#engine/model/effect.ts'
import { tiny } from '../../../test/support/packs.ts'

/** What a rule with these fields adds. */
const effectOf = (...fields: readonly string[]): Effect => {
  const rule = tiny({
    'restrictions/tried.yaml': `- id: tried
  title: Tried
  when: always
${fields.map((field) => `  ${field}\n`).join('')}  because: { therapist: Made up. }
  dossier: demo/2
  source: [T1]
`,
  }).ruleById.get('tried')
  if (rule === undefined) throw new Error('the rule did not load')
  return rule.effect
}

const operated = { id: 'op-shoulder', index: 11 }
const soreSide = { id: 'sore-side', index: 2 }

describe('where a limit holds', () => {
  it.each([
    ['[neck]', [{ kind: 'sites', sites: [6] }]],
    ['[shoulder]', [{ kind: 'sites', sites: [0, 1] }]],
    ['[ARM, shoulder, neck]', [{ kind: 'sites', sites: [0, 1, 2, 3, 6] }]],
    ['[EVERYWHERE]', [{ kind: 'sites', sites: [0, 1, 2, 3, 4, 5, 6, 7] }]],
    ['[SORE-ARM]', [{ kind: 'side-of', fact: soreSide, opposite: false, left: [0, 2], right: [1, 3] }]],
    [
      '[{ of: [ARM, neck], side-of: op-shoulder }]',
      [{ kind: 'side-of', fact: operated, opposite: false, left: [0, 2, 6], right: [1, 3, 6] }],
    ],
    ['[{ of: [shoulder], side-of: sore-side, other: yes }]', [{ kind: 'side-of', fact: soreSide, opposite: true, left: [0], right: [1] }]],
    ['[{ marked: op-shoulder }]', [{ kind: 'marked', fact: operated, within: [0, 1, 2, 3, 4, 5, 6, 7] }]],
    ['[{ marked: op-shoulder, within: [shoulder] }]', [{ kind: 'marked', fact: operated, within: [0, 1] }]],
    [
      '[{ marked: op-shoulder }, neck, SORE-ARM]',
      [
        { kind: 'sites', sites: [6] },
        { kind: 'marked', fact: operated, within: [0, 1, 2, 3, 4, 5, 6, 7] },
        { kind: 'side-of', fact: soreSide, opposite: false, left: [0, 2], right: [1, 3] },
      ],
    ],
  ])('%s', (at, targets) => {
    expect(effectOf(`cap: [{ level: 2, at: ${at} }]`).caps).toEqual(targets.map((target) => ({ level: 2, target })))
  })

  it('rest is every region that the same rule does not name in another cap', () => {
    const { caps } = effectOf('cap: [{ level: 0, at: [neck, { of: [shoulder], side-of: sore-side }] }, { level: 3, at: [rest] }]')
    expect(caps.at(-1)).toEqual({ level: 3, target: { kind: 'sites', sites: [2, 3, 4, 5, 7] } })
  })
})

describe('what a rule adds', () => {
  it('is the least cautious where it says nothing', () => {
    expect(effectOf('minutes: 20')).toEqual({
      status: 'go',
      urgency: 'none',
      caps: [],
      bans: [],
      holds: [],
      motions: [],
      positions: [],
      positionsFrom: [],
      minutes: 20,
      painCeiling: undefined,
      products: 0,
      session: [],
      requires: [],
      messages: [],
    })
  })

  it.each([
    ['routine-gp', 'go-with-care'],
    ['urgent-within-2-weeks', 'paused'],
    ['same-day', 'stopped'],
    ['emergency-now', 'stopped'],
  ])('with urgency %s alone it is at least %s', (urgency, status) => {
    expect(effectOf(`urgency: ${urgency}`)).toMatchObject({ urgency, status })
  })

  it('names techniques one by one or as a group, as bits of one mask', () => {
    const mask = (techniques: string): number | undefined =>
      effectOf(`forbid: [{ techniques: ${techniques}, at: [neck] }]`).bans[0]?.techniques
    expect(mask('[stroking]')).toBe(0b00010)
    expect(mask('[FIRM]')).toBe(0b01100)
    expect(mask('[FIRM, kneading, jerking]')).toBe(0b11100)
  })

  it('limits motions one by one or as a group, on a side where it names one', () => {
    expect(effectOf('motions: [{ limit: [reach-back] }, { limit: [REACHING, reach-up], side-of: op-shoulder }]').motions).toEqual([
      { motions: [1], sideOf: undefined },
      { motions: [0, 1], sideOf: operated },
    ])
  })

  it('takes numbers by name', () => {
    expect(effectOf('minutes: $first-minutes', 'pain-ceiling: $usual-ceiling', 'cap: [{ level: $neck-cap, at: [neck] }]')).toMatchObject({
      minutes: 20,
      painCeiling: 5,
      caps: [{ level: 2 }],
    })
  })

  it('holds, forbids products, and asks for actions and advice', () => {
    expect(
      effectOf(
        'hold: [{ seconds: 15, at: [neck] }]',
        'products: [nut-oil]',
        'requires: [look-at-skin]',
        'messages: [watch-for]',
        'session: [levels, { rise: 2 }]',
      ),
    ).toMatchObject({
      holds: [{ seconds: 15, target: { kind: 'sites', sites: [6] } }],
      products: 0b10,
      requires: ['look-at-skin'],
      messages: ['watch-for'],
      session: [{ kind: 'levels' }, { kind: 'rise', start: 2 }],
    })
  })
})

// Bits: seated 1, face-up 2, on-left-side (right side up) 4, on-right-side (left side up) 8.
describe('couch positions', () => {
  it.each([
    ['{ only: [seated] }', { keep: 0b0001, sideOf: undefined, left: 0, right: 0 }],
    ['{ not: [seated, face-up] }', { keep: 0b1100, sideOf: undefined, left: 0, right: 0 }],
    ['{ only: [seated, { up: sore-side }] }', { keep: 0b0001, sideOf: soreSide, left: 0b1000, right: 0b0100 }],
    ['{ only: [seated, { down: sore-side }] }', { keep: 0b0001, sideOf: soreSide, left: 0b0100, right: 0b1000 }],
    ['{ not: [{ down: op-shoulder }] }', { keep: 0b0011, sideOf: operated, left: 0b1000, right: 0b0100 }],
    ['{ not: [face-up, { up: op-shoulder }] }', { keep: 0b0001, sideOf: operated, left: 0b0100, right: 0b1000 }],
  ])('%s', (text, limit) => {
    expect(effectOf(`positions: [${text}]`).positions).toEqual([limit])
  })

  it('may come from an answer', () => {
    expect(effectOf('positions: [{ not-from: sore-side }]')).toMatchObject({ positions: [], positionsFrom: [{ fact: soreSide }] })
  })
})
