import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { later } from '#edges/clock.ts'
import { standingClock } from '../../../../test/support/edges.ts'
import { tries } from '../../../../test/support/runs.ts'
import { serverTime } from '../server-time.ts'
import { IDLE_MINUTES, isWorthNoting, LONGEST_SESSION, standingOf } from './standing.ts'
import type { SessionFacts } from './standing.ts'

const START = '2026-11-26T09:00:00.000Z'
const MINUTE = 60_000
const FACTS: SessionFacts = {
  startedAt: START,
  seenAt: START,
  role: 'therapist',
  locked: false,
  handedOver: false,
  ended: undefined,
  roleNow: 'therapist',
  deviceRevoked: false,
}
const after = (milliseconds: number, facts: Partial<SessionFacts> = {}, idle = IDLE_MINUTES): string => {
  const standing = standingOf({ ...FACTS, ...facts }, later(START, milliseconds), idle)
  return standing.is === 'over' ? standing.because : standing.is
}

describe('a session', () => {
  it.each([
    ['is open when it was just begun', 0, {}, 'open'],
    ['is open until five minutes without use are over', 5 * MINUTE - 1, {}, 'open'],
    ['locks after five minutes without use', 5 * MINUTE, {}, 'locked'],
    ['is open where it was used since', 9 * MINUTE, { seenAt: later(START, 5 * MINUTE) }, 'open'],
    ['locks at once where somebody locked it', 0, { locked: true }, 'locked'],
    ['waits while a client has the tablet', 0, { handedOver: true }, 'handed-over'],
    ['waits for as long as the client needs', 60 * MINUTE, { handedOver: true }, 'handed-over'],
    ['is over after twelve hours, used or not', LONGEST_SESSION, { seenAt: later(START, LONGEST_SESSION) }, 'too-long'],
    ['is not over a moment before', LONGEST_SESSION - 1, { seenAt: later(START, LONGEST_SESSION - 1) }, 'open'],
    ['is over after twelve hours in a client’s hands too', LONGEST_SESSION, { handedOver: true }, 'too-long'],
    ['[A7] is over when its person was disabled', 0, { roleNow: undefined }, 'disabled'],
    ['is over when its person has another role', 0, { roleNow: 'owner' }, 'role-changed'],
    ['is over when its device was revoked', 0, { deviceRevoked: true }, 'device-revoked'],
    ['that was signed out of stays so', 0, { ended: 'signed-out', locked: true }, 'signed-out'],
    ['begun in the future is over', -2 * MINUTE, {}, 'too-long'],
    ['begun a moment in the future, by another computer, is open', -MINUTE, {}, 'open'],
    ['last used in the future asks who is there', 0, { seenAt: later(START, 2 * MINUTE) }, 'locked'],
  ] as const)('%s', (_, milliseconds, facts, expected) => {
    expect(after(milliseconds, facts)).toBe(expected)
  })

  it.each([1, 15])('locks after %i minutes where the clinic says so', (minutes) => {
    expect(after(minutes * MINUTE - 1, {}, minutes)).toBe('open')
    expect(after(minutes * MINUTE, {}, minutes)).toBe('locked')
  })

  it.each([1, 5, 15])('with a lock of %i minutes is written down often enough that none is cut by more than twenty seconds', (minutes) => {
    const law = fc.property(fc.nat(minutes * MINUTE), (unused) => {
      const noted = isWorthNoting(START, later(START, unused), minutes)
      expect(noted || unused < Math.min(20_000, minutes * 6_000)).toBe(true)
      expect(noted && unused < Math.min(20_000, minutes * 6_000)).toBe(false)
    })
    fc.assert(law, tries(200))
  })

  it('once over is not opened by time', () => {
    const law = fc.property(fc.integer({ min: 0, max: 10 * LONGEST_SESSION }), (more) => {
      expect(after(LONGEST_SESSION + more, { seenAt: later(START, LONGEST_SESSION + more) })).toBe('too-long')
    })
    fc.assert(law, tries(200))
  })
})

describe('[A20] the server’s time', () => {
  it('passes with the clock', () => {
    const clock = standingClock(START)
    const time = serverTime(clock)
    clock.move(1_234)
    expect(time.now()).toBe(later(START, 1_234))
  })

  it('does not follow a clock that jumps, by an hour or by two years', () => {
    let jump = 0
    const clock = standingClock(START)
    const time = serverTime({ now: () => later(clock.now(), jump), elapsed: clock.elapsed })
    for (jump of [3_600_000, -3_600_000, 730 * 86_400_000]) {
      clock.move(1_000)
      expect(Math.abs(Date.parse(time.now()) - Date.parse(clock.now()))).toBe(0)
    }
  })
})
