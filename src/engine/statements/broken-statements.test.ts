import { describe, expect, it } from 'vitest'
import { leg, shoulder } from '../../../test/support/people.ts'
import { sciatica, tiny } from '../../../test/support/packs.ts'
import { brokenStatements } from './broken-statements.ts'

const statement = (when: string, then: string): string =>
  `- { id: SP-09, kind: state, says: "For every client state where so, the system must.", cases: [{ when: rf-hot-joint, then: { status: stopped } }, { when: ${when}, then: { ${then} } }], dossier: demo/8, source: [T1] }\n`

const broken = (when: string, then: string, facts: Readonly<Record<string, unknown>>): readonly string[] => {
  const pack = tiny({ 'safety/more.yaml': statement(when, then) })
  return brokenStatements(pack, shoulder(pack, facts)).map(({ statement: id, obligation }) => `${id}.${obligation}`)
}

const NUMB = { 'rf-numb-hand': 'yes' }

describe('a safety statement', () => {
  it.each([
    ['status', 'status: paused'],
    ['urgency', 'urgency: same-day'],
    ['status by urgency', 'urgency: urgent-within-2-weeks'],
    ['a cap', 'cap: [{ level: 1, at: [neck] }]'],
    ['a ban', 'forbid: [{ techniques: [kneading], at: [neck] }]'],
    ['a position', 'positions: [{ not: [seated] }]'],
    ['minutes', 'minutes: 10'],
    ['the ceiling', 'pain-ceiling: 2'],
    ['a motion', 'motions: [{ limit: [reach-up] }]'],
    ['a product', 'products: [nut-oil]'],
    ['an action', 'requires: [phone]'],
    ['a message', 'messages: [told-same-day]'],
  ])('[A24] is broken where the result demands less of %s', (_, then) => {
    expect(broken('rf-numb-hand', then, NUMB)).toEqual(['SP-09.1'])
  })

  it.each([
    ['status', 'status: go-with-care'],
    ['urgency', 'urgency: routine-gp'],
    ['a cap that holds for everybody', 'cap: [{ level: 2, at: [neck] }]'],
    ['minutes of a first visit', 'minutes: 20'],
    ['the letter', 'requires: [offer-letter]'],
  ])('[A24] is kept where the result demands as much of %s', (_, then) => {
    expect(broken('rf-numb-hand', then, NUMB)).toEqual([])
  })

  it.each([
    ['no', 'rf-numb-hand', { 'rf-numb-hand': 'no' }],
    ['not known', 'rf-numb-hand', { 'rf-numb-hand': 'declined' }],
    [
      'an accepted finding, which counts as no',
      'rf-numb-hand',
      { 'rf-numb-hand': { answer: 'known-unchanged', confirmed: { by: 'A. Therapist', on: '2026-11-20' } } },
    ],
  ])('[A24] says nothing where its condition is %s', (_, when, facts) => {
    expect(broken(when, 'status: stopped', facts)).toEqual([])
  })

  it('[A24] is held to its limits also where the plan is empty', () => {
    expect(broken('rf-hot-joint', 'minutes: 10', { 'rf-hot-joint': 'yes' })).toEqual(['SP-09.1'])
  })

  it('[A24] may ask whether a letter counts', () => {
    const clearances = (on: string) => [{ names: ['blood-thinner'], by: 'doctor', on, written: 'yes' }]
    const facts = (on: string) => ({ 'blood-thinner': { answer: 'yes', since: '2020-01-01' }, clearances: clearances(on) })
    expect(broken('{ cleared: blood-thinner }', 'status: stopped', facts('2026-11-10'))).toEqual(['SP-09.1'])
    expect(broken('{ cleared: blood-thinner }', 'status: stopped', facts('2019-11-10'))).toEqual([])
  })
})

describe('statements of the sciatica pack', () => {
  const steady = { answer: 'known-unchanged', since: '2020-01-01', confirmed: { by: 'A. Therapist', on: '2026-11-20' } }

  it.each([
    ['nothing but sciatica', {}],
    [
      'sex, weight of evidence and dates not sure',
      { sex: 'not-sure', pregnant: 'not-sure', 'episode-start': 'not-sure', 'op-spine-fusion': 'not-sure' },
    ],
    ['every cauda equina answer not sure', { 'rf-ces-saddle': 'not-sure', 'rf-ces-bowel': 'not-sure', 'rf-ces-sexual': 'not-sure' }],
    ['an accepted double dagger', { 'rf-ces-saddle': steady }],
    ['a nut allergy and oils nobody is sure of', { 'cc-allergy-nut': 'yes', 'products-at-hand': 'not-sure' }],
    ['a clot, side and date unknown', { 'ev-clot': 'yes', 'clot-on-treatment': 'not-sure' }],
    ['grades of three on both sides', { 'mrc-dorsiflexion-left': 3, 'mrc-dorsiflexion-right': 3 }],
  ])('[A24] hold for somebody with %s', (_, facts) => {
    expect(brokenStatements(sciatica(), leg(facts))).toEqual([])
  })
})
