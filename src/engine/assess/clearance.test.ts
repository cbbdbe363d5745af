import { describe, expect, it } from 'vitest'
import { leg, shoulder } from '../../../test/support/people.ts'
import { sciatica, tiny } from '../../../test/support/packs.ts'
import type { ClientText } from '../../../test/support/people.ts'
import { assess } from '../assess.ts'
import type { Assessment } from '../model/assessment.ts'

interface Letter {
  readonly names?: readonly string[]
  readonly by?: string
  readonly on?: string
  readonly written?: string
}

const letter = (more: Letter = {}) => ({ names: ['cc-anticoagulant'], by: 'doctor', on: '2026-11-10', written: 'yes', ...more })

const ON_THINNERS = { 'cc-anticoagulant': { answer: 'yes', since: '2020-01-01' } }

const withLetters = (
  letters: readonly unknown[],
  facts: Readonly<Record<string, unknown>> = ON_THINNERS,
  rest: ClientText = {},
): Assessment => assess(sciatica(), leg({ ...facts, clearances: letters }, rest))

const row = (assessment: Assessment, rule = 'cc-anticoagulant') => {
  const found = assessment.trace.find((entry) => entry.rule === rule)
  return found === undefined ? undefined : [found.applies, found.status, found.urgency]
}

const why = ({ clearances }: Assessment) => clearances.refused.map((refusal) => refusal.why)

const PAUSED = ['true', 'paused', 'none']
const CLEARED = ['cleared', 'go-with-care', 'none']

describe('a valid letter', () => {
  const before = withLetters([])
  const after = withLetters([letter()])

  it('[C5] turns the row from paused to care', () => {
    expect([row(before), before.disposition.status]).toEqual([PAUSED, 'paused'])
    expect([row(after), after.disposition.status, why(after)]).toEqual([CLEARED, 'go-with-care', []])
  })

  it('[C5] leaves every limit of the row where it was', () => {
    expect(after.restrictions).toEqual({ ...before.restrictions, messages: after.restrictions.messages })
    expect(after.restrictions.caps['calf-left']).toBe(2)
  })

  it('[C5] leaves every other row as it was', () => {
    const other = ({ trace }: Assessment) => trace.filter(({ rule }) => rule !== 'cc-anticoagulant')
    expect(other(after)).toEqual(other(before))
  })

  it.each([
    ['rf-weight-loss', 'urgent-within-2-weeks', 'routine-gp'],
    ['cc-bp-uncontrolled', 'routine-gp', 'routine-gp'],
  ])('[C5] of %s takes its urgency from %s to %s', (rule, urgency, expected) => {
    const facts = {
      'rf-weight-loss': { answer: rule === 'rf-weight-loss' ? 'yes' : 'no', since: '2026-10-01' },
      'gate-bp-high': { answer: rule === 'cc-bp-uncontrolled' ? 'yes' : 'no', since: '2026-01-01' },
    }
    expect(row(withLetters([], facts), rule)).toEqual(['true', 'paused', urgency])
    expect(row(withLetters([letter({ names: [rule] })], facts), rule)).toEqual(['cleared', 'go-with-care', expected])
  })

  it('[C5] of one row leaves another paused', () => {
    const both = withLetters([letter()], { ...ON_THINNERS, 'rf-weight-loss': { answer: 'yes', since: '2026-01-01' } })
    expect([row(both), row(both, 'rf-weight-loss')?.[1], both.disposition.status]).toEqual([CLEARED, 'paused', 'paused'])
  })

  it('[C5] may name two rows', () => {
    const facts = { ...ON_THINNERS, 'rf-weight-loss': { answer: 'yes', since: '2026-01-01' } }
    const both = withLetters([letter({ names: ['cc-anticoagulant', 'rf-weight-loss'] })], facts)
    expect([row(both)?.[0], row(both, 'rf-weight-loss')?.[0], both.disposition.status]).toEqual(['cleared', 'cleared', 'go-with-care'])
  })

  it('[C5] stands beside one that does not count', () => {
    const two = withLetters([letter({ on: '2019-01-01' }), letter()])
    expect([row(two), why(two)]).toEqual([CLEARED, ['older than it may be']])
  })
})

describe('who writes a letter, and how', () => {
  it.each([
    ['doctor', true],
    ['gp', true],
    ['treating-specialist', true],
    ['surgeon', true],
    ['midwife', false],
    ['client', false],
    ['physiotherapist', false],
  ])('[C1] for a blood thinner, by a %s: %s', (by, counts) => {
    expect(row(withLetters([letter({ by })]))).toEqual(counts ? CLEARED : PAUSED)
  })

  it.each([
    ['cc-bleeding-disorder', { 'cc-bleeding-disorder': { answer: 'yes', since: '2000-01-01' } }, 'treating-specialist', 'doctor'],
    [
      'cc-spine-decompression-6-12w',
      { 'op-spine-decompression': { answer: 'yes', since: '2026-09-20', at: ['lumbar-midline'] } },
      'surgeon',
      'doctor',
    ],
    ['cc-hip-replacement-early', { 'op-hip-replacement': { answer: 'yes', since: '2026-09-20', side: 'left' } }, 'surgical-team', 'doctor'],
    [
      'cc-pregnancy-t1',
      { sex: 'female', pregnant: { answer: 'yes', since: '2026-09-20' }, 'pregnancy-weeks': 9, 'pf-risk-stated': 'yes' },
      'midwife',
      'physiotherapist',
    ],
    [
      'cc-pregnancy-high-risk',
      {
        sex: 'female',
        pregnant: { answer: 'yes', since: '2026-05-01' },
        'pregnancy-weeks': 30,
        'pf-risk-stated': 'yes',
        'cc-pregnancy-high-risk': { answer: 'yes', since: '2026-10-01' },
      },
      'specialist-midwife',
      'midwife',
    ],
  ])('[C1] %s with %o may be cleared by the %4$s, not by a %5$s', (rule, facts, may, mayNot) => {
    expect(row(withLetters([letter({ names: [rule], by: may })], facts), rule)?.[0]).toBe('cleared')
    expect(row(withLetters([letter({ names: [rule], by: mayNot })], facts), rule)?.[0]).toBe('true')
  })

  it('[C1] what the client only reports is no letter', () => {
    const said = withLetters([letter({ written: 'no' })])
    expect([row(said), why(said)]).toEqual([PAUSED, ['not written']])
  })

  it('[C1] a letter dated ahead of today is none, nor one with no day', () => {
    // The client file refuses such days; the engine does not lean on that.
    const dated = (on: string): Assessment => {
      const client = leg({ ...ON_THINNERS, clearances: [letter()] })
      return assess(sciatica(), { ...client, clearances: client.clearances.map((one) => ({ ...one, on })) })
    }
    expect(why(dated('2026-11-23'))).toEqual(['dated ahead of today'])
    expect(why(dated('2026-02-30'))).toEqual(['not written'])
    expect(row(withLetters([letter({ on: '2026-11-22' })]))).toEqual(CLEARED)
  })

  it.each([
    ['cc-anticoagulant', true],
    ['Anticoagulant', true],
    [' anticoagulant ', true],
    ['cc-antiplatelet-dual', false],
    ['massage', false],
  ])('[C7] "%s" names a blood thinner: %s', (name, counts) => {
    expect(row(withLetters([letter({ names: [name] })]))?.[0]).toBe(counts ? 'cleared' : 'true')
  })
})

describe('how long a letter counts', () => {
  it.each([
    ['2026-08-24', true],
    ['2026-08-23', false],
  ])('[C2] from %s, 90 days to the day: %s', (on, counts) => {
    const found = withLetters([letter({ on })])
    expect([row(found)?.[0], why(found)]).toEqual(counts ? ['cleared', []] : ['true', ['older than it may be']])
  })

  it.each([
    ['2026-10-23', true],
    ['2026-10-22', false],
  ])('[C2] during cancer treatment from %s, 30 days to the day: %s', (on, counts) => {
    const facts = { 'cc-cancer-active-treatment': { answer: 'yes', since: '2026-01-01' } }
    const found = withLetters([letter({ names: ['cc-cancer-active-treatment'], on })], facts)
    expect(row(found, 'cc-cancer-active-treatment')?.[0]).toBe(counts ? 'cleared' : 'true')
  })
})

describe('after what a letter must be dated', () => {
  const judged = (answer: Readonly<Record<string, unknown>>, rest: ClientText = {}) =>
    row(withLetters([letter()], { 'cc-anticoagulant': { answer: 'yes', ...answer } }, rest))?.[0] === 'cleared'

  it.each([
    ['began long before', { since: '2020-01-01' }, true],
    ['began the day before', { since: '2026-11-09' }, true],
    ['began on the same day', { since: '2026-11-10' }, false],
    ['began after it', { since: '2026-11-15' }, false],
    ['got worse before it', { since: '2020-01-01', worse: '2026-11-01' }, true],
    ['got worse after it', { since: '2020-01-01', worse: '2026-11-15' }, false],
    ['got worse on a day nobody knows', { since: '2020-01-01', worse: 'not-sure' }, false],
    ['got worse on a day that came before it began', { since: '2026-11-15', worse: '2020-01-01' }, false],
    ['was reported today, beginning unknown', {}, false],
    ['was reported today, beginning not sure', { since: 'not-sure' }, false],
    ['was asked on the day before the letter', { on: '2026-11-09' }, true],
  ])('[C3] a condition that %s: %o, letter counts: %s', (_, answer, counts) => {
    expect(judged(answer)).toBe(counts)
  })

  const was = (on: string, value: unknown) => ({ on, facts: { 'cc-anticoagulant': value } })

  it.each([
    ['first reported before the letter', [was('2026-11-01', 'yes')], true],
    ['first reported not sure, then yes', [was('2026-11-01', 'not-sure'), was('2026-11-15', 'yes')], true],
    ['first reported after the letter', [was('2026-11-15', 'yes')], false],
    ['denied, then reported before the letter', [was('2026-10-01', 'no'), was('2026-11-01', 'yes')], true],
    ['reported, denied after the letter, and back', [was('2026-11-01', 'yes'), was('2026-11-15', 'no')], false],
    ['declined in between', [was('2026-11-01', 'yes'), was('2026-11-15', 'declined')], true],
  ])('[C3] %s: letter counts: %3$s', (_, answers, counts) => {
    expect(judged({}, { history: { answers } })).toBe(counts)
    expect(judged({}, { history: { answers: answers.toReversed() } })).toBe(counts)
  })

  it('[C3] answering with more than before is a change for the worse, whenever it began', () => {
    const steady = { answer: 'known-unchanged', since: '2020-01-01', confirmed: { by: 'A. Therapist', on: '2026-11-01' } }
    const facts = { 'rf-claudication-vascular': { answer: 'yes', since: '2020-01-01' } }
    const history = { answers: [{ on: '2026-11-15', facts: { 'rf-claudication-vascular': steady } }] }
    const found = withLetters([letter({ names: ['rf-claudication-vascular'] })], facts, { history })
    expect(why(found)).toEqual(['not dated after this began, last got worse or was first reported'])
    expect(row(withLetters([letter({ names: ['rf-claudication-vascular'] })], facts), 'rf-claudication-vascular')?.[0]).toBe('cleared')
  })
})

describe('measured and implied grounds', () => {
  const BP = { 'gate-bp-high': { answer: 'yes', since: '2020-01-01' } }
  const bp = (facts: Readonly<Record<string, unknown>>, answers: readonly unknown[] = []) =>
    row(withLetters([letter({ names: ['cc-bp-uncontrolled'] })], { ...BP, ...facts }, { history: { answers } }), 'cc-bp-uncontrolled')?.[0]

  it.each([
    ['high for the first time today', { 'bp-systolic': 165, 'bp-diastolic': 80 }, [], 'true'],
    [
      'high since before the letter',
      { 'bp-systolic': 165, 'bp-diastolic': 80 },
      [{ on: '2026-11-01', facts: { 'bp-systolic': 170 } }],
      'cleared',
    ],
    [
      'high, then well, then high again',
      { 'bp-systolic': 165, 'bp-diastolic': 80 },
      [
        { on: '2026-11-01', facts: { 'bp-systolic': 170 } },
        { on: '2026-11-15', facts: { 'bp-systolic': 130 } },
      ],
      'true',
    ],
    ['not measured, by a gate of long ago', {}, [], 'cleared'],
  ])('[C3] a blood pressure %s: %4$s', (_, facts, answers, expected) => {
    expect(bp(facts, answers)).toBe(expected)
  })

  it('[C3] weakness found today is later than a letter of last week, though nobody asked about it', () => {
    const { answers, ...client } = leg({ 'mrc-dorsiflexion-left': 4, clearances: [letter({ names: ['rf-motor-mild-new'] })] })
    const { 'rf-motor-mild-new': _, ...unasked } = answers
    const found = assess(sciatica(), { ...client, answers: unasked })
    expect([row(found, 'rf-motor-mild-new')?.[0], why(found)]).toEqual([
      'true',
      ['not dated after this began, last got worse or was first reported'],
    ])
  })

  it.each([
    ['before the second', '2026-11-14', 'true'],
    ['on the day of the second', '2026-11-15', 'true'],
    ['after the second', '2026-11-16', 'cleared'],
  ])('[C3] two re-checks that show worsening: a letter written %s: %3$s', (_, on, expected) => {
    const rechecks = [
      { on: '2026-11-08', change: 'worse' },
      { on: '2026-11-15', change: 'worse' },
    ]
    const found = withLetters([letter({ names: ['cr-two-worse'], on })], {}, { history: { rechecks } })
    expect(row(found, 'cr-two-worse')?.[0]).toBe(expected)
  })

  it.each([
    ['2026-11-14', 'true'],
    ['2026-11-16', 'cleared'],
  ])('[C3] a second flare after the session of 15 November, a letter of %s: %s', (on, expected) => {
    const sessions = ['2026-11-08', '2026-11-15'].map((day) => ({ on: day, 'hands-on': 20, levels: {}, response: 'flare' }))
    const found = withLetters([letter({ names: ['cr-second-flare'], on })], {}, { history: { sessions } })
    expect(row(found, 'cr-second-flare')?.[0]).toBe(expected)
  })

  it('[C3] an age has no beginning that a letter could miss', () => {
    const young = { age: 17, 'wf-age-50-first': 'no' }
    expect(row(withLetters([letter({ names: ['cc-under-18'] })], young), 'cc-under-18')?.[0]).toBe('cleared')
  })
})

describe('urgent flags after a letter', () => {
  const flag = (id: string, answer: Readonly<Record<string, unknown>>) => ({ ...ON_THINNERS, [id]: { answer: 'yes', ...answer } })

  it.each([
    ['urgent, after it', flag('rf-weight-loss', { since: '2026-11-15' }), 'true'],
    ['urgent, on its day', flag('rf-weight-loss', { since: '2026-11-10' }), 'true'],
    ['urgent, before it', flag('rf-weight-loss', { since: '2026-10-01' }), 'cleared'],
    ['urgent, worse after it', flag('rf-weight-loss', { since: '2026-10-01', worse: '2026-11-15' }), 'true'],
    ['at the same day, after it', flag('rf-hot-joint', { since: '2026-11-15' }), 'true'],
    ['for an ordinary visit, after it', flag('rf-height-loss', { since: '2026-11-15' }), 'cleared'],
  ])('[C4] a flag that is %s: the row of another fact is %3$s', (_, facts, expected) => {
    expect(row(withLetters([letter()], facts))?.[0]).toBe(expected)
  })

  it('[C4] says why the letter no longer counts', () => {
    expect(why(withLetters([letter()], flag('rf-hot-joint', { since: '2026-11-15' })))).toEqual([
      'a warning sign began or got worse after it was written',
    ])
  })

  it('[C4] a flag that has gone since ended the letter all the same', () => {
    const history = { answers: [{ on: '2026-11-15', facts: { 'rf-weight-loss': 'yes' } }] }
    expect(row(withLetters([letter()], ON_THINNERS, { history }))?.[0]).toBe('true')
    expect(row(withLetters([letter({ on: '2026-11-18' })], ON_THINNERS, { history }))?.[0]).toBe('cleared')
  })

  it('[C4] a known aneurysm counts once there is new pain', () => {
    const known = { ...ON_THINNERS, 'rf-aaa-known': { answer: 'yes', since: '2026-11-15' } }
    expect(row(withLetters([letter()], { ...known, 'new-back-or-belly-pain': 'no' }))?.[0]).toBe('cleared')
    expect(row(withLetters([letter()], { ...known, 'new-back-or-belly-pain': { answer: 'yes', since: '2026-11-15' } }))?.[0]).toBe('true')
  })

  it('[C4] a flag that is accepted as steady ends none', () => {
    const steady = { answer: 'known-unchanged', since: '2026-01-01', confirmed: { by: 'A. Therapist', on: '2026-11-20' } }
    expect(row(withLetters([letter()], { ...ON_THINNERS, 'rf-ces-retention': steady }))?.[0]).toBe('cleared')
  })
})

describe('what no letter lifts', () => {
  it('[C6] a stopped row stays stopped, and the letter is listed', () => {
    const facts = { 'op-spine-decompression': { answer: 'yes', since: '2026-10-18', at: ['lumbar-midline'] } }
    const found = withLetters([letter({ names: ['cc-spine-surgery-under-6w'], by: 'surgeon', on: '2026-11-20' })], facts)
    expect([row(found, 'cc-spine-surgery-under-6w'), why(found)]).toEqual([
      ['true', 'stopped', 'none'],
      ['no letter lifts what is stopped'],
    ])
  })

  it('[C6] a row that nobody may clear', () => {
    const pack = tiny()
    const client = shoulder(pack, { 'pf-decides': 'no', clearances: [letter({ names: ['cannot-decide'] })] })
    const found = assess(pack, client)
    expect([found.disposition.status, why(found)]).toEqual(['paused', ['not by a person who may clear this']])
  })

  it('[C6] a screening that is incomplete', () => {
    const { answers, ...client } = leg({ ...ON_THINNERS, clearances: [letter()] })
    const { 'rf-sepsis': _, ...open } = answers
    const found = assess(sciatica(), { ...client, answers: open })
    expect([row(found)?.[0], found.disposition.status]).toEqual(['cleared', 'paused'])
  })

  it('[C8] every letter that was looked at and does not count is listed, once for each row it names', () => {
    const facts = { ...ON_THINNERS, 'rf-weight-loss': { answer: 'yes', since: '2026-11-15' } }
    const found = withLetters([letter({ names: ['cc-anticoagulant', 'rf-weight-loss'] })], facts)
    expect(found.clearances.refused).toEqual([
      { rule: 'rf-weight-loss', by: 'doctor', on: '2026-11-10', why: 'not dated after this began, last got worse or was first reported' },
      { rule: 'cc-anticoagulant', by: 'doctor', on: '2026-11-10', why: 'a warning sign began or got worse after it was written' },
    ])
  })
})

describe('an accepted double dagger', () => {
  const steady = (more: Readonly<Record<string, unknown>> = {}) => ({
    'rf-ces-saddle': { answer: 'known-unchanged', confirmed: { by: 'A. Therapist', on: '2026-11-20' }, since: '2020-01-01', ...more },
  })

  it('[C9] pauses until there is a letter', () => {
    expect(row(withLetters([], steady()), 'rf-ces-saddle')).toEqual(['steady', 'paused', 'none'])
    expect(row(withLetters([letter({ names: ['rf-ces-saddle'] })], steady()), 'rf-ces-saddle')).toEqual(CLEARED)
  })

  it.each([
    ['first reported today', { since: undefined }],
    ['not sure since when', { since: 'not-sure' }],
  ])('[C9] takes no letter from before it was known: %s', (_, more) => {
    const found = withLetters([letter({ names: ['rf-ces-saddle'] })], steady(more))
    expect([row(found, 'rf-ces-saddle')?.[0], why(found)]).toEqual([
      'steady',
      ['not dated after this began, last got worse or was first reported'],
    ])
  })

  it('[C9] suspects nothing, cleared or not', () => {
    expect(withLetters([], steady()).disposition.suspected).not.toContain('cauda equina syndrome')
    expect(withLetters([letter({ names: ['rf-ces-saddle'] })], steady()).disposition.suspected).not.toContain('cauda equina syndrome')
  })
})
