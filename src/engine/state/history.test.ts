import { describe, expect, it } from 'vitest'
import { who } from '../../../test/support/logic.ts'
import { tiny } from '../../../test/support/packs.ts'
import type { Client, Recheck, SessionRecord } from '../model/client.ts'
import type { HistorySource } from '../model/fact.ts'
import { handsOnSessions, readHistory } from './history.ts'

const pack = tiny({
  'facts/rest.yaml':
    '- { id: is-cramp, name: Cramp, who: therapist, unanswered: absent, group: hands, dossier: demo/2, source: [T1] }\n' +
    '- { id: is-cramp-escalated, name: Cramp that stays, who: therapist, unanswered: absent, group: hands, dossier: demo/2, source: [T1] }\n',
  'signs/cramp.yaml':
    '- { id: is-cramp, title: Cramp, when: is-cramp, response: note, do: Wait, also: [{ when: is-cramp-escalated, status: stopped }], escalates: "It stays: stop-session", because: { therapist: It hurts. }, dossier: demo/2, source: [T1] }\n',
})

const session = (on: string, more: Partial<SessionRecord> = {}): SessionRecord => ({
  on,
  handsOn: 20,
  techniques: [],
  levels: {},
  signs: [],
  ...more,
})

const recheck = (on: string, change: Recheck['change'], usefulGain?: boolean): Recheck => ({ on, change, usefulGain })

const told = (source: HistorySource, sessions: readonly SessionRecord[], rechecks: readonly Recheck[] = []) => {
  const client: Client = who({}, { history: { answers: [], sessions, rechecks } })
  return readHistory(pack, client, source)
}

const none: readonly [HistorySource, unknown][] = [
  ['sessions', 0],
  ['weeks-in-care', 0],
  ['last-session-flare', false],
  ['last-session-stop-technique', false],
  ['flares', 0],
  ['worse-rechecks-in-a-row', 0],
  ['useful-gain', false],
  ['days-since-recheck', 0],
  ['last-response', undefined],
  ['same-responses-in-a-row', 0],
  ['zone-above-baseline', 0],
]

describe('a client who is new', () => {
  it.each(none)('[L14] has %s %s', (source, expected) => {
    expect(told(source, [])).toBe(expected)
  })
})

describe('sessions', () => {
  it('[L14] count when hands were on the client, and only then', () => {
    expect(told('sessions', [session('2026-11-01'), session('2026-11-08', { handsOn: 0 }), session('2026-11-15', { handsOn: 1 })])).toBe(2)
  })

  it.each([
    ['2026-11-22', 0],
    ['2026-11-16', 0],
    ['2026-11-15', 1],
    ['2026-10-11', 6],
    ['2026-10-12', 5],
  ])('[L14] of which the first was on %s: %d weeks in care', (on, weeks) => {
    expect(told('weeks-in-care', [session('2026-01-01', { handsOn: 0 }), session(on), session('2026-11-22')])).toBe(weeks)
  })

  it('[L14] with hands on are told apart from talks', () => {
    const client = who(
      {},
      { history: { answers: [], sessions: [session('2026-11-01', { handsOn: 0 }), session('2026-11-08')], rechecks: [] } },
    )
    expect(handsOnSessions(client).map(({ on }) => on)).toEqual(['2026-11-08'])
  })
})

describe('flares', () => {
  it.each([
    ['flare', true],
    ['peripheralised', true],
    ['soreness-normal', false],
    ['better', false],
    ['new-neuro', false],
    [undefined, false],
  ] as const)('[L14] a last session with %s flared: %s', (response, expected) => {
    expect(told('last-session-flare', [session('2026-11-01', { response: 'better' }), session('2026-11-15', { response })])).toBe(expected)
  })

  it('[L14] before the last session are over for that session, and count in all', () => {
    const sessions = [
      session('2026-11-01', { response: 'flare' }),
      session('2026-11-08', { response: 'peripheralised' }),
      session('2026-11-15'),
    ]
    expect(told('last-session-flare', sessions)).toBe(false)
    expect(told('flares', sessions)).toBe(2)
  })

  it('[L14] are not taken back by a visit without hands-on work', () => {
    const sessions = [session('2026-11-08', { response: 'flare' }), session('2026-11-15', { handsOn: 0 })]
    expect(told('last-session-flare', sessions)).toBe(true)
  })
})

describe('techniques that were stopped', () => {
  it.each([
    ['a sign that stops a technique', { id: 'is-tingling' }, true],
    ['a sign to note', { id: 'is-cramp' }, false],
    ['a sign to note that ended the session', { id: 'is-cramp', escalated: true }, true],
    ['a sign this pack does not know', { id: 'is-gone' }, false],
  ])('[L14] %s counts: %o, %s', (_, sign, expected) => {
    expect(told('last-session-stop-technique', [session('2026-11-15', { signs: [sign] })])).toBe(expected)
  })

  it('[L14] count for the last session only', () => {
    expect(told('last-session-stop-technique', [session('2026-11-08', { signs: [{ id: 'is-tingling' }] }), session('2026-11-15')])).toBe(
      false,
    )
  })
})

describe('re-checks', () => {
  it.each([
    [['worse', 'worse'], 2],
    [['worse', 'same', 'worse'], 1],
    [['worse', 'worse', 'better'], 0],
    [['better', 'worse', 'worse', 'worse'], 3],
  ] as const)('[L14] %o end with %d that show worsening', (changes, expected) => {
    const rechecks = changes.map((change, index) => recheck(`2026-11-0${index + 1}`, change))
    expect(told('worse-rechecks-in-a-row', [], rechecks)).toBe(expected)
  })

  it.each([
    [[true], true],
    [[true, false], false],
    [[false, true], true],
    [[true, undefined], true],
    [[undefined], false],
  ] as const)('[L14] gains recorded as %o come to a useful gain: %s', (gains, expected) => {
    const rechecks = gains.map((gain, index) => recheck(`2026-11-0${index + 1}`, 'same', gain))
    expect(told('useful-gain', [], rechecks)).toBe(expected)
  })

  it('[L14] are counted to the day, from the last one or else from the first session', () => {
    const sessions = [session('2026-10-25')]
    expect(told('days-since-recheck', sessions)).toBe(28)
    expect(told('days-since-recheck', sessions, [recheck('2026-11-12', 'same')])).toBe(10)
  })
})

describe('responses and zones', () => {
  it('[L14] the last response and the run of sessions without change', () => {
    const sessions = [
      session('2026-11-01', { response: 'same' }),
      session('2026-11-08', { response: 'better' }),
      session('2026-11-15', { response: 'same' }),
      session('2026-11-20', { response: 'same' }),
    ]
    expect(told('last-response', sessions)).toBe('same')
    expect(told('same-responses-in-a-row', sessions)).toBe(2)
  })

  it.each([
    [[3, 4, 3, 5], 2],
    [[3, 3, 2], 0],
    [[undefined, 2, 3], 1],
    [[undefined, undefined], 0],
  ])('[L14] zones %o: %d visits beyond the first that was told', (zones, expected) => {
    const sessions = zones.map((zone, index) => session(`2026-11-0${index + 1}`, { zone }))
    expect(told('zone-above-baseline', sessions)).toBe(expected)
  })
})
