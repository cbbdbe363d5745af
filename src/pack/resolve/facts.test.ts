import { describe, expect, it } from 'vitest'
import type { Fact } from '#engine/model/fact.ts'
import { tiny } from '../../../test/support/packs.ts'

/** A fact with these fields, as the engine gets it. */
const factWith = (fields: string): Fact => {
  const fact = tiny({
    'facts/tried.yaml': `- { id: tried, name: Tried, ${fields}, reason: Made up, group: hands, dossier: demo/1, source: [T1, M, D] }\n`,
  }).factById.get('tried')
  if (fact === undefined) throw new Error('the fact did not load')
  return fact
}

describe('a fact', () => {
  it('is a yes/no question for the client unless it says otherwise', () => {
    expect(factWith('ask: Is it so?')).toEqual({
      id: 'tried',
      index: 16,
      type: 'yes-no',
      name: 'Tried',
      ask: 'Is it so?',
      look: undefined,
      help: undefined,
      who: 'client',
      cautious: 'yes',
      steady: undefined,
      unanswered: 'open',
      mandatory: false,
      dated: false,
      sided: false,
      placed: false,
      appliesWhen: undefined,
      impliedBy: undefined,
      derive: undefined,
      options: [],
      unit: undefined,
      min: undefined,
      max: undefined,
      whole: false,
      group: 'hands',
      reason: 'Made up',
      dossier: 'demo/1',
      backing: { citations: [{ source: 'T1', mark: 'memory' }], memory: true, design: true },
    })
  })

  it.each([
    ['type: date', { dated: true }],
    ['type: regions', { placed: true }],
    ['type: side', { options: [{ id: 'left' }, { id: 'right' }, { id: 'both' }] }],
    ['cautious: no', { cautious: 'no' }],
    ['cautious: false', { cautious: 'no' }],
    ['type: number, min: 0, max: 5, whole: yes', { min: 0, max: 5, whole: true }],
    ['applies-when: rf-hot-joint', { appliesWhen: { op: 'true', fact: { id: 'rf-hot-joint', index: 6 } } }],
    ['implied-by: rf-hot-joint', { impliedBy: { op: 'true', fact: { id: 'rf-hot-joint', index: 6 } } }],
  ])('with %s', (fields, expected) => {
    expect(factWith(fields)).toMatchObject(expected)
  })

  it('names its options from their ids where nobody gives a better name', () => {
    expect(factWith('type: one-of, options: [very-low, { id: high, name: High up, plain: a lot }]').options).toEqual([
      { id: 'very-low', name: 'very low', plain: undefined },
      { id: 'high', name: 'High up', plain: 'a lot' },
    ])
  })
})

describe('a derived fact', () => {
  const age = { id: 'age', index: 0 }
  const visits = { id: 'visits', index: 5 }
  const high = { op: 'is', fact: { id: 'irritability', index: 4 }, values: ['high'] }

  it.each([
    ['derive: { when: rf-hot-joint }', { kind: 'truth', when: { op: 'true', fact: { id: 'rf-hot-joint', index: 6 } } }],
    [
      'derive: { first: [rf-hot-joint, "rf-n*"] }',
      {
        kind: 'first',
        facts: [
          { id: 'rf-hot-joint', index: 6 },
          { id: 'rf-numb-hand', index: 7 },
        ],
      },
    ],
    ['type: number, derive: { sum: [age, visits] }', { kind: 'sum', facts: [age, visits] }],
    ['type: number, derive: { lowest: [age, visits] }', { kind: 'lowest', facts: [age, visits] }],
    ['derive: { history: useful-gain }', { kind: 'history', source: 'useful-gain' }],
    [
      'type: number, derive: { cases: [{ when: { fact: irritability, is: high }, is: $usual-cap }, { when: always, is: $neck-cap }] }',
      {
        kind: 'number-cases',
        cases: [
          { when: high, is: 4 },
          { when: { op: 'always' }, is: 2 },
        ],
      },
    ],
    [
      'type: one-of, options: [often, seldom], derive: { cases: [{ when: { fact: irritability, is: high }, is: seldom }] }',
      { kind: 'cases', cases: [{ when: high, is: 'seldom' }] },
    ],
  ])('%s', (fields, derivation) => {
    expect(factWith(fields).derive).toEqual(derivation)
  })
})

describe('groups', () => {
  it('hold each member once, in order, however they are nested', () => {
    const { groups } = tiny({
      'groups/tried.yaml': `- { id: INNER, kind: facts, members: [wf-night-pain, "rf-*"], says: Made up, dossier: demo/1, source: [T1] }
- { id: OUTER, kind: facts, members: [rf-hot-joint, INNER, RED, age], says: Made up, dossier: demo/1, source: [T1] }
`,
    })
    expect(groups.get('OUTER')?.map(({ id }) => id)).toEqual(['rf-hot-joint', 'wf-night-pain', 'rf-numb-hand', 'age'])
  })

  it('of the intake hold the facts that are asked in them', () => {
    expect(
      tiny()
        .groups.get('you')
        ?.map(({ id }) => id),
    ).toEqual(['age', 'pain-map', 'sore-side', 'pf-decides'])
  })
})
