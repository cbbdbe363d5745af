import { describe, expect, it } from 'vitest'
import { leg, shoulder } from '../../../test/support/people.ts'
import { sciatica, tiny } from '../../../test/support/packs.ts'
import { assess } from '../assess.ts'
import type { Restrictions } from '../model/limits.ts'

const rule = (id: string, more: string): string =>
  `- { id: ${id}, title: ${id}, when: ${id}, status: go-with-care, ${more}, because: { therapist: It is so. }, dossier: demo/2, source: [T1] }`

const fact = (id: string, more: string): string =>
  `- { id: ${id}, name: ${id}, ask: "${id}?", mandatory: yes, ${more}, group: safety, dossier: demo/2, source: [T1] }`

const pack = tiny({
  'facts/where.yaml': `${[
    fact('sore-spot', 'sided: yes, placed: yes'),
    fact('weak-arm', 'sided: yes'),
    fact('bad-positions', 'type: some-of, options: [seated, face-up, on-left-side, on-right-side]'),
  ].join('\n')}\n`,
  'restrictions/where.yaml': `${[
    rule('sore-spot', 'cap: [{ level: 1, at: [{ marked: sore-spot, within: [ARM, neck] }] }]'),
    rule(
      'weak-arm',
      'cap: [{ level: 1, at: [{ of: [ARM], side-of: weak-arm }] }, { level: 3, at: [rest] }], forbid: [{ techniques: [kneading], at: [{ of: [shoulder-blade], side-of: weak-arm, other: yes }] }], motions: [{ limit: [reach-up], side-of: weak-arm }, { limit: [reach-back] }], positions: [{ only: [seated, { up: weak-arm }] }]',
    ),
    `- { id: bad-positions, title: Bad positions, when: { fact: bad-positions, has: [seated, face-up, on-left-side, on-right-side] }, positions: [{ not-from: bad-positions }], because: { therapist: It hurts there. }, dossier: demo/2, source: [T1] }`,
  ].join('\n')}\n`,
})

const CALM = { 'sore-spot': 'no', 'weak-arm': 'no', 'bad-positions': [] }
// A second visit on which every place was worked at its highest level, so that no course rule lowers a cap.
const history = { sessions: [{ on: '2026-11-15', 'hands-on': 30, levels: Object.fromEntries(pack.sites.map(({ id }) => [id, 4])) }] }

const limitsOf = (facts: Readonly<Record<string, unknown>>): Restrictions =>
  assess(pack, shoulder(pack, { ...CALM, ...facts }, { history })).restrictions

const cappedBelow = ({ caps }: Restrictions, level: number): readonly string[] =>
  Object.entries(caps).flatMap(([id, cap]) => (cap < level ? [id] : []))

describe('marked places', () => {
  it.each([
    [{ answer: 'yes', at: ['shoulder-left'] }, ['shoulder-left']],
    [{ answer: 'yes', at: ['neck', 'upper-back'] }, ['neck']],
    [{ answer: 'yes' }, ['shoulder-left', 'shoulder-right', 'upper-arm-left', 'upper-arm-right', 'neck']],
    ['not-sure', ['shoulder-left', 'shoulder-right', 'upper-arm-left', 'upper-arm-right', 'neck']],
    [{ answer: 'yes', at: ['upper-back'] }, []],
    ['no', []],
  ])('[A8] %o limit %o, as far as the rule goes; none marked is everywhere it goes', (answer, expected) => {
    expect(cappedBelow(limitsOf({ 'sore-spot': answer }), 2)).toEqual(expected)
  })
})

describe('sides', () => {
  it.each([
    ['left', ['shoulder-left', 'upper-arm-left']],
    ['right', ['shoulder-right', 'upper-arm-right']],
    ['both', ['shoulder-left', 'shoulder-right', 'upper-arm-left', 'upper-arm-right']],
    [undefined, ['shoulder-left', 'shoulder-right', 'upper-arm-left', 'upper-arm-right']],
  ])('[A8] %s limits %o; a side that is not recorded is both', (side, expected) => {
    expect(cappedBelow(limitsOf({ 'weak-arm': { answer: 'yes', side } }), 2)).toEqual(expected)
  })

  it.each([
    ['left', ['shoulder-blade-right']],
    ['right', ['shoulder-blade-left']],
    [undefined, ['shoulder-blade-left', 'shoulder-blade-right']],
  ])('[A8] the other side of %s is %o', (side, expected) => {
    const { forbidden } = limitsOf({ 'weak-arm': { answer: 'yes', side } })
    expect(forbidden.find(({ technique }) => technique === 'kneading')?.sites).toEqual(expected)
  })

  it('[A8] the rest is every region the same effect does not name, on both sides', () => {
    const { caps } = limitsOf({ 'weak-arm': { answer: 'yes', side: 'left' } })
    expect(caps).toMatchObject({ 'shoulder-blade-left': 3, 'shoulder-blade-right': 3, 'upper-back': 3, neck: 2, 'shoulder-right': 4 })
  })

  it.each([
    ['left', 'left'],
    ['right', 'right'],
    ['both', 'both'],
  ])('[A8] a motion of the %s is barred on the %s, one without a side on both', (side, expected) => {
    expect(limitsOf({ 'weak-arm': { answer: 'yes', side } }).motions).toEqual([
      { motion: 'reach-up', side: expected },
      { motion: 'reach-back', side: 'both' },
    ])
  })
})

describe('positions', () => {
  it.each([
    ['left', ['seated', 'on-right-side']],
    ['right', ['seated', 'on-left-side']],
    ['both', ['seated']],
    [undefined, ['seated']],
  ])('[A8] with the weak arm on the %s, that arm stays up: %o', (side, expected) => {
    expect(limitsOf({ 'weak-arm': { answer: 'yes', side } }).positions).toEqual(expected)
  })

  it.each([
    [['face-up'], ['seated', 'on-left-side', 'on-right-side']],
    [
      ['face-up', 'seated'],
      ['on-left-side', 'on-right-side'],
    ],
    [[], ['seated', 'face-up', 'on-left-side', 'on-right-side']],
    ['not-sure', []],
  ])('[A8] a client who names %o is left with %o', (named, expected) => {
    expect(limitsOf({ 'bad-positions': named }).positions).toEqual(expected)
  })

  it.each([
    ['left', ['seated', 'face-up', 'on-right-side']],
    ['right', ['seated', 'face-up', 'on-left-side']],
    ['both', ['seated', 'face-up']],
  ])('[A8] nobody lies on the shoulder that was operated, %s: %o', (side, expected) => {
    expect(limitsOf({ 'op-shoulder': { answer: 'yes', since: '2026-01-01', side, at: ['neck'] } }).positions).toEqual(expected)
  })
})

describe('what rules add together', () => {
  it('[A5] takes the lowest cap and hold, every ban, product and requirement', () => {
    const { caps, holds, forbidden, products, requires } = limitsOf({
      'op-shoulder': { answer: 'yes', since: '2026-01-01', side: 'left', at: ['shoulder-left'] },
      'nut-allergy': 'yes',
      'weak-arm': { answer: 'yes', side: 'left' },
    })
    expect(caps).toMatchObject({ 'shoulder-left': 1, 'upper-arm-left': 1, 'shoulder-blade-left': 3 })
    expect(holds).toMatchObject({ 'shoulder-blade-left': 15, 'shoulder-blade-right': 60 })
    expect(forbidden.find(({ technique }) => technique === 'thumb-pressing')?.sites).toEqual(['shoulder-left', 'upper-arm-left'])
    expect(products).toEqual(['nut-oil'])
    expect(requires).toEqual(['offer-letter'])
  })
})

describe('the nerve path of the sciatica pack', () => {
  const early = (facts: Readonly<Record<string, unknown>>): Restrictions =>
    assess(sciatica(), leg({ 'episode-start': '3 weeks', ...facts })).restrictions

  it.each([
    ['left', 2, 4],
    ['right', 4, 2],
    ['both', 2, 2],
    ['not-sure', 2, 2],
  ])('[A8] with symptoms on the %s, early root pain caps the left calf at %d and the right at %d', (side, left, right) => {
    const { caps, painCeiling, maxMinutes } = early({ 'leg-side': side })
    expect([caps['calf-left'], caps['calf-right']]).toEqual([left, right])
    expect([painCeiling, maxMinutes]).toEqual([3, 30])
  })
})
