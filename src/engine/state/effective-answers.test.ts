import { describe, expect, it } from 'vitest'
import { logic, record, who } from '../../../test/support/logic.ts'
import { shoulder } from '../../../test/support/people.ts'
import { tiny } from '../../../test/support/packs.ts'
import { assess } from '../assess.ts'
import { effectiveAnswers } from './effective-answers.ts'

describe('the answers as they count today', () => {
  it('[A3] leave out what could not be read, whatever was assumed in its place', () => {
    const client = who({ risk: { value: 'no', origin: 'assumed' }, weight: 70 }, { malformed: ['risk'] })
    expect(Object.keys(effectiveAnswers(logic(), client))).toEqual(['weight'])
  })

  it('[A13] hold what was taken back', () => {
    const client = who(
      { 'rf-hot-joint': 'no' },
      { history: { answers: [record('2026-11-20', { 'rf-hot-joint': 'yes' })], sessions: [], rechecks: [] } },
    )
    expect(effectiveAnswers(logic(), client)['rf-hot-joint']).toMatchObject({ value: 'yes', origin: 'held' })
  })

  it('[A13] read a history that came in another order as if it had not', () => {
    const talked = { by: 'A. Therapist', on: '2026-11-21', reason: 'A mistake.' }
    const answers = [record('2026-11-21', { 'rf-hot-joint': { value: 'no', talked } }), record('2026-11-20', { 'rf-hot-joint': 'yes' })]
    expect(
      effectiveAnswers(logic(), who({ 'rf-hot-joint': 'no' }, { history: { answers, sessions: [], rechecks: [] } }))['rf-hot-joint']?.value,
    ).toBe('no')
  })

  it.each([
    ['nothing', undefined, { value: 'yes', at: ['neck'] }],
    ['no', { value: 'no' }, { value: 'yes', at: ['neck'] }],
    ['yes at another place', { value: 'yes', at: ['upper-back'] }, { value: 'yes', at: ['upper-back'] }],
  ])('[A15] count a logged sign where the form says %s', (_, given, expected) => {
    const client = who(given === undefined ? {} : { 'is-tingling': given }, { signs: [{ id: 'is-tingling', at: ['neck'] }] })
    expect(effectiveAnswers(logic(), client)['is-tingling']).toMatchObject(expected)
  })

  it('[A15] know no sign that the pack does not know', () => {
    expect(effectiveAnswers(logic(), who({}, { signs: [{ id: 'is-gone', escalated: true }] }))).toEqual({})
  })
})

describe('a sign that escalated', () => {
  const pack = tiny({
    'facts/rest.yaml':
      '- { id: is-faint, name: Faint, who: therapist, unanswered: absent, group: hands, dossier: demo/2, source: [T1] }\n' +
      '- { id: is-faint-escalated, name: Faint for long, who: therapist, unanswered: absent, group: hands, dossier: demo/2, source: [T1] }\n',
    'signs/faint.yaml':
      '- { id: is-faint, title: Faint, when: is-faint, response: stop-session, do: Wait, status: stopped, also: [{ when: is-faint-escalated, status: stopped, urgency: emergency-now }], escalates: "Longer: emergency", because: { therapist: It may be the heart. }, dossier: demo/2, source: [T1] }\n',
  })

  it.each([
    [false, 'none'],
    [true, 'emergency-now'],
  ])('[A15] %s: urgency %s, without any form', (escalated, urgency) => {
    const client = { ...shoulder(pack), signs: [{ id: 'is-faint', escalated }] }
    expect(assess(pack, client).disposition).toMatchObject({ status: 'stopped', urgency })
  })
})
