import { describe, expect, it } from 'vitest'
import { WELL, clientOf, leg, shoulder } from '../../test/support/people.ts'
import { sciatica, tiny } from '../../test/support/packs.ts'
import { assess } from './assess.ts'
import type { Client } from './model/client.ts'
import type { Knowledge } from './model/knowledge.ts'
import type { NextQuestion } from './model/next-question.ts'
import { nextQuestions } from './next-questions.ts'

const pack = tiny()

const told = (questions: readonly NextQuestion[]): readonly string[] => questions.map(({ kind, facts }) => `${kind}: ${facts.join(' ')}`)

const without = (...ids: readonly string[]): Client =>
  clientOf(pack, { facts: Object.fromEntries(Object.entries(WELL).filter(([id]) => !ids.includes(id))) })

const next = (client: Client, knowledge: Knowledge = pack) => nextQuestions(knowledge, client)

describe('what the screening waits for', () => {
  it('[N2] is one question for all that one no closes, in the order of the intake', () => {
    const [first, second] = next(clientOf(pack, {}))
    expect(first).toMatchObject({
      facts: ['rf-hot-joint', 'rf-numb-hand', 'wf-night-pain', 'gate-feverish', 'op-shoulder', 'blood-thinner', 'nut-allergy'],
      ask: 'Does any of these fit?',
      who: 'client',
      kind: 'screening',
      why: 'A no to all closes 7 open questions.',
      settles: 7,
    })
    expect(second).toMatchObject({ facts: ['age'], ask: 'How old are you?', why: 'Planning waits for this answer.', settles: 1 })
  })

  it('[N2] is asked by itself where only one question of a group is open', () => {
    expect(next(without('blood-thinner'))[0]).toMatchObject({ facts: ['blood-thinner'], ask: 'Do you take a blood thinner?', settles: 1 })
  })

  it('[N2] asks in few questions what nobody has answered: fewer than there are facts', () => {
    const client = clientOf(sciatica(), {})
    const screening = next(client, sciatica()).filter(({ kind }) => kind === 'screening')
    const open = assess(sciatica(), client).open.filter(({ blocks }) => blocks)
    expect(screening.length).toBeLessThan(open.length / 3)
    expect(screening.flatMap(({ facts }) => facts).toSorted()).toEqual(open.map(({ fact }) => fact).toSorted())
  })

  it('[N2] answering no to each group, and the safe side of the rest, completes it', () => {
    const client = clientOf(sciatica(), {})
    const groups = next(client, sciatica()).filter(({ kind, facts }) => kind === 'screening' && facts.length > 1)
    const answered = Object.fromEntries(groups.flatMap(({ facts }) => facts).map((fact) => [fact, 'no']))
    const left = next(clientOf(sciatica(), { facts: answered }), sciatica()).filter(({ kind }) => kind === 'screening')
    expect(left.every(({ facts }) => facts.length === 1)).toBe(true)
    expect(left.length).toBeLessThanOrEqual(groups.length)
  })

  it('[N2] a question on which others hang comes before them, and says how many a no closes', () => {
    const client = leg({ sex: 'female', pregnant: 'declined' })
    const questions = next(client, sciatica()).filter(({ kind }) => kind === 'screening')
    const gate = questions.find(({ facts }) => facts.includes('pregnant'))
    expect(gate).toMatchObject({ facts: ['pregnant'], why: `A no closes ${gate?.settles} open questions.` })
    expect(gate?.settles).toBeGreaterThan(1)
    expect(questions.findIndex(({ facts }) => facts.includes('pregnant'))).toBeLessThan(
      questions.findIndex(({ facts }) => facts.includes('pregnancy-weeks')),
    )
  })

  it('[N2] a protective question is never closed by a no to all', () => {
    for (const { facts } of next(clientOf(sciatica(), {}), sciatica()).filter(
      ({ kind, facts: of }) => kind === 'screening' && of.length > 1,
    )) {
      expect(facts.map((id) => sciatica().factById.get(id)?.cautious)).toEqual(facts.map(() => 'yes'))
    }
  })
})

describe('questions of another kind', () => {
  const further = tiny({
    'facts/more.yaml':
      '- { id: pf-rested, name: Rested, ask: Are you rested?, cautious: no, mandatory: yes, group: safety, reason: it protects, dossier: demo/2, source: [T1] }\n' +
      '- { id: scar-sore, name: Sore scar, ask: Is the scar sore?, unanswered: absent, applies-when: op-shoulder, group: hands, dossier: demo/4, source: [T1] }\n',
    'presentations/other.yaml': `- id: sore-scar
  name: Consistent with a sore scar
  history: after an operation
  bedside: sore to press
  ease: rest
  usual-irritability: low
  applies: always
  features: [{ id: scar-told, says: A sore scar, when: scar-sore, weight: 9, source: [T1] }]
  within: gentle work
  outside: nothing painful
  referral: no change in three weeks
  dossier: demo/4
  source: [T1]
`,
    'protocols/templates/other.yaml': ['low', 'moderate', 'high']
      .map(
        (irritability) =>
          `- { presentation: sore-scar, irritability: ${irritability}, cells: { "30": "4·4·8·5·3·3·3", "60": "7·8·16·11·7·6·5" }, dossier: demo/5, source: [T1] }\n`,
      )
      .join(''),
  })

  it('[N2] one that protects stands by itself, beside a group that one no closes', () => {
    const questions = next(clientOf(further, {}), further)
    expect(questions[0]?.facts).not.toContain('pf-rested')
    expect(questions[1]).toMatchObject({ facts: ['pf-rested'], kind: 'screening' })
  })

  it('[N6] a finding that cannot apply is not asked', () => {
    const asked = (operation: unknown) => told(next(shoulder(further, { 'pf-rested': 'yes', 'op-shoulder': operation }), further))
    expect(asked('no')).toEqual([])
    expect(asked({ answer: 'yes', since: '2026-01-01', side: 'left', at: ['neck'] })).toEqual(['finding: scar-sore'])
  })
})

describe('the order of questions', () => {
  const MAP_TOO = tiny({
    'facts/more.yaml':
      '- { id: sore-muscle, name: Sore muscle, ask: Is the muscle sore?, unanswered: absent, group: hands, dossier: demo/4, source: [T1] }\n',
    'presentations/tired-muscle.yaml': `- id: tired-muscle
  name: Consistent with tired muscles
  history: after unusual work
  bedside: sore to press
  ease: rest
  usual-irritability: low
  applies: always
  features:
    - { id: tired-place, says: Sore at the shoulder blade, when: { fact: pain-map, touches: [shoulder-blade] }, weight: 3, source: [T1] }
    - { id: tired-sore, says: A sore muscle, when: sore-muscle, weight: 5, source: [T1] }
  rows: [op-shoulder]
  within: ordinary work
  outside: nothing painful
  referral: no change in three weeks
  dossier: demo/4
  source: [T1]
`,
  })

  it('[N1] is: screening, details, then findings', () => {
    const client = clientOf(MAP_TOO, {
      facts: { ...WELL, 'op-shoulder': { answer: 'yes', since: '2026-01-01', at: ['neck'] }, age: 'declined' },
    })
    expect(told(next(client, MAP_TOO))).toEqual(['screening: age', 'detail: op-shoulder', 'finding: sore-muscle'])
  })

  it('[N1] a detail says what is taken until it is known', () => {
    const client = shoulder(pack, { 'op-shoulder': { answer: 'yes', since: '2026-01-01', at: ['neck'] } })
    expect(next(client)).toMatchObject([
      {
        kind: 'detail',
        facts: ['op-shoulder'],
        ask: 'Which side: Shoulder operation?',
        why: 'Until the side is known, both sides are limited.',
      },
    ])
  })

  it('[N1] a reading whose gate stands open is a detail for the therapist', () => {
    expect(next(shoulder(pack, { 'gate-feverish': 'yes' }))).toMatchObject([{ kind: 'detail', facts: ['temperature'], who: 'therapist' }])
  })

  it.each([
    ['paused', { 'blood-thinner': 'yes' }],
    ['stopped', { 'rf-hot-joint': 'yes' }],
  ])('[N3] asks no findings where a rule has %s', (_, facts) => {
    expect(next(shoulder(MAP_TOO, facts), MAP_TOO)).toEqual([])
    expect(told(next(shoulder(MAP_TOO), MAP_TOO))).toEqual(['finding: sore-muscle'])
  })

  it('[N3] asks whoever needs an ambulance nothing more', () => {
    expect(next(clientOf(sciatica(), { facts: { 'rf-sepsis': 'yes', 'op-spine-fusion': 'yes' } }), sciatica())).toEqual([])
    expect(next(leg({ 'rf-sepsis': 'not-sure', 'deficit-weakness': 'yes' }), sciatica())).toEqual([])
  })

  it('[N3] somebody who needs a doctor today is asked on', () => {
    expect(told(next(clientOf(pack, { facts: { 'rf-hot-joint': 'yes' } }))).length).toBeGreaterThan(1)
  })

  it('[N6] asks nothing where nothing would change', () => {
    expect(next(shoulder(pack))).toEqual([])
  })

  it('[N5] a finding that could put another first says so, one that only moves the ranking says what it strengthens', () => {
    expect(next(shoulder(MAP_TOO, { 'pain-map': ['shoulder-left'] }), MAP_TOO)[0]).toMatchObject({
      kind: 'finding',
      why: 'Could put consistent with tired muscles first.',
    })
    expect(next(shoulder(MAP_TOO, { 'pain-map': ['shoulder-blade-left'] }), MAP_TOO)[0]).toMatchObject({
      kind: 'finding',
      why: 'Would strengthen or weaken consistent with tired muscles.',
      settles: 5,
    })
  })
})

describe('what may lift a limit', () => {
  const rows = (ids: readonly string[]): string =>
    ids
      .map(
        (id) =>
          `- { id: row-${id}, title: Row ${id}, when: { not: guard-${id.slice(0, 1)} }, requires: [phone], because: { therapist: It is so. }, dossier: demo/2, source: [T1] }`,
      )
      .join('\n')
  const guard = (id: string): string =>
    `- { id: guard-${id}, name: Guard ${id}, ask: "Is ${id} safe?", type: yes-no, cautious: no, mandatory: yes, group: you, dossier: demo/2, source: [T1] }`
  const guarded = tiny({
    'facts/more.yaml': `${['a', 'b'].map(guard).join('\n')}\n`,
    'restrictions/more.yaml': `${rows(['a1', 'b1', 'b2'])}\n`,
  })
  // What the screening waits for is no question about limits, so these facts are made optional after the pack is read.
  const optional: Knowledge = {
    ...guarded,
    facts: guarded.facts.map((fact) => (fact.id.startsWith('guard-') ? { ...fact, mandatory: false } : fact)),
  }

  it('[N4] says which limit, or how many, those that may lift most first', () => {
    expect(next(shoulder(optional), optional)).toMatchObject([
      { kind: 'limit', facts: ['guard-b'], ask: 'Is b safe?', why: '2 limits hold until this is answered.', settles: 2 },
      { kind: 'limit', facts: ['guard-a'], why: 'A limit holds until this is answered: Row a1.', settles: 1 },
    ])
  })

  it('[N4] is not asked twice when the screening waits for it', () => {
    expect(told(next(shoulder(guarded), guarded))).toEqual(['screening: guard-a', 'screening: guard-b'])
  })

  it('[N4] is asked no more once it is answered, either way', () => {
    expect(told(next(shoulder(optional, { 'guard-a': 'yes', 'guard-b': 'no' }), optional))).toEqual([])
  })
})

describe('findings of the sciatica pack', () => {
  const findings = next(leg({ 'leg-worse-than-back': 'yes' }), sciatica()).filter(({ kind }) => kind === 'finding')

  it('[N5] those that could put another presentation first come before the others', () => {
    const turns = findings.map(({ why }) => why.startsWith('Could put'))
    expect(turns.lastIndexOf(true)).toBe(turns.filter(Boolean).length - 1)
  })

  it('[N5] within each kind those that move the ranking most come first', () => {
    for (const turning of [true, false]) {
      const moves = findings.filter(({ why }) => why.startsWith('Could put') === turning).map(({ settles }) => settles)
      expect(moves).toEqual(moves.toSorted((a, b) => b - a))
    }
  })

  it('[N6] none is known already, computed, or what the therapist records in the end', () => {
    const asked = findings.flatMap(({ facts }) => facts)
    expect(asked.length).toBeGreaterThan(3)
    expect(asked).not.toContain('leg-worse-than-back')
    expect(asked).not.toContain('working-presentation')
    expect(asked.filter((id) => sciatica().factById.get(id)?.derive !== undefined)).toEqual([])
    expect(new Set(asked).size).toBe(asked.length)
  })

  it('[N5] an answer to the first one does move the ranking', () => {
    const [first] = findings[0]?.facts ?? []
    const fact = sciatica().factById.get(first ?? '')
    const before = assess(sciatica(), leg({ 'leg-worse-than-back': 'yes' })).presentations
    const value = fact?.type === 'yes-no' ? ['yes', 'no'] : (fact?.options.map(({ id }) => id) ?? [])
    const moved = value.some((answer) => {
      const given = fact?.type === 'some-of' ? [answer] : answer
      const after = assess(sciatica(), leg({ 'leg-worse-than-back': 'yes', [first ?? '']: given })).presentations
      return JSON.stringify(after.map(({ id, score }) => [id, score])) !== JSON.stringify(before.map(({ id, score }) => [id, score]))
    })
    expect(moved).toBe(true)
  })
})
