import { describe, expect, it } from 'vitest'
import { record, who } from '../../../test/support/logic.ts'
import { WELL, clientOf, leg, shoulder } from '../../../test/support/people.ts'
import { sciatica, tiny } from '../../../test/support/packs.ts'
import { assess } from '../assess.ts'
import type { Answer } from '../model/client.ts'
import { heldWarnings } from './withdrawn.ts'

const pack = tiny()

const held = (now: Answer['value'] | undefined, ...then: readonly ReturnType<typeof record>[]) => {
  const client = who(now === undefined ? {} : { 'rf-hot-joint': now }, { history: { answers: then, sessions: [], rechecks: [] } })
  return heldWarnings(pack, client)['rf-hot-joint']
}

const warned = (on: string, value: Answer['value'] = 'yes') => record(on, { 'rf-hot-joint': value })

describe('a warning that is taken back', () => {
  it.each(['yes', 'not-sure', 'known-unchanged'])('[A13] is held after a %s, with its own day', (value) => {
    expect(held('no', warned('2026-11-20', value))).toEqual({ value, on: '2026-11-20', origin: 'held' })
  })

  it.each([
    ['no', true],
    ['declined', true],
    [undefined, true],
    ['yes', false],
    ['not-sure', false],
  ] as const)('[A13] is held when today says %s: %s', (now, expected) => {
    expect(held(now, warned('2026-11-20')) !== undefined).toBe(expected)
  })

  it.each([
    ['8 November', ['2026-11-01', '2026-11-08'], true],
    ['7 November', ['2026-11-01', '2026-11-07'], false],
  ])('[A13] counts its 14 days from the first no, on %s', (_, [yes = '', no = ''], expected) => {
    expect(held('no', warned(yes), warned(no, 'no')) !== undefined).toBe(expected)
  })

  it('[A13] is held from today when today is the first to deny it, however old it is', () => {
    expect(held('no', warned('2026-06-01'))).toBeDefined()
  })

  it('[A13] counts from the first no after it, whatever other records say nothing', () => {
    expect(held('no', warned('2026-10-01'), warned('2026-10-02', 'no'), record('2026-11-20', {}))).toBeUndefined()
    expect(held('no', warned('2026-10-01'), record('2026-10-02', {}), warned('2026-11-20', 'declined'))).toBeDefined()
  })

  it('[A13] is over once a therapist has spoken with the client and stored a reason, then or now', () => {
    const talked = { by: 'A. Therapist', on: '2026-11-21', reason: 'Meant the other question.' }
    expect(held('no', warned('2026-11-20'), record('2026-11-21', { 'rf-hot-joint': { value: 'no', talked } }))).toBeUndefined()
    const client = who(
      { 'rf-hot-joint': { value: 'no', talked } },
      { history: { answers: [warned('2026-11-20')], sessions: [], rechecks: [] } },
    )
    expect(heldWarnings(pack, client)).toEqual({})
  })

  it('[A13] is held where the talk left no reason', () => {
    const talked = { by: 'A. Therapist', on: '2026-11-21' }
    const client = who(
      { 'rf-hot-joint': { value: 'no', talked } },
      { history: { answers: [warned('2026-11-20')], sessions: [], rechecks: [] } },
    )
    expect(heldWarnings(pack, client)['rf-hot-joint']?.value).toBe('yes')
  })

  it('[A13] that was denied before it was made is no change', () => {
    expect(held('no', warned('2026-11-15', 'no'), warned('2026-11-20', 'no'))).toBeUndefined()
  })

  it('[A13] of a lesser kind is not held', () => {
    const client = who(
      { 'wf-night-pain': 'no', 'rf-numb-hand': 'no' },
      { history: { answers: [record('2026-11-20', { 'wf-night-pain': 'yes', 'rf-numb-hand': 'yes' })], sessions: [], rechecks: [] } },
    )
    expect(heldWarnings(pack, client)).toEqual({})
  })
})

describe('an assessment with a warning taken back', () => {
  const history = { answers: [{ on: '2026-11-20', facts: { ...WELL, 'rf-hot-joint': 'yes' } }] }

  it('[A13] is as urgent as with the warning, and says that it is held', () => {
    const { disposition, trace } = assess(pack, shoulder(pack, {}, { history }))
    expect(disposition).toMatchObject({ status: 'stopped', urgency: 'same-day', complete: true })
    expect(trace.find(({ rule }) => rule === 'rf-hot-joint')?.grounds).toEqual([{ fact: 'rf-hot-joint', value: 'yes', from: 'held' }])
  })

  it('[A13] keeps the question open where today left it out', () => {
    const { 'rf-hot-joint': _, ...facts } = WELL
    const { disposition, open } = assess(pack, clientOf(pack, { facts, history }))
    expect(disposition).toMatchObject({ status: 'stopped', urgency: 'same-day', complete: false })
    expect(open.map(({ fact }) => fact)).toContain('rf-hot-joint')
  })

  it('[A13] of the sciatica pack holds any cauda equina answer', () => {
    const client = leg({ 'rf-ces-saddle': 'no' }, { history: { answers: [{ on: '2026-11-18', facts: { 'rf-ces-saddle': 'not-sure' } }] } })
    expect(assess(sciatica(), client).disposition).toMatchObject({ status: 'stopped', urgency: 'emergency-now' })
  })

  it.each([
    [{}, false],
    [{ 'pe-fever': 'declined' }, false],
    [{ 'pe-fever': 'no' }, true],
  ])('[A13] a finding that is logged when it happens is taken back by a no only: %o, held %s', (facts, expected) => {
    const client = leg(facts, { history: { answers: [{ on: '2026-11-20', facts: { 'pe-fever': 'yes' } }] } })
    expect('pe-fever' in heldWarnings(sciatica(), client)).toBe(expected)
  })

  it('[A13] holds a row that is urgent by a further answer, and that answer', () => {
    const then = { on: '2026-11-20', facts: { 'rf-aaa-known': 'yes', 'new-back-or-belly-pain': 'yes' } }
    const client = leg({ 'rf-aaa-known': 'yes', 'new-back-or-belly-pain': 'no' }, { history: { answers: [then] } })
    expect(assess(sciatica(), client).disposition.urgency).toBe('emergency-now')
    const denied = leg({ 'rf-aaa-known': 'no', 'new-back-or-belly-pain': 'no' }, { history: { answers: [then] } })
    expect(assess(sciatica(), denied).disposition.urgency).toBe('emergency-now')
  })
})
