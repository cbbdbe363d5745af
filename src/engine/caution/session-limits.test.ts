import { describe, expect, it } from 'vitest'
import { who } from '../../../test/support/logic.ts'
import { leg } from '../../../test/support/people.ts'
import { sciatica, tiny } from '../../../test/support/packs.ts'
import { assess } from '../assess.ts'
import type { SessionRecord } from '../model/client.ts'
import type { SessionLimit } from '../model/effect.ts'
import { openState } from '../state/open-state.ts'
import { baseLimits } from './limits.ts'
import { applySessionLimit } from './session-limits.ts'
import { toRestrictions } from './to-restrictions.ts'

const pack = tiny()

const session = (on: string, more: Partial<SessionRecord> = {}): SessionRecord => ({
  on,
  handsOn: 20,
  techniques: [],
  levels: {},
  signs: [],
  ...more,
})

const limited = (limit: SessionLimit, ...sessions: readonly SessionRecord[]) => {
  const limits = baseLimits(pack)
  applySessionLimit(limits, limit, openState(pack, who({}, { history: { answers: [], sessions, rechecks: [] } })))
  return toRestrictions(pack, limits)
}

const EVERYBODY = toRestrictions(pack, baseLimits(pack))

describe('without an earlier session', () => {
  it.each([{ kind: 'levels' }, { kind: 'minutes' }, { kind: 'techniques' }, { kind: 'rise', start: 1 }] as const)(
    '[A14] there is nothing to copy: $kind',
    (limit) => {
      expect(limited(limit)).toEqual(EVERYBODY)
      expect(limited(limit, session('2026-11-15', { handsOn: 0, levels: { neck: 1 } }))).toEqual(EVERYBODY)
    },
  )
})

describe('levels of the last session', () => {
  it('[A14] are the caps, and what it did not touch is kept off', () => {
    const { caps } = limited({ kind: 'levels' }, session('2026-11-15', { levels: { 'shoulder-left': 3, neck: 1 } }))
    expect(caps).toMatchObject({ 'shoulder-left': 3, neck: 1, 'shoulder-right': 0, 'upper-back': 0 })
  })

  it('[A14] never raise a cap', () => {
    expect(limited({ kind: 'levels' }, session('2026-11-15', { levels: { neck: 4 } })).caps['neck']).toBe(2)
  })

  it('[A14] are of the last hands-on session, in whatever order sessions come', () => {
    const sessions = [
      session('2026-11-15', { levels: { neck: 1 } }),
      session('2026-11-20', { handsOn: 0 }),
      session('2026-11-08', { levels: { neck: 2 } }),
    ]
    expect(limited({ kind: 'levels' }, ...sessions).caps['neck']).toBe(1)
  })
})

describe('a rise', () => {
  const rise = { kind: 'rise', start: 2 } as const

  it.each([
    ['was never worked', [{}], 2],
    ['was worked at 1', [{ 'upper-back': 1 }], 2],
    ['was worked at 2 and then at 3', [{ 'upper-back': 2 }, { 'upper-back': 3 }], 4],
    ['was worked at 3, and not last time', [{ 'upper-back': 3 }, {}], 4],
    ['was worked at 0', [{ 'upper-back': 0 }], 1],
    ['was worked at 4', [{ 'upper-back': 4 }], 4],
  ])('[A14] in a region that %s goes to %s', (_, levels, expected) => {
    const sessions = levels.map((of, index) => session(`2026-11-0${index + 1}`, { levels: of }))
    expect(limited(rise, ...sessions).caps['upper-back']).toBe(expected)
  })

  it('[A14] never passes the universal cap', () => {
    expect(limited(rise, session('2026-11-15', { levels: { neck: 2 } })).caps['neck']).toBe(2)
  })
})

describe('minutes and techniques of the last session', () => {
  it.each([
    [12, 12],
    [90, 45],
  ])('[A14] %d minutes of hands-on work leave %d', (handsOn, expected) => {
    expect(limited({ kind: 'minutes' }, session('2026-11-15', { handsOn })).maxMinutes).toBe(expected)
  })

  it('[A14] techniques it did not use are off, whether they were told by their card or by themselves', () => {
    const { forbidden } = limited({ kind: 'techniques' }, session('2026-11-15', { techniques: ['long-strokes', 'kneading', 'gone'] }))
    expect(forbidden.map(({ technique }) => technique)).toEqual(['resting-hand', 'thumb-pressing', 'jerking'])
    expect(forbidden.every(({ sites }) => sites.length === pack.sites.length)).toBe(true)
  })
})

describe('after a flare, in the sciatica pack', () => {
  const last = { on: '2026-11-15', 'hands-on': 25, techniques: ['swedish-effleurage'], levels: { 'gluteal-left': 2 } }

  it('[A14] the next session is no stronger, no longer and brings nothing new', () => {
    const { restrictions, trace } = assess(sciatica(), leg({}, { history: { sessions: [{ ...last, response: 'flare' }] } }))
    expect(trace.map(({ rule }) => rule)).toContain('cr-after-flare')
    expect(restrictions.caps).toMatchObject({ 'gluteal-left': 2, 'gluteal-right': 0, 'calf-left': 0 })
    expect(restrictions.maxMinutes).toBe(25)
    expect(restrictions.forbidden.find(({ technique }) => technique === 'deep-tissue')?.sites).toContain('neck-shoulder')
    expect(restrictions.forbidden.some(({ technique }) => technique === 'swedish')).toBe(false)
  })

  it('[A14] without one, a level may rise by one and a new region starts low', () => {
    const { restrictions } = assess(sciatica(), leg({}, { history: { sessions: [{ ...last, response: 'better' }] } }))
    expect(restrictions.caps).toMatchObject({ 'gluteal-left': 3, 'gluteal-right': 2 })
    expect(restrictions.maxMinutes).toBe(60)
  })
})
