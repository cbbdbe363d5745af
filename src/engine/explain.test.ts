import { describe, expect, it } from 'vitest'
import { WELL, clientOf, leg, shoulder } from '../../test/support/people.ts'
import { sciatica, tiny } from '../../test/support/packs.ts'
import { assess } from './assess.ts'
import { explain } from './explain.ts'
import type { Client } from './model/client.ts'
import type { Knowledge } from './model/knowledge.ts'
import type { Outcome } from './model/outcome.ts'

const pack = tiny()

const told = (client: Client, outcome: Outcome, knowledge: Knowledge = pack) => {
  const { is, chains } = explain(knowledge, client, outcome)
  return { is, chains, rules: chains.map(({ rule, gives, decides }) => `${rule}: ${gives}${decides ? '' : ' (less)'}`) }
}

const thinner = shoulder(pack, { 'blood-thinner': 'yes', 'rf-numb-hand': 'yes' })

describe('why a status or urgency', () => {
  it('[E4] is as it is: the rules that decide first, the others with what they ask for', () => {
    expect(told(thinner, { kind: 'status' })).toMatchObject({
      is: 'paused',
      rules: ['blood-thinner: paused', 'rf-numb-hand: go-with-care (less)', 'first-visit: go-with-care (less)'],
    })
    expect(told(thinner, { kind: 'urgency' })).toMatchObject({ is: 'routine-gp', rules: ['rf-numb-hand: routine-gp'] })
  })

  it('[E1] of somebody who may go has no chain, and urgency none neither', () => {
    const client = shoulder(pack, {}, { history: { sessions: [{ on: '2026-11-15', 'hands-on': 30 }] } })
    expect(told(client, { kind: 'status' })).toMatchObject({ is: 'go', chains: [] })
    expect(told(client, { kind: 'urgency' })).toMatchObject({ is: 'none', chains: [] })
  })

  it('[E1] names the open questions that pause', () => {
    const { 'rf-hot-joint': _hot, age: _age, ...facts } = WELL
    const { is, chains } = told(clientOf(pack, { facts }), { kind: 'status' })
    expect(is).toBe('paused')
    expect(chains[0]).toMatchObject({
      rule: 'screening',
      title: '2 questions are still open',
      decides: true,
      applies: 'while-incomplete',
      grounds: [
        { fact: 'age', value: 'not answered', from: 'unanswered' },
        { fact: 'rf-hot-joint', value: 'not answered', from: 'unanswered' },
      ],
    })
  })

  it('[E4] open questions decide nothing where a rule stops', () => {
    const { age: _, ...facts } = { ...WELL, 'rf-hot-joint': 'yes' }
    expect(told(clientOf(pack, { facts }), { kind: 'status' }).rules.slice(0, 2)).toEqual([
      'rf-hot-joint: stopped',
      'screening: paused (less)',
    ])
  })

  it('[E4] counts the status that urgency asks for', () => {
    const urgent = tiny({
      'combinations/more.yaml':
        '- { id: rc-more, title: More, when: nut-allergy, urgency: same-day, because: { therapist: It is so. }, dossier: demo/2, source: [T1] }\n',
    })
    expect(told(shoulder(urgent, { 'nut-allergy': 'yes' }), { kind: 'status' }, urgent).rules[0]).toBe('rc-more: stopped')
  })
})

describe('why a limit', () => {
  it.each([
    [{ kind: 'cap', site: 'upper-back' }, 'level 2 at most', ['blood-thinner: level 2 at most']],
    [{ kind: 'technique', technique: 'kneading', site: 'upper-back' }, 'not allowed', ['blood-thinner: not allowed']],
    [{ kind: 'minutes' }, 'at most 20 minutes of hands-on work', ['first-visit: at most 20 minutes of hands-on work']],
    [{ kind: 'action', action: 'look-at-skin' }, 'required', ['blood-thinner: required']],
    [{ kind: 'pain-ceiling' }, 'pain during work at most 5 of 10', ['defaults: pain during work at most 5 of 10']],
    [{ kind: 'position', position: 'seated' }, 'allowed', ['defaults: allowed']],
    [{ kind: 'technique', technique: 'jerking', site: 'neck' }, 'not allowed', ['defaults: not allowed']],
  ] as const)('[E1] %o: %s by %o', (outcome, is, rules) => {
    expect(told(thinner, outcome)).toMatchObject({ is, rules })
  })

  it('[E1] that holds for everybody says why, of a cap in the words of the region', () => {
    expect(told(thinner, { kind: 'cap', site: 'neck' }).chains).toMatchObject([
      { applies: 'for-everybody', because: { therapist: 'vessels and nerves lie shallow' }, grounds: [], dossier: 'safety/0.4' },
    ])
    expect(told(thinner, { kind: 'pain-ceiling' }).chains[0]?.because.therapist).toBe('This limit holds before any rule of this client.')
  })

  const operated = shoulder(pack, {
    'op-shoulder': { answer: 'yes', since: '2026-11-01', side: 'left', at: ['shoulder-left'] },
    'blood-thinner': 'yes',
    'wf-night-pain': 'no',
  })

  it('[E4] puts the strictest rule first and tells what the others would give', () => {
    expect(told(operated, { kind: 'cap', site: 'shoulder-left' }).rules).toEqual([
      'op-shoulder: keep off',
      'blood-thinner: level 2 at most (less)',
      'first-visit: level 2 at most (less)',
    ])
  })

  it.each([
    [{ kind: 'motion', motion: 'reach-up' }, 'not on the left'],
    [{ kind: 'position', position: 'on-left-side' }, 'not allowed'],
    [{ kind: 'hold', site: 'shoulder-blade-left' }, 'hold one point 15 seconds at most'],
  ] as const)('[E1] names the rule behind %o: %s', (outcome, is) => {
    expect(told(operated, outcome)).toMatchObject({ is, rules: [`op-shoulder: ${is}`] })
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

  it('[E4] a motion barred on both sides by two rules is decided by both', () => {
    expect(told(barred, { kind: 'motion', motion: 'reach-up' }, bothLegs)).toMatchObject({
      is: 'not on either side',
      rules: ['row-sore: not on the right', 'op-shoulder: not on the left'],
    })
  })

  it('[E2] grounds each chain in the answers behind it', () => {
    expect(told(operated, { kind: 'cap', site: 'shoulder-left' }).chains[0]?.grounds).toEqual([
      { fact: 'op-shoulder', value: 'yes (since 2026-11-01; left; at shoulder-left)', from: 'given' },
    ])
    expect(told(operated, { kind: 'minutes' }).chains[0]?.grounds).toEqual([{ fact: 'visits', value: '0', from: 'history' }])
  })

  it('[E1] says when it holds only until a question is answered', () => {
    const { 'blood-thinner': _, ...facts } = WELL
    expect(told(clientOf(pack, { facts }), { kind: 'cap', site: 'upper-back' }).chains).toMatchObject([
      { rule: 'blood-thinner', applies: 'until-answered', grounds: [{ fact: 'blood-thinner', value: 'not answered', from: 'unanswered' }] },
    ])
  })
})

describe('a rule with further effects', () => {
  const treated = leg({ 'cc-cancer-active-treatment': 'yes' })
  const groundsOf = (outcome: Outcome) =>
    explain(sciatica(), treated, outcome)
      .chains.find(({ rule }) => rule === 'cc-cancer-active-treatment')
      ?.grounds.map(({ fact }) => fact)

  it('[E3] is grounded only in those that limit the outcome', () => {
    expect(groundsOf({ kind: 'minutes' })).toEqual(['cc-cancer-active-treatment'])
    expect(groundsOf({ kind: 'cap', site: 'calf-left' })).toEqual(['cc-cancer-active-treatment', 'counts-normal'])
  })

  it('[E1] that holds for everybody rests on nothing, unless a further effect limits', () => {
    const { chains } = explain(sciatica(), leg(), { kind: 'technique', technique: 'trigger-point', site: 'groin-left' })
    expect(chains.find(({ rule }) => rule === 'td-trigger-point')).toMatchObject({ applies: 'for-everybody', grounds: [] })
  })
})

describe('why something that no rule says by itself', () => {
  it('[E1] a technique is over because of a sign', () => {
    const client = { ...shoulder(pack), signs: [{ id: 'is-tingling', technique: 'kneading', at: ['upper-back'] }] }
    expect(told(client, { kind: 'technique', technique: 'kneading', site: 'upper-back' })).toMatchObject({
      is: 'not allowed',
      rules: ['is-tingling: not allowed'],
      chains: [{ grounds: [{ fact: 'is-tingling', value: 'yes (at upper-back)', from: 'given' }] }],
    })
    expect(told(client, { kind: 'technique', technique: 'stroking', site: 'upper-back' }).rules).toEqual(['defaults: allowed'])
  })

  it('[E1] a letter is offered because of every active row', () => {
    expect(told(thinner, { kind: 'action', action: 'offer-letter' }).rules).toEqual([
      'rf-numb-hand: required',
      'blood-thinner: required',
      'first-visit: required',
    ])
  })

  it('[E1] a letter is offered because questions are open, where no row is active', () => {
    const later = tiny({
      'course.yaml':
        '- { id: later, title: Later visits, when: { fact: visits, at-least: 3 }, minutes: $first-minutes, because: { therapist: Later. }, dossier: demo/2, source: [T1] }\n',
    })
    const client = shoulder(later, { age: 'declined' })
    expect(told(client, { kind: 'action', action: 'offer-letter' }, later)).toMatchObject({
      is: 'required',
      rules: ['screening: required'],
      chains: [{ grounds: [{ fact: 'age', value: 'not answered' }] }],
    })
    expect(told(shoulder(later), { kind: 'action', action: 'offer-letter' }, later)).toMatchObject({
      is: 'not required',
      rules: ['defaults: not required'],
    })
  })

  const noPosition = tiny({
    'facts/more.yaml':
      '- { id: cannot-sit, name: Cannot sit, ask: Can you not sit?, mandatory: yes, group: safety, dossier: demo/2, source: [T1] }\n',
    'restrictions/more.yaml':
      '- { id: cannot-sit, title: Cannot sit, when: cannot-sit, positions: [{ not: [seated] }], because: { therapist: It hurts. }, dossier: demo/2, source: [T1] }\n' +
      '- { id: cannot-lie, title: Cannot lie, when: nut-allergy, positions: [{ only: [seated] }], because: { therapist: It hurts. }, dossier: demo/2, source: [T1] }\n',
  })
  const stuck = shoulder(noPosition, { 'cannot-sit': 'yes', 'nut-allergy': 'yes' })

  it('[E1] no position is left because of the rules that took them', () => {
    const { is, chains } = told(stuck, { kind: 'status' }, noPosition)
    expect(is).toBe('paused')
    expect(chains[0]).toMatchObject({
      rule: 'positions',
      title: 'No couch position is left',
      decides: true,
      grounds: [
        { fact: 'cannot-sit', value: 'yes', from: 'given' },
        { fact: 'nut-allergy', value: 'yes', from: 'given' },
      ],
    })
  })

  it('[E1] and the referral follows from it', () => {
    expect(told(stuck, { kind: 'action', action: 'refer' }, noPosition).rules).toEqual(['positions: required'])
    expect(told(shoulder(noPosition, { 'cannot-sit': 'yes' }), { kind: 'action', action: 'refer' }, noPosition).rules).toEqual([
      'defaults: not required',
    ])
  })
})

describe('why a presentation leads', () => {
  it('[E1] is told by the findings for and against it, the weightiest first', () => {
    const client = shoulder(pack, { 'wf-night-pain': 'yes' })
    expect(told(client, { kind: 'lead' })).toMatchObject({
      is: 'stiff-capsule',
      chains: [
        { rule: 'capsule-night', title: 'Night pain', decides: true, grounds: [{ fact: 'wf-night-pain', value: 'yes', from: 'given' }] },
        { rule: 'capsule-place', gives: '+3', grounds: [{ fact: 'pain-map', value: 'shoulder-left', from: 'given' }] },
      ],
    })
  })

  it('[E4] a finding against it does not decide', () => {
    const { chains } = told(
      leg({ 'working-presentation': 'disc-radiculopathy', 'told-diagnosis': ['root-clear-on-scan'] }),
      { kind: 'lead' },
      sciatica(),
    )
    expect(chains.find(({ rule }) => rule === 'disc-scan-clear')).toMatchObject({ decides: false })
  })

  it('[E1] is none where no finding speaks for any', () => {
    expect(told(shoulder(pack, { 'pain-map': ['neck'] }), { kind: 'lead' })).toMatchObject({ is: 'none', chains: [] })
  })
})

const PEOPLE: readonly [string, Client][] = [
  ['somebody with sciatica only', leg()],
  ['early root pain, side unknown', leg({ 'episode-start': '3 weeks', 'leg-side': 'not-sure' })],
  [
    'a drop in strength',
    leg({ 'mrc-dorsiflexion-left': 3 }, { history: { answers: [{ on: '2026-11-15', facts: { 'mrc-dorsiflexion-left': 5 } }] } }),
  ],
  [
    'a pregnant client on a blood thinner',
    leg({ sex: 'female', pregnant: 'yes', 'pregnancy-weeks': 30, 'pf-risk-stated': 'no', 'cc-anticoagulant': 'yes' }),
  ],
  ['nobody has answered anything', clientOf(sciatica(), {})],
  ['a client in the middle of a session', { ...leg(), signs: [{ id: 'is-tingle-brief' }] }],
]

const outcomesOf = (client: Client): readonly Outcome[] => {
  const { restrictions } = assess(sciatica(), client)
  return [
    { kind: 'status' },
    { kind: 'urgency' },
    { kind: 'minutes' },
    { kind: 'pain-ceiling' },
    ...Object.keys(restrictions.caps).map((site): Outcome => ({ kind: 'cap', site })),
    ...restrictions.forbidden.map(({ technique, sites }): Outcome => ({ kind: 'technique', technique, site: sites[0] ?? '' })),
    ...restrictions.motions.map(({ motion }): Outcome => ({ kind: 'motion', motion })),
    ...restrictions.products.map((product): Outcome => ({ kind: 'product', product })),
    ...sciatica().positions.map(({ id }): Outcome => ({ kind: 'position', position: id })),
    ...restrictions.requires.map((action): Outcome => ({ kind: 'action', action })),
  ]
}

describe('every outcome of a client', () => {
  it.each(PEOPLE)('[E1] of %s has a chain that decides, unless there is nothing to explain', (_, client) => {
    for (const outcome of outcomesOf(client)) {
      const { is, chains } = explain(sciatica(), client, outcome)
      if (is === 'go' || is === 'none') continue
      expect([outcome, chains.some(({ decides }) => decides)]).toEqual([outcome, true])
      expect(chains.findLastIndex(({ decides }) => decides)).toBe(chains.filter(({ decides }) => decides).length - 1)
    }
  })

  it.each(PEOPLE)('[E2] of %s ends in answers, history, open questions, or in what holds for everybody', (_, client) => {
    for (const outcome of outcomesOf(client)) {
      for (const { grounds, applies, rule } of explain(sciatica(), client, outcome).chains) {
        const last = grounds.at(-1)?.from
        const ends = applies === 'for-everybody' ? grounds.length === 0 : last !== undefined && last !== 'derived'
        expect([rule, ends]).toEqual([rule, true])
        expect(new Set(grounds.map(({ fact }) => fact)).size).toBe(grounds.length)
      }
    }
  })
})
