import { describe, expect, it } from 'vitest'
import { WELL, clientOf, leg, shoulder } from '../../test/support/people.ts'
import { sciatica, tiny } from '../../test/support/packs.ts'
import type { ClientText } from '../../test/support/people.ts'
import { compose } from './assess/compose.ts'
import { explain } from './explain.ts'
import type { Client } from './model/client.ts'
import type { Knowledge } from './model/knowledge.ts'
import type { Outcome, WhatIf } from './model/outcome.ts'
import { alternatives, withAnswer } from './what-if/alternatives.ts'
import { whatIf } from './what-if.ts'

const pack = tiny()
const secondVisit: ClientText = { history: { sessions: [{ on: '2026-11-15', 'hands-on': 30, levels: { 'upper-back': 4 } }] } }

const changes = (found: WhatIf | undefined): readonly string[] =>
  found?.changes.map(({ fact, from, to }) => `${fact}: ${from} → ${to}`) ?? ['none']

const less = (facts: Readonly<Record<string, unknown>>, outcome: Outcome, rest: ClientText = secondVisit): WhatIf | undefined =>
  whatIf(pack, shoulder(pack, facts, rest), outcome)

describe('toward less caution', () => {
  it.each([
    [{ 'rf-numb-hand': 'yes' }, { kind: 'urgency' }, 'routine-gp', 'none', ['rf-numb-hand: yes → no']],
    [{ 'rf-hot-joint': 'not-sure' }, { kind: 'status' }, 'stopped', 'go', ['rf-hot-joint: not-sure → no']],
    [{ 'pf-decides': 'no' }, { kind: 'status' }, 'paused', 'go', ['pf-decides: no → yes']],
    [{ 'blood-thinner': 'yes' }, { kind: 'cap', site: 'upper-back' }, 'level 2 at most', 'level 4 at most', ['blood-thinner: yes → no']],
    [{ 'nut-allergy': 'yes' }, { kind: 'product', product: 'nut-oil' }, 'not allowed', 'allowed', ['nut-allergy: yes → no']],
    [{ 'gate-feverish': 'yes', temperature: 39 }, { kind: 'status' }, 'stopped', 'go', ['temperature: 39 → 37']],
    [{ 'gate-feverish': 'yes' }, { kind: 'status' }, 'stopped', 'go', ['gate-feverish: yes → no']],
    [{ 'blood-thinner': 'yes' }, { kind: 'action', action: 'look-at-skin' }, 'required', 'not required', ['blood-thinner: yes → no']],
  ] as const)('[W1] with %o, %o is %s, and %s after %o', (facts, outcome, is, becomes, expected) => {
    const found = less(facts, outcome)
    expect(found).toMatchObject({ is, becomes })
    expect(changes(found)).toEqual(expected)
  })

  it('[W2] two rules that each hold it need two changes', () => {
    expect(changes(less({ 'blood-thinner': 'yes', 'pf-decides': 'no' }, { kind: 'status' }))).toEqual([
      'pf-decides: no → yes',
      'blood-thinner: yes → no',
    ])
  })

  it('[W2] one answer behind two rules is one change', () => {
    const found = less({ 'wf-night-pain': 'yes', 'rf-numb-hand': 'yes' }, { kind: 'status' })
    expect([found?.is, found?.becomes, found?.changes.length]).toEqual(['paused', 'go-with-care', 1])
  })

  it('[W2] one change is taken before two, though the two come first in the rule', () => {
    const either = tiny({
      'combinations/more.yaml':
        '- { id: rc-either, title: Either, when: { all: [{ any: [rf-numb-hand, nut-allergy] }, wf-night-pain] }, status: stopped, because: { therapist: It is so. }, dossier: demo/2, source: [T1] }\n',
    })
    const client = shoulder(either, { 'rf-numb-hand': 'yes', 'nut-allergy': 'yes', 'wf-night-pain': 'yes' })
    expect(whatIf(either, client, { kind: 'status' })?.changes.map(({ fact }) => fact)).toEqual(['wf-night-pain'])
  })

  it('[W2] the question on which two others hang is one change where they would be two', () => {
    const fact = (id: string, more: string): string =>
      `- { id: ${id}, name: ${id}, ask: "${id}?", mandatory: yes, ${more} group: safety, dossier: demo/2, source: [T1] }\n`
    const row = (id: string): string =>
      `- { id: ${id}, title: ${id}, when: ${id}, minutes: 10, because: { therapist: It is so. }, dossier: demo/2, source: [T1] }\n`
    const hanging = tiny({
      'facts/more.yaml': fact('new-pin', '') + fact('pin-loose', 'applies-when: new-pin,') + fact('pin-sore', 'applies-when: new-pin,'),
      'restrictions/more.yaml': row('pin-loose') + row('pin-sore'),
    })
    const client = shoulder(hanging, { 'new-pin': 'yes' }, secondVisit)
    const found = whatIf(hanging, client, { kind: 'minutes' })
    expect(found?.is).toBe('at most 10 minutes of hands-on work')
    expect(changes(found)).toEqual(['new-pin: yes → no'])
  })

  it('[W2] of all ways the first that is least: a date, where only the date pauses', () => {
    const operated = { answer: 'yes', since: '2026-11-01', side: 'left', at: ['shoulder-left'] }
    const found = less({ 'op-shoulder': operated }, { kind: 'status' })
    expect([found?.is, found?.changes.length]).toEqual(['paused', 1])
    expect(['go', 'go-with-care']).toContain(found?.becomes)
  })

  it.each([
    [{ kind: 'cap', site: 'neck' }],
    [{ kind: 'technique', technique: 'jerking', site: 'neck' }],
    [{ kind: 'minutes' }],
    [{ kind: 'status' }],
    [{ kind: 'urgency' }],
    [{ kind: 'motion', motion: 'reach-up' }],
  ] as const)('[W3] there is none for %o of somebody whom nothing limits', (outcome) => {
    expect(less({}, outcome)).toBeUndefined()
  })

  it('[W3] there is none where the outcome rests on history', () => {
    expect(less({}, { kind: 'minutes' }, {})).toBeUndefined()
    const held = { history: { answers: [{ on: '2026-11-20', facts: { 'rf-hot-joint': 'yes' } }] } }
    expect(less({ 'rf-hot-joint': 'no' }, { kind: 'urgency' }, held)).toBeUndefined()
  })

  const bothLegs = tiny({
    'restrictions/more.yaml':
      '- { id: row-sore, title: Sore, when: nut-allergy, status: go-with-care, motions: [{ limit: [reach-up], side-of: sore-side }], because: { therapist: It is so. }, dossier: demo/2, source: [T1] }\n',
  })
  const barred = shoulder(bothLegs, {
    'nut-allergy': 'yes',
    'sore-side': 'right',
    'op-shoulder': { answer: 'yes', since: '2026-01-01', side: 'left', at: ['neck'] },
  })

  it('[W2] a motion barred on both sides by two rules becomes less by undoing one', () => {
    const found = whatIf(bothLegs, barred, { kind: 'motion', motion: 'reach-up' })
    expect([found?.is, found?.becomes, found?.changes.length]).toEqual(['not on either side', 'not on the left', 1])
  })

  it('[W1] counts a motion by the legs it is barred on: the other side is no less', () => {
    const operated = { answer: 'yes', since: '2026-01-01', side: 'right', at: ['shoulder-right'] }
    expect(changes(less({ 'op-shoulder': operated }, { kind: 'motion', motion: 'reach-up' }))).toEqual([
      'op-shoulder: yes (since 2026-01-01; right; at shoulder-right) → no',
    ])
  })
})

describe('of a client with no couch position left', () => {
  const noPosition = tiny({
    'facts/more.yaml':
      '- { id: cannot-sit, name: Cannot sit, ask: Can you not sit?, mandatory: yes, group: safety, dossier: demo/2, source: [T1] }\n',
    'restrictions/more.yaml':
      '- { id: cannot-sit, title: Cannot sit, when: cannot-sit, positions: [{ not: [seated] }], because: { therapist: It hurts. }, dossier: demo/2, source: [T1] }\n' +
      '- { id: cannot-lie, title: Cannot lie, when: nut-allergy, positions: [{ only: [seated] }], because: { therapist: It hurts. }, dossier: demo/2, source: [T1] }\n',
  })

  it('[W2] one of the rules that took them must go', () => {
    const client = shoulder(noPosition, { 'cannot-sit': 'yes', 'nut-allergy': 'yes' })
    expect(changes(whatIf(noPosition, client, { kind: 'status' }))).toEqual(['cannot-sit: yes → no'])
  })
})

describe('of a screening that is incomplete', () => {
  const { 'rf-hot-joint': _hot, 'op-shoulder': _op, 'pf-decides': _pf, ...facts } = WELL

  it('[W4] every open question is answered, on the side that asks for the least, each named once', () => {
    const found = whatIf(pack, clientOf(pack, { ...secondVisit, facts }), { kind: 'status' })
    expect(found).toMatchObject({ is: 'paused', becomes: 'go' })
    expect(changes(found).toSorted()).toEqual([
      'op-shoulder: not answered → no',
      'pf-decides: not answered → yes',
      'rf-hot-joint: not answered → no',
    ])
  })

  it('[W4] and what still pauses is undone on top', () => {
    const found = whatIf(pack, clientOf(pack, { ...secondVisit, facts: { ...facts, 'blood-thinner': 'yes' } }), { kind: 'status' })
    expect([found?.becomes, changes(found).at(-1)]).toEqual(['go', 'blood-thinner: yes → no'])
  })

  it('[W4] a limit that holds until answered needs that answer only', () => {
    const { 'blood-thinner': _, ...open } = WELL
    const found = whatIf(pack, clientOf(pack, { ...secondVisit, facts: open }), { kind: 'cap', site: 'upper-back' })
    expect(changes(found)).toEqual(['blood-thinner: not answered → no'])
  })
})

describe('toward more caution', () => {
  const more = (facts: Readonly<Record<string, unknown>>, outcome: Outcome) =>
    whatIf(pack, shoulder(pack, facts, secondVisit), outcome, 'more')

  it.each([
    [{}, { kind: 'urgency' }, 'none', ['rf-hot-joint: no → yes']],
    [{ 'rf-hot-joint': 'yes' }, { kind: 'status' }, 'stopped', ['none']],
    [{}, { kind: 'product', product: 'nut-oil' }, 'allowed', ['nut-allergy: no → yes']],
    [{}, { kind: 'technique', technique: 'thumb-pressing', site: 'neck' }, 'allowed', ['blood-thinner: no → yes']],
  ] as const)('[W5] with %o, %o that is %s rises after %4$o', (facts, outcome, _, expected) => {
    expect(changes(more(facts, outcome))).toEqual(expected)
  })

  it('[W5] what it becomes is more cautious', () => {
    expect(more({ 'rf-numb-hand': 'yes' }, { kind: 'urgency' })).toMatchObject({ is: 'routine-gp', becomes: 'same-day' })
  })
})

describe('toward another presentation', () => {
  it('[W1] it finds the finding that turns the ranking', () => {
    const found = less({ 'pain-map': ['shoulder-left', 'shoulder-blade-left'] }, { kind: 'lead' })
    expect(found).toMatchObject({ is: 'stiff-capsule', becomes: 'tired-muscle' })
    expect(found?.changes.map(({ fact }) => fact)).toEqual(['pain-map'])
  })
})

// Every change is put in by hand and assessed afresh, so that what is said is not taken from the search itself.
const replay = (knowledge: Knowledge, client: Client, found: WhatIf): Client =>
  found.changes.reduce((so, { fact: id, to }) => {
    const fact = knowledge.factById.get(id)
    if (fact === undefined) throw new Error(`no fact ${id}`)
    const answer = alternatives(knowledge, client, fact).find(
      ({ value, since }) => `${String(value)}${since ?? ''}` === to.replace(/ \(since (.*)\)/u, '$1').replaceAll(', ', ','),
    )
    if (answer === undefined) throw new Error(`no answer ${to}`)
    return withAnswer(so, fact, answer)
  }, client)

const SCIATICA: readonly [string, Client, Outcome][] = [
  ['past cancer', leg({ 'rf-cancer-history': 'yes' }), { kind: 'status' }],
  ['a grade of three', leg({ 'mrc-dorsiflexion-left': 3 }), { kind: 'urgency' }],
  ['a saddle answer', leg({ 'rf-ces-saddle': 'not-sure' }), { kind: 'urgency' }],
  [
    'an operation of five weeks ago',
    leg({ 'op-spine-decompression': { answer: 'yes', since: '2026-10-18', at: ['lumbar-midline'] } }),
    { kind: 'status' },
  ],
  ['high blood pressure', leg({ 'bp-systolic': 165, 'bp-diastolic': 98 }), { kind: 'status' }],
  ['early root pain', leg({ 'episode-start': '3 weeks' }), { kind: 'pain-ceiling' }],
  ['a blood thinner', leg({ 'cc-anticoagulant': 'yes' }), { kind: 'technique', technique: 'deep-tissue', site: 'neck-shoulder' }],
  [
    'week 30 of pregnancy',
    leg({ sex: 'female', pregnant: 'yes', 'pregnancy-weeks': 30, 'pf-risk-stated': 'yes' }),
    { kind: 'position', position: 'supine-knees-flexed' },
  ],
]

describe('in the sciatica pack', () => {
  it.each(SCIATICA)('[W1] the change for somebody with %s is true when it is made', (_, client, outcome) => {
    const found = whatIf(sciatica(), client, outcome)
    expect(found).toBeDefined()
    if (found === undefined) return
    expect(explain(sciatica(), client, outcome).is).toBe(found.is)
    expect(explain(sciatica(), replay(sciatica(), client, found), outcome).is).toBe(found.becomes)
    expect(found.becomes).not.toBe(found.is)
  })

  it.each(SCIATICA)('[W2] and no single other answer is needed for %s when one is enough', (_, client, outcome) => {
    const found = whatIf(sciatica(), client, outcome)
    expect(new Set(found?.changes.map(({ fact }) => fact)).size).toBe(found?.changes.length)
    expect(found?.changes.length).toBeLessThanOrEqual(2)
  })

  it('[W2] two reasons for an emergency need two changes: no one answer lowers it', () => {
    const client = leg({ 'rf-ces-saddle': 'yes', 'rf-sepsis': 'yes' })
    const found = whatIf(sciatica(), client, { kind: 'urgency' })
    expect(changes(found).toSorted()).toEqual(['rf-ces-saddle: yes → no', 'rf-sepsis: yes → no'])
    const flags = sciatica().facts.filter(({ id, type }) => type === 'yes-no' && id.startsWith('rf-'))
    const urgencies = flags.flatMap((fact) =>
      alternatives(sciatica(), client, fact).map((answer) => compose(sciatica(), withAnswer(client, fact, answer)).urgency),
    )
    expect(urgencies.length).toBeGreaterThan(40)
    expect(urgencies.filter((urgency) => urgency !== 'emergency-now')).toEqual([])
  })
})
