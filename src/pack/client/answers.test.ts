import { describe, expect, it } from 'vitest'
import type { Answer, Client } from '#engine/model/client.ts'
import { formatProblem } from '#pack/problem/problem.ts'
import { tiny as tinyKnowledge } from '../../../test/support/packs.ts'
import { readClient } from './read-client.ts'
import type { ClientRead } from './read-client.ts'

const tiny = tinyKnowledge()

/** Reads a client file of the tiny pack that must be without fault. */
const readAll = (text: string): ClientRead => {
  const { read, problems } = readClient(tiny, 'client.yaml', text)
  if (read === undefined || problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'))
  return read
}

const HEAD = 'pack: tiny-shoulder\ntoday: 2026-11-22\n'

const clientWith = (lines: string): Client => readAll(`${HEAD}${lines}\n`).client

const answerTo = (id: string, written: string): Answer | undefined => clientWith(`facts: { ${id}: ${written} }`).answers[id]

const given = (value: Answer['value'], more: Partial<Answer> = {}): Answer => ({ value, on: '2026-11-22', origin: 'given', ...more })

describe('an answer', () => {
  it.each([
    ['rf-hot-joint', 'yes', 'yes'],
    ['rf-hot-joint', 'true', 'yes'],
    ['rf-hot-joint', 'false', 'no'],
    ['rf-hot-joint', 'not-sure', 'not-sure'],
    ['rf-numb-hand', 'known-unchanged', 'known-unchanged'],
    ['rf-hot-joint', 'declined', 'declined'],
    ['age', '45', 45],
    ['age', 'not-sure', 'not-sure'],
    ['temperature', '37.5', 37.5],
    ['irritability', 'high', 'high'],
    ['irritability', 'declined', 'declined'],
    ['sore-side', 'both', 'both'],
  ])('to %s written %s is kept as %s', (id, written, value) => {
    expect(answerTo(id, written)).toEqual(given(value))
  })

  it.each([
    ['[shoulder-left]', ['shoulder-left']],
    ['[neck]', ['neck']],
    ['[shoulder]', ['shoulder-left', 'shoulder-right']],
    ['[ARM, shoulder-left]', ['shoulder-left', 'shoulder-right', 'upper-arm-left', 'upper-arm-right']],
    ['[]', []],
  ])('of places written %s names each place once', (written, sites) => {
    expect(answerTo('pain-map', written)).toEqual(given(sites))
  })

  it.each([
    ['2026-05-01', '2026-05-01'],
    ['6 weeks', '2026-10-11'],
    ['1 week', '2026-11-15'],
    ['36 hours', '2026-11-20'],
    ['2 months', '2026-09-22'],
    ['1 year', '2025-11-21'],
    ['0 days', '2026-11-22'],
    ['not-sure', 'not-sure'],
  ])('may say since when: %s', (written, since) => {
    expect(answerTo('op-shoulder', `{ answer: yes, since: ${written} }`)).toEqual(given('yes', { since }))
  })

  it('may be a map with all that was said around it', () => {
    const written =
      '{ answer: not-sure, worse: 3 days, side: left, at: [shoulder-left], checked: yes, on: 2026-11-20, confirmed: { by: TJ, on: 2026-11-20 } }'
    expect(answerTo('op-shoulder', written)).toEqual({
      value: 'not-sure',
      on: '2026-11-20',
      origin: 'given',
      worse: '2026-11-19',
      side: 'left',
      at: ['shoulder-left'],
      checked: true,
      confirmed: { by: 'TJ', on: '2026-11-20' },
    })
  })

  it('may be called value inside a map', () => {
    expect(answerTo('irritability', '{ value: high, on: 2026-11-01 }')).toEqual(given('high', { on: '2026-11-01' }))
  })
})

describe('a client file', () => {
  it('says the same as YAML and as JSON, also with tabs', () => {
    const yaml = clientWith('facts:\n  age: 45\n  pain-map: [neck]\n  rf-hot-joint: no')
    const json = { pack: 'tiny-shoulder', today: '2026-11-22', facts: { age: 45, 'pain-map': ['neck'], 'rf-hot-joint': 'no' } }
    expect(readAll(JSON.stringify(json)).client).toEqual(yaml)
    expect(readAll(JSON.stringify(json, undefined, '\t')).client).toEqual(yaml)
  })

  it('holds letters among the facts; written is what they are unless it says no', () => {
    const { clearances } = clientWith(`facts:
  clearances:
    - { names: [blood-thinner, after the operation], by: doctor, on: 2026-11-10 }
    - { names: [blood-thinner], by: surgeon, on: 2026-11-01, written: no }`)
    expect(clearances).toEqual([
      { names: ['blood-thinner', 'after the operation'], by: 'doctor', on: '2026-11-10', written: true },
      { names: ['blood-thinner'], by: 'surgeon', on: '2026-11-01', written: false },
    ])
  })

  it('keeps history in order of time, each part read as on its own day', () => {
    const { history } = clientWith(`facts: {}
history:
  answers:
    - { on: 2026-11-15, facts: { age: 44 } }
    - { on: 2026-10-01, facts: { op-shoulder: { answer: yes, since: 1 week } } }
  sessions:
    - { on: 2026-11-15, hands-on: 25, techniques: [stroking, long-strokes], levels: { neck: 2 }, response: better }
    - { on: 2026-11-08, hands-on: 20 }
  rechecks: [{ on: 2026-11-20, change: same, useful-gain: no }]`)
    expect(history.answers.map(({ on }) => on)).toEqual(['2026-10-01', '2026-11-15'])
    expect(history.answers[0]?.facts['op-shoulder']).toEqual({ value: 'yes', on: '2026-10-01', origin: 'given', since: '2026-09-24' })
    expect(history.sessions).toEqual([
      { on: '2026-11-08', handsOn: 20, techniques: [], levels: {}, signs: [] },
      { on: '2026-11-15', handsOn: 25, techniques: ['stroking', 'long-strokes'], levels: { neck: 2 }, signs: [], response: 'better' },
    ])
    expect(history.rechecks).toEqual([{ on: '2026-11-20', change: 'same', usefulGain: false }])
  })

  it('turns signs under the hands into answers of today, with their places', () => {
    const client = clientWith('facts: {}\nsession: { signs: [{ id: is-tingling, technique: kneading, at: [shoulder] }] }')
    expect(client.signs).toEqual([{ id: 'is-tingling', technique: 'kneading', at: ['shoulder-left', 'shoulder-right'] }])
    expect(client.answers['is-tingling']).toEqual(given('yes', { at: ['shoulder-left', 'shoulder-right'] }))
  })

  it('wishes for minutes, and keeps what a case says of itself', () => {
    const read = readAll(`${HEAD}facts: {}\npreferences: { minutes: 60 }\n`)
    expect(read.wishes).toEqual({ minutes: 60 })
    expect(read.about).toBeUndefined()
  })
})

describe('goals and preferences', () => {
  const FACTS = `- { id: hopes, name: Hopes, type: some-of, options: [sleep, work], unanswered: absent, reason: Wishes, group: you, dossier: demo/1, source: [T1] }
- { id: likes, name: Likes, type: some-of, options: [light, firm], unanswered: absent, reason: Wishes, group: you, dossier: demo/1, source: [T1] }
`
  const wishing = (): ReturnType<typeof tinyKnowledge> => {
    const defaults = `minutes: $usual-minutes
pain-ceiling: $usual-ceiling
hold: 60
reassess-visits: 4
reassess-days: 28
steady-after: 6 months
withdrawn-for: 14 days
home-least: 1
home-most: 3
safety-net: watch-for
letter: offer-letter
consent: ask-consent
referral: refer
roles: { goals: hopes, prefers: likes }
dossier: demo/3
source: [T1]
`
    return tinyKnowledge({ 'facts/wishes.yaml': FACTS, 'defaults.yaml': defaults })
  }
  const readWishes = (lines: string): ReturnType<typeof readClient> => readClient(wishing(), 'client.yaml', `${HEAD}facts: {}\n${lines}\n`)

  it('are answers to the facts that play these parts', () => {
    const { read } = readWishes('goals: [sleep, work]\npreferences: { prefers: [light] }')
    expect(read?.client.answers).toEqual({ hopes: given(['sleep', 'work']), likes: given(['light']) })
  })

  it('that the pack does not know are told and left out', () => {
    const { read, problems } = readWishes('goals: [sleep, wrok]')
    expect(problems.map(formatProblem)).toEqual([
      'client.yaml:4:16 ISC-CLIENT-015 wrok is not one of the values\n  expected: sleep, work\n  nearest: work\n  next: Choose one of the values.',
    ])
    expect(read?.client.answers['hopes']).toEqual(given(['sleep']))
  })
})

describe('what a published case assumes', () => {
  it('is taken as no for yes/no facts that were left open, and marked as assumed', () => {
    const { answers } = clientWith('facts: { rf-hot-joint: yes }\nassume: { no: [RED, "wf-*", nut-allergy] }')
    expect(answers['rf-hot-joint']).toEqual(given('yes'))
    const assumed = { value: 'no', on: '2026-11-22', origin: 'assumed' }
    expect(answers).toMatchObject({ 'rf-numb-hand': assumed, 'wf-night-pain': assumed, 'nut-allergy': assumed })
    expect(Object.keys(answers)).toHaveLength(4)
  })

  it('takes a group of the intake only as far as its questions can be answered with no', () => {
    const { answers } = clientWith('facts: {}\nassume: { no: [you] }')
    expect(Object.keys(answers)).toEqual(['pf-decides'])
  })

  it('gives single values, which a given answer overrides', () => {
    const { answers } = clientWith('facts: { age: 45 }\nassume: { values: { age: 50, irritability: low } }')
    expect(answers).toEqual({ irritability: given('low', { origin: 'assumed' }), age: given(45) })
  })

  it.each([
    ['facts: { rf-hot-joint: maybe }', 'assume: { no: [RED] }', 'rf-hot-joint'],
    ['facts: { rf-hot-joint: maybe }', 'assume: { values: { rf-hot-joint: no } }', 'rf-hot-joint'],
    ['facts: { age: old }', 'assume: { values: { age: 45 } }', 'age'],
  ])('never takes the place of an answer that could not be read: %s', (facts, assume, id) => {
    const { read } = readClient(tiny, 'client.yaml', `${HEAD}${facts}\n${assume}\n`)
    expect(read?.client.malformed).toEqual([id])
    expect(read?.client.answers).not.toHaveProperty(id)
  })
})
