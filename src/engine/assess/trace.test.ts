import { describe, expect, it } from 'vitest'
import { leg, shoulder } from '../../../test/support/people.ts'
import { sciatica, tiny } from '../../../test/support/packs.ts'
import { assess } from '../assess.ts'

const pack = tiny()

describe('the trace', () => {
  const { trace, disposition } = assess(pack, shoulder(pack, { 'rf-numb-hand': 'yes', 'blood-thinner': 'yes', 'rf-hot-joint': 'yes' }))

  it('[A22] names every active rule once, in the order of the pack', () => {
    expect(trace.map(({ rule }) => rule)).toEqual(['rf-hot-joint', 'rf-numb-hand', 'blood-thinner', 'first-visit'])
    const order = trace.map(({ rule }) => pack.ruleById.get(rule)?.index ?? -1)
    expect(order).toEqual(order.toSorted((a, b) => a - b))
  })

  it('[A22] tells how each applies, why, on what, and where it is written', () => {
    expect(trace[0]).toMatchObject({
      title: 'Hot swollen joint',
      kind: 'red-flag',
      applies: 'true',
      status: 'stopped',
      urgency: 'same-day',
      because: { therapist: 'A hot joint may be infected.', client: 'A hot swollen joint needs a doctor today.' },
      grounds: [{ fact: 'rf-hot-joint', value: 'yes', from: 'given' }],
      dossier: 'demo/2',
      backing: { citations: [{ source: 'T1', mark: 'memory' }] },
    })
  })

  it('[A16] gives the reasons with the weightiest first, equals in the order of the pack', () => {
    expect(disposition.because).toEqual(['rf-hot-joint', 'rf-numb-hand', 'blood-thinner', 'first-visit'])
  })

  it('[A16] puts urgency before status: a routine visit comes before a stop that asks for no doctor', () => {
    const { because } = assess(pack, shoulder(pack, { 'gate-feverish': 'yes', 'rf-numb-hand': 'yes' })).disposition
    expect(because).toEqual(['rf-numb-hand', 'fever', 'first-visit'])
  })

  it('[A16] leaves out rules that set neither', () => {
    const client = leg({}, { history: { sessions: [{ on: '2026-11-15', 'hands-on': 30, response: 'better' }] } })
    const found = assess(sciatica(), client)
    expect(found.trace.map(({ rule }) => rule)).toContain('cr-level-rise')
    expect(found.disposition.because).not.toContain('cr-level-rise')
  })

  it('[A23] counts the answers of a further effect among the grounds', () => {
    const client = leg({ 'rf-aaa-known': 'yes', 'new-back-or-belly-pain': 'yes' })
    const found = assess(sciatica(), client).trace.find(({ rule }) => rule === 'rf-aaa-known')
    expect(found?.grounds.map(({ fact }) => fact)).toEqual(['rf-aaa-known', 'new-back-or-belly-pain'])
  })
})

describe('what findings can be consistent with', () => {
  const suspected = (facts: Readonly<Record<string, unknown>>) => assess(sciatica(), leg(facts)).disposition.suspected

  it('[A16] comes the most urgent first, each once', () => {
    expect(suspected({ 'rf-ces-saddle': 'yes', 'rf-ces-bowel': 'yes', 'rf-weight-loss': 'yes' })).toEqual([
      'cauda equina syndrome',
      'cancer or infection',
    ])
  })

  it('[A16] is said of a row that a letter cleared, not of one that waits for an answer', () => {
    const clearances = [{ names: ['rf-weight-loss'], by: 'doctor', on: '2026-11-10', written: 'yes' }]
    expect(suspected({ 'rf-weight-loss': { answer: 'yes', since: '2026-01-01' }, clearances })).toEqual(['cancer or infection'])
    expect(suspected({ 'rf-weight-loss': 'declined' })).toEqual([])
  })

  it('[A12] is not said of a finding that is accepted as steady', () => {
    const steady = { answer: 'known-unchanged', confirmed: { by: 'A. Therapist', on: '2026-11-20' } }
    expect(suspected({ 'rf-ces-retention': steady })).toEqual([])
  })

  it('[A16] never says that somebody has it: no word of the pack claims a diagnosis or a cure', () => {
    const texts = sciatica().rules.flatMap(({ suspected: of, because }) => [of ?? '', because.therapist, because.client ?? ''])
    expect(texts.filter((text) => /\bdiagnos|\bcure[sd]?\b|you have (?:cancer|a fracture|cauda)/iu.test(text))).toEqual([])
  })

  it('[A12] grounds an accepted finding on its answer', () => {
    const steady = { answer: 'known-unchanged', confirmed: { by: 'A. Therapist', on: '2026-11-20' }, since: '2020-01-01' }
    const found = assess(sciatica(), leg({ 'rf-motor-severe': { ...steady, side: 'left' } })).trace.find(
      ({ rule }) => rule === 'rf-motor-severe',
    )
    expect(found).toMatchObject({ applies: 'steady', status: 'paused', urgency: 'none' })
    expect(found?.grounds).toEqual([{ fact: 'rf-motor-severe', value: 'known-unchanged (since 2020-01-01; left)', from: 'given' }])
  })
})
