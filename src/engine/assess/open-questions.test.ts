import { describe, expect, it } from 'vitest'
import { WELL, clientOf, leg, shoulder } from '../../../test/support/people.ts'
import { sciatica, tiny } from '../../../test/support/packs.ts'
import { assess } from '../assess.ts'
import type { OpenQuestion } from '../model/assessment.ts'
import { askFor } from './open-questions.ts'

const pack = tiny()

const open = (facts: Readonly<Record<string, unknown>>): readonly OpenQuestion[] => assess(pack, shoulder(pack, facts)).open

const asked = (questions: readonly OpenQuestion[]): readonly string[] => questions.map(({ fact, ask }) => `${fact}: ${ask}`)

describe('details that are missing', () => {
  it.each([
    [{ answer: 'yes', since: '2026-01-01', side: 'left', at: ['shoulder-left'] }, []],
    [{ answer: 'yes', side: 'left', at: ['shoulder-left'] }, ['Since when']],
    [{ answer: 'yes', since: '2026-01-01', at: ['shoulder-left'] }, []],
    [{ answer: 'yes', since: '2026-01-01', at: ['neck'] }, ['Which side']],
    [{ answer: 'yes', since: '2026-01-01', side: 'left' }, ['Where exactly']],
    [{ answer: 'yes', since: '2026-01-01', side: 'left', at: [] }, ['Where exactly']],
    [{ answer: 'yes', since: 'not-sure', side: 'left', at: ['neck'] }, []],
    ['yes', ['Since when', 'Which side', 'Where exactly']],
    ['not-sure', ['Since when', 'Which side', 'Where exactly']],
    ['no', []],
  ])('[A17] of an operation told as %o: %o', (answer, expected) => {
    expect(asked(open({ 'op-shoulder': answer }))).toEqual(expected.map((ask) => `op-shoulder: ${ask}: Shoulder operation?`))
  })

  it('[A17] say what is taken until they are known, and block nothing', () => {
    expect(open({ 'op-shoulder': 'yes' })).toMatchObject([
      { blocks: false, why: 'Until the date is known, the period that limits most is assumed.' },
      { blocks: false, why: 'Until the side is known, both sides are limited.' },
      { blocks: false, why: 'Until the place is marked, the whole body is limited.' },
    ])
  })
})

describe('readings that are missing', () => {
  it.each([
    [{ 'gate-feverish': 'yes' }, ['temperature: Measure: Temperature']],
    [{ 'gate-feverish': 'not-sure' }, ['temperature: Measure: Temperature']],
    [{ 'gate-feverish': 'yes', temperature: 36.6 }, []],
    [{ 'gate-feverish': 'no' }, []],
  ])('[A17] with %o: %o', (facts, expected) => {
    expect(asked(open(facts))).toEqual(expected)
  })

  it('[A17] are asked once, however many rules rest on them', () => {
    const facts = assess(sciatica(), leg({ 'gate-bp-high': 'yes', 'gate-bp-severe': 'yes', 'bp-symptoms': 'no' })).open.map(
      ({ fact }) => fact,
    )
    expect(facts.filter((fact) => fact === 'bp-systolic')).toHaveLength(1)
    expect(facts).toContain('bp-diastolic')
  })
})

describe('the order of open questions', () => {
  const { 'wf-night-pain': _night, age: _age, ...rest } = WELL
  const questions = assess(pack, clientOf(pack, { facts: { ...rest, 'op-shoulder': 'yes', 'gate-feverish': 'yes' } })).open

  it('[A17] is: what blocks, in the order of the pack; then readings; then details', () => {
    expect(questions.map(({ fact }) => fact)).toEqual(['age', 'wf-night-pain', 'temperature', 'op-shoulder', 'op-shoulder', 'op-shoulder'])
    expect(questions.map(({ blocks }) => blocks)).toEqual([true, true, false, false, false, false])
    expect(questions[0]).toMatchObject({ ask: 'How old are you?', why: 'Planning waits for this answer.' })
  })

  it.each([
    ['age', 'How old are you?'],
    ['temperature', 'Temperature'],
  ])('[A17] %s is asked as "%s"', (id, expected) => {
    const fact = pack.factById.get(id)
    expect(fact === undefined ? undefined : askFor(fact)).toBe(expected)
  })

  it('[A17] what a therapist looks at stands for a question nobody asks the client', () => {
    const fact = sciatica().factById.get('pf-somatic-referred')
    expect(fact === undefined ? undefined : askFor(fact)).toMatch(/^Broad, dull ache/u)
  })
})

describe('questions that cannot apply, or are answered by others', () => {
  const blocking = (facts: Readonly<Record<string, unknown>>): readonly string[] =>
    assess(sciatica(), leg(facts)).open.flatMap(({ fact, blocks }) => (blocks ? [fact] : []))

  it.each([
    [{ sex: 'male', pregnant: 'declined' }, []],
    [{ sex: 'female', pregnant: 'yes' }, ['pregnancy-weeks', 'pf-risk-stated']],
    [{ sex: 'not-sure', pregnant: 'declined' }, ['pregnant', 'pregnancy-weeks', 'pf-risk-stated']],
    [{ sex: 'other', pregnant: 'declined' }, ['pregnant', 'pregnancy-weeks', 'pf-risk-stated']],
  ])('[L6] with %o, of pregnancy these are open: %o', (facts, expected) => {
    const found = blocking(facts).filter((id) => id.includes('pregnan') || id === 'pf-risk-stated')
    expect(found).toEqual(expect.arrayContaining([...expected]))
    expect(found.length > 0).toBe(expected.length > 0)
  })

  it('[L7] a question that another answer implies is not asked', () => {
    expect(blocking({ 'leg-symptoms': 'declined' })).not.toContain('leg-symptoms')
    expect(blocking({ 'leg-symptoms': 'declined', 'pain-map': ['lumbar-midline'] })).toContain('leg-symptoms')
  })
})
