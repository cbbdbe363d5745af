import { describe, expect, it } from 'vitest'
import { WELL, clientOf, leg, shoulder } from '../../../test/support/people.ts'
import { sciatica, tiny } from '../../../test/support/packs.ts'
import { assess } from '../assess.ts'
import type { Client } from '../model/client.ts'
import { compose } from './compose.ts'

const pack = tiny()

const disposition = (facts: Readonly<Record<string, unknown>>) => assess(pack, shoulder(pack, facts)).disposition

describe('status and urgency', () => {
  it.each([
    [{}, 'go-with-care', 'none'],
    [{ 'rf-numb-hand': 'yes' }, 'go-with-care', 'routine-gp'],
    [{ 'wf-night-pain': 'yes', age: 75 }, 'paused', 'urgent-within-2-weeks'],
    [{ 'rf-hot-joint': 'yes' }, 'stopped', 'same-day'],
    [{ 'rf-hot-joint': 'yes', 'rf-numb-hand': 'yes', 'wf-night-pain': 'yes' }, 'stopped', 'same-day'],
    [{ 'gate-feverish': 'yes' }, 'stopped', 'none'],
    [{ 'gate-feverish': 'yes', 'rf-numb-hand': 'yes' }, 'stopped', 'routine-gp'],
    [{ 'blood-thinner': 'yes', 'rf-numb-hand': 'yes' }, 'paused', 'routine-gp'],
  ])('[A1] with %o are %s and %s: the highest of each, never an average', (facts, status, urgency) => {
    expect(disposition(facts)).toMatchObject({ status, urgency, complete: true })
  })

  it.each([
    ['routine-gp', 'go-with-care'],
    ['urgent-within-2-weeks', 'paused'],
    ['emergency-now', 'stopped'],
  ] as const)('[A1] urgency %s raises status to %s, whatever status its rule names', (urgency, status) => {
    const rules = pack.rules.map((rule) =>
      rule.id === 'nut-allergy' ? { ...rule, effect: { ...rule.effect, urgency, status: 'go' as const } } : rule,
    )
    const history = { sessions: [{ on: '2026-11-15', 'hands-on': 30 }] }
    expect(compose({ ...pack, rules }, shoulder(pack, { 'nut-allergy': 'yes' }, { history })).status).toBe(status)
  })

  it('[A1] somebody on a second visit of whom nothing is told may go', () => {
    const history = { sessions: [{ on: '2026-11-15', 'hands-on': 30 }] }
    expect(assess(pack, shoulder(pack, {}, { history })).disposition).toMatchObject({ status: 'go', urgency: 'none' })
  })
})

describe('a screening that is incomplete', () => {
  const leaving = (...ids: readonly string[]): Client =>
    clientOf(pack, { facts: Object.fromEntries(Object.entries(WELL).filter(([id]) => !ids.includes(id))) })

  it.each(Object.keys(WELL))('[A2] pauses while %s is open, and asks for it', (fact) => {
    const { disposition: found, open } = assess(pack, leaving(fact))
    expect([found.status, found.complete]).toEqual(['paused', false])
    expect(open.filter(({ blocks }) => blocks).map(({ fact: id }) => id)).toEqual([fact])
  })

  it('[A2] has the urgency of what is answered, and is stopped by it', () => {
    const client = clientOf(pack, { facts: { 'rf-hot-joint': 'yes' } })
    expect(assess(pack, client).disposition).toMatchObject({ status: 'stopped', urgency: 'same-day', complete: false })
  })

  it('[A2] of somebody who answered nothing is paused without urgency, in either pack', () => {
    expect(assess(pack, clientOf(pack, {})).disposition).toMatchObject({
      status: 'paused',
      urgency: 'none',
      complete: false,
      suspected: [],
    })
    expect(assess(sciatica(), clientOf(sciatica(), {})).disposition).toMatchObject({ status: 'paused', urgency: 'none', complete: false })
  })

  it('[A2] declining is no answer, not sure is one', () => {
    expect(disposition({ 'rf-numb-hand': 'declined' })).toMatchObject({ status: 'paused', complete: false })
    expect(disposition({ 'rf-numb-hand': 'not-sure' })).toMatchObject({ status: 'go-with-care', complete: true })
  })

  it('[A3] a value that could not be read keeps it open, also one that nobody has to give', () => {
    const client = { ...shoulder(pack), malformed: ['temperature'] }
    const { disposition: found, open } = assess(pack, client)
    expect([found.status, found.complete]).toEqual(['paused', false])
    expect(open).toMatchObject([{ fact: 'temperature', blocks: true, why: 'The value could not be read, so it counts as unanswered.' }])
  })

  it('[A3] a value that could not be read is never the no that was assumed', () => {
    const client = clientOf(sciatica(), { facts: {}, assume: { no: ['RED'] } })
    const { disposition: found, trace } = assess(sciatica(), { ...client, malformed: ['cc-anticoagulant', 'rf-sepsis'] })
    expect(found.complete).toBe(false)
    expect(trace.find(({ rule }) => rule === 'cc-anticoagulant')?.applies).toBe('until-answered')
  })
})

describe('no couch position left', () => {
  const noPosition = tiny({
    'facts/more.yaml':
      '- { id: cannot-sit, name: Cannot sit, ask: Can you not sit?, mandatory: yes, group: safety, dossier: demo/2, source: [T1] }\n' +
      '- { id: cannot-lie, name: Cannot lie, ask: Can you not lie?, mandatory: yes, group: safety, dossier: demo/2, source: [T1] }\n',
    'restrictions/more.yaml':
      '- { id: cannot-sit, title: Cannot sit, when: cannot-sit, positions: [{ not: [seated] }], because: { therapist: It hurts. }, dossier: demo/2, source: [T1] }\n' +
      '- { id: cannot-lie, title: Cannot lie, when: cannot-lie, positions: [{ only: [seated] }], because: { therapist: It hurts. }, dossier: demo/2, source: [T1] }\n',
  })

  it.each([
    ['no', 'no', 'go-with-care', 4],
    ['yes', 'no', 'go-with-care', 3],
    ['no', 'yes', 'go-with-care', 1],
    ['yes', 'yes', 'paused', 0],
  ])('[A9] cannot sit: %s, cannot lie: %s, so %s with %d positions', (sit, lie, status, positions) => {
    const found = assess(noPosition, shoulder(noPosition, { 'cannot-sit': sit, 'cannot-lie': lie }))
    expect([found.disposition.status, found.restrictions.positions.length]).toEqual([status, positions])
    expect(found.restrictions.requires.includes('refer')).toBe(positions === 0)
  })
})

describe('a letter where no couch position is left', () => {
  const noPosition = tiny({
    'restrictions/more.yaml':
      '- { id: row-sit, title: Sit, when: nut-allergy, status: paused, positions: [{ only: [face-up] }, { only: [seated] }], because: { therapist: It hurts. }, dossier: demo/2, source: [T1] }\n',
  })

  it('[C6] clears the row, and the pause for want of a position stays', () => {
    const clearances = [{ names: ['row-sit'], by: 'doctor', on: '2026-11-20', written: 'yes' }]
    const found = assess(noPosition, shoulder(noPosition, { 'nut-allergy': { answer: 'yes', since: '2020-01-01' }, clearances }))
    expect(found.trace.find(({ rule }) => rule === 'row-sit')).toMatchObject({ applies: 'cleared', status: 'go-with-care' })
    expect([found.disposition.status, found.restrictions.positions]).toEqual(['paused', []])
    expect(found.restrictions.requires).toContain('refer')
  })
})

describe('letters and advice', () => {
  const seconds = { history: { sessions: [{ on: '2026-11-15', 'hands-on': 30 }] } }
  const always = tiny({
    'course.yaml':
      '- { id: for-everybody, title: For everybody, when: always, requires: [phone], because: { therapist: Always. }, dossier: demo/2, source: [T1] }\n' +
      '- { id: later, title: Later visits, when: { fact: visits, at-least: 3 }, minutes: $first-minutes, session: [{ rise: 2 }], because: { therapist: Levels rise slowly. }, dossier: demo/2, source: [T1] }\n',
  })
  const asked = (sessions: readonly unknown[]) => assess(always, shoulder(always, {}, { history: { sessions } }))

  it('[A10] a letter is offered with any active row, though status is go', () => {
    const visits = [1, 2, 3].map((day) => ({ on: `2026-11-0${day}`, 'hands-on': 30 }))
    const found = asked(visits)
    expect(found.disposition.status).toBe('go')
    expect(found.restrictions.requires).toEqual(['offer-letter', 'phone'])
  })

  it('[A10] what holds for everybody is no row: nobody is sent a letter for it', () => {
    expect(asked([{ on: '2026-11-15', 'hands-on': 30 }]).restrictions.requires).toEqual(['phone'])
  })

  it.each([[{ 'rf-numb-hand': 'yes' }], [{ 'rf-hot-joint': 'yes' }], [{ 'blood-thinner': 'yes' }], [{ 'rf-numb-hand': 'declined' }]])(
    '[A10] a letter is offered with %o',
    (facts) => {
      expect(assess(pack, shoulder(pack, facts, seconds)).restrictions.requires).toContain('offer-letter')
    },
  )

  it.each([
    [{}, 'urgency-none'],
    [{ 'rf-height-loss': 'yes' }, 'urgency-routine-gp'],
    [{ 'rf-weight-loss': 'yes' }, 'urgency-urgent-within-2-weeks'],
    [{ 'rf-hot-joint': 'yes' }, 'urgency-same-day'],
    [{ 'rf-sepsis': 'yes' }, 'urgency-emergency-now'],
  ])('[A11] with %o the client is told %s and what to watch for', (facts, topic) => {
    const { messages } = assess(sciatica(), leg(facts)).restrictions
    expect(messages.filter((id) => id.startsWith('urgency-'))).toEqual([topic])
    expect(messages).toContain('safety-net')
  })

  it('[A11] the safety net is there for somebody with nothing at all, and before anything is answered', () => {
    expect(asked([{ on: '2026-11-15', 'hands-on': 30 }]).restrictions.messages).toEqual(['watch-for'])
    expect(assess(pack, clientOf(pack, {})).restrictions.messages).toContain('watch-for')
  })
})
