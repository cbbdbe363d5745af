import { describe, expect, it } from 'vitest'
import { WELL, clientOf, leg, shoulder } from '../../test/support/people.ts'
import { sciatica, tiny } from '../../test/support/packs.ts'
import { assess } from './assess.ts'

const pack = tiny()

describe('an assessment', () => {
  it('[A22] tells which pack decided, for which day and whom', () => {
    const client = shoulder(pack)
    expect(assess(pack, client)).toMatchObject({ pack: { id: 'tiny-shoulder', version: '0.1.0' }, today: '2026-11-22', client })
  })

  it('[A22] is plain data: it comes back from storage as it went', () => {
    const found = assess(sciatica(), leg({ 'cc-anticoagulant': 'yes' }))
    expect(JSON.parse(JSON.stringify(found))).toEqual(found)
  })

  it('[A21] is the same for the same client, however often', () => {
    const client = leg({ 'cc-anticoagulant': 'yes', 'episode-start': '3 weeks' })
    expect(assess(sciatica(), client)).toEqual(assess(sciatica(), client))
  })

  it('[A21] is the same whatever the order of answers', () => {
    const { answers, ...rest } = leg({ 'cc-anticoagulant': 'yes', 'wf-night-pain': 'yes', 'rf-weight-loss': 'not-sure' })
    const turned = { ...rest, answers: Object.fromEntries(Object.entries(answers).toReversed()) }
    const { client: _a, ...one } = assess(sciatica(), { ...rest, answers })
    const { client: _b, ...other } = assess(sciatica(), turned)
    expect(other).toEqual(one)
  })

  it('[A21] is the same whatever the order of records, sessions, letters and signs', () => {
    const client = leg(
      { 'cc-anticoagulant': { answer: 'yes', since: '2020-01-01' }, 'mrc-dorsiflexion-left': 4 },
      {
        history: {
          answers: [
            { on: '2026-11-01', facts: { 'mrc-dorsiflexion-left': 5 } },
            { on: '2026-11-10', facts: { 'mrc-dorsiflexion-left': 4, 'rf-sepsis': 'yes' } },
          ],
          sessions: [
            { on: '2026-11-02', 'hands-on': 20, levels: { 'calf-left': 2 }, response: 'flare' },
            { on: '2026-11-12', 'hands-on': 25, levels: { 'calf-left': 1 }, response: 'better' },
          ],
          rechecks: [
            { on: '2026-11-03', change: 'worse' },
            { on: '2026-11-13', change: 'better' },
          ],
        },
      },
    )
    const { answers, sessions, rechecks } = client.history
    const turned = {
      ...client,
      history: { answers: answers.toReversed(), sessions: sessions.toReversed(), rechecks: rechecks.toReversed() },
    }
    const { client: _a, ...one } = assess(sciatica(), client)
    const { client: _b, ...other } = assess(sciatica(), turned)
    expect(other).toEqual(one)
  })
})

describe('what was assumed', () => {
  const assumed = (facts: Readonly<Record<string, unknown>>, assume: unknown): readonly string[] =>
    assess(pack, clientOf(pack, { facts, assume })).assumed

  it('[A18] is listed, in the order of the pack', () => {
    const { 'rf-hot-joint': _hot, age: _age, ...facts } = WELL
    expect(assumed(facts, { no: ['rf-hot-joint'], values: { age: 40 } })).toEqual(['age', 'rf-hot-joint'])
  })

  it('[A18] is nothing that was given', () => {
    expect(assumed(WELL, { no: ['RED', 'nut-allergy'] })).toEqual([])
  })

  it('[A18] is no warning that is held in its place', () => {
    const { 'rf-hot-joint': _, ...facts } = WELL
    const history = { answers: [{ on: '2026-11-20', facts: { 'rf-hot-joint': 'yes' } }] }
    const found = assess(pack, clientOf(pack, { facts, assume: { no: ['rf-hot-joint'] }, history }))
    expect([found.assumed, found.disposition.status]).toEqual([[], 'stopped'])
  })

  it('[A18] leaves out a no to a question that cannot apply, and lists any other value', () => {
    const rest = {
      assume: {
        no: ['RED', 'WEAK', 'CONDITIONS', 'GATES', 'op-*', 'ev-*', 'inj-spinal', 'deficit-*', 'of-*'],
        values: { 'pregnancy-weeks': 20 },
      },
    }
    const found = assess(sciatica(), leg({ sex: 'male' }, rest)).assumed
    expect(found).not.toContain('rf-pregnancy-danger')
    expect(found).toContain('pregnancy-weeks')
    expect(found).toContain('rf-sepsis')
  })
})

describe('worked examples of the dossier', () => {
  it.each([
    ['EX-02: a saddle answer that is not sure', { 'episode-start': '3 weeks', 'rf-ces-saddle': 'not-sure' }, 'stopped', 'emergency-now'],
    ['EX-03: cannot heel-walk on the left', { 'episode-start': '3 weeks', 'qt-heel-walk-left': 'unable' }, 'stopped', 'same-day'],
    ['EX-11: apixaban and a new numb patch', { 'cc-anticoagulant': 'yes', 'rf-sensory-new': 'yes' }, 'stopped', 'emergency-now'],
    ['EX-12: past cancer and pain that wakes at night', { 'rf-cancer-history': 'yes', 'wf-night-pain': 'yes' }, 'stopped', 'same-day'],
    [
      'EX-15: man of 66, smoker, movement makes no difference',
      { age: 66, 'wf-ever-smoker': 'yes', 'wf-pain-not-movement': 'yes' },
      'stopped',
      'same-day',
    ],
    [
      'EX-16: weak immune system and constant pain',
      { 'wf-immune-weak': 'yes', 'wf-constant-pain': 'yes', temperature: 36.8 },
      'stopped',
      'same-day',
    ],
    ['EX-20: blood pressure 165 over 98', { 'bp-systolic': 165, 'bp-diastolic': 98 }, 'paused', 'routine-gp'],
  ])('[A1] %s', (_, facts, status, urgency) => {
    expect(assess(sciatica(), leg(facts)).disposition).toMatchObject({ status, urgency, complete: true })
  })

  it.each([
    ['a drop of one grade', 5, 4, 'same-day'],
    ['a drop to three', 4, 3, 'emergency-now'],
    ['a drop of two grades', 5, 3, 'emergency-now'],
    ['no drop', 4, 4, 'urgent-within-2-weeks'],
  ])('[L11] SP-11: %s, from %d to %d, is %s', (_, before, now, urgency) => {
    const history = {
      answers: [{ on: '2026-11-15', facts: { 'mrc-dorsiflexion-left': before } }],
      sessions: [{ on: '2026-11-15', 'hands-on': 20, levels: {} }],
    }
    expect(assess(sciatica(), leg({ 'mrc-dorsiflexion-left': now }, { history })).disposition.urgency).toBe(urgency)
  })

  it('[L3] somebody who is not sure of their sex is asked about pregnancy, and counts as either where it matters', () => {
    const found = assess(
      sciatica(),
      leg({ sex: 'not-sure', age: 66, pregnant: 'declined', 'wf-ever-smoker': 'yes', 'wf-pain-not-movement': 'yes' }),
    )
    expect(found.open.map(({ fact }) => fact)).toContain('pregnant')
    expect(found.disposition.urgency).toBe('same-day')
  })

  it('[L3] nobody gets an oil that is not sure to be safe', () => {
    const { forbidden } = assess(sciatica(), leg({ 'cc-allergy-nut': 'yes', 'products-at-hand': 'not-sure' })).restrictions
    expect(forbidden.find(({ technique }) => technique === 'swedish')?.sites).toContain('calf-left')
    const tested = assess(sciatica(), leg({ 'cc-allergy-nut': 'yes', 'products-at-hand': ['plain-tested'] })).restrictions
    expect(tested.forbidden.some(({ technique }) => technique === 'swedish')).toBe(false)
  })

  it('[L3] a level that is not sure to be agreed is not agreed', () => {
    const cap = (agreed: unknown) =>
      assess(sciatica(), leg({ 'cc-trauma-touch': 'yes', 'agreed-level': agreed })).restrictions.caps['neck-shoulder']
    expect([cap('not-sure'), cap(1), cap(2)]).toEqual([1, 1, 2])
  })
})
