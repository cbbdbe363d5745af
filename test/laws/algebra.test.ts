import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { baseLimits, joinLimits } from '#engine/caution/limits.ts'
import { atLeastAsCautious, joinVerdicts } from '#engine/caution/verdict.ts'
import type { Verdict } from '#engine/caution/verdict.ts'
import { applyActive } from '#engine/assess/compose.ts'
import { STATUSES, URGENCIES, moreCautious, rank, statusForUrgency } from '#engine/model/scale.ts'
import { anyClient } from '../support/random/clients.ts'
import { tries } from '../support/runs.ts'
import { SCIATICA } from '../support/sciatica.ts'
import { looserLimits, shortfalls } from '../support/shortfalls.ts'
import { verdictOn } from '../support/verdicts.ts'

const verdict: fc.Arbitrary<Verdict> = anyClient.map((client) => {
  const { status, urgency, limits } = verdictOn(client)
  return { status, urgency, limits }
})

const inWords = ({ status, urgency, limits }: Verdict): string =>
  JSON.stringify([
    status,
    urgency,
    [limits.caps, limits.bans, limits.holds, limits.motions].map(String),
    [limits.positions, limits.minutes, limits.painCeiling, limits.products],
    [limits.requires, limits.messages].map((words) => [...words].sort()),
  ])

describe('joining verdicts', () => {
  it('is associative, commutative and idempotent', () => {
    const law = fc.property(verdict, verdict, verdict, (a, b, c) => {
      expect(inWords(joinVerdicts(a, joinVerdicts(b, c)))).toBe(inWords(joinVerdicts(joinVerdicts(a, b), c)))
      expect(inWords(joinVerdicts(a, b))).toBe(inWords(joinVerdicts(b, a)))
      expect(inWords(joinVerdicts(a, a))).toBe(inWords(a))
    })
    fc.assert(law, tries(10_000))
  })

  it("gives the least verdict that is at least as cautious as both, so that a therapist's own limits only add [SP-42] [MP-13]", () => {
    const law = fc.property(verdict, verdict, (a, b) => {
      const joined = joinVerdicts(a, b)
      expect([...shortfalls(SCIATICA, joined, a), ...shortfalls(SCIATICA, joined, b)]).toEqual([])
      expect([...looserLimits(SCIATICA, joined.limits, a.limits), ...looserLimits(SCIATICA, joined.limits, b.limits)]).toEqual([])
      // Least: whatever is above both is above the join.
      const above = joinVerdicts(joined, { ...b, limits: joinLimits(a.limits, b.limits) })
      expect(inWords(above)).toBe(inWords(joined))
    })
    fc.assert(law, tries(10_000))
  })
})

describe('the caution order', () => {
  it('is a preorder, and the same that is written beside it here', () => {
    const law = fc.property(verdict, verdict, verdict, (a, b, c) => {
      expect(atLeastAsCautious(a, a)).toBe(true)
      if (atLeastAsCautious(a, b) && atLeastAsCautious(b, c)) expect(atLeastAsCautious(a, c)).toBe(true)
      for (const [x, y] of [
        [a, b],
        [joinVerdicts(a, b), a],
        [joinVerdicts(b, c), c],
      ] as const)
        expect(atLeastAsCautious(x, y)).toBe(shortfalls(SCIATICA, x, y).length === 0)
    })
    fc.assert(law, tries(10_000))
  })
})

describe('what all rules say together', () => {
  it('is the highest status and the highest urgency among them, and never an average [SP-05] [SP-01] [SP-02]', () => {
    const law = fc.property(anyClient, (client) => {
      const { status, urgency, activity, missing, limits } = verdictOn(client)
      const urgencies = activity.active.map((rule) => rank(URGENCIES, rule.urgency))
      expect(rank(URGENCIES, urgency)).toBe(Math.max(0, ...urgencies))
      const least = activity.active.reduce((most, rule) => moreCautious(STATUSES, most, rule.status), statusForUrgency(urgency))
      const waits = missing.length > 0 || limits.positions === 0
      expect(status).toBe(waits ? moreCautious(STATUSES, least, 'paused') : least)
    })
    fc.assert(law, tries(10_000))
  })

  it('keeps every limit that one of them sets', () => {
    const law = fc.property(anyClient, (client) => {
      const { activity, limits, state } = verdictOn(client)
      for (const active of activity.active) {
        const alone = baseLimits(SCIATICA)
        applyActive(alone, active, state)
        expect(looserLimits(SCIATICA, limits, alone)).toEqual([])
      }
    })
    fc.assert(law, tries(10_000))
  })

  it('pauses and refers where no position is left, instead of taking the least bad one [SP-86]', () => {
    const law = fc.property(anyClient, (client) => {
      const { status, limits } = verdictOn(client)
      if (limits.positions !== 0) return
      expect(['paused', 'stopped']).toContain(status)
      expect(limits.requires).toContain(SCIATICA.defaults.referral)
    })
    fc.assert(law, tries(10_000))
  })
})
