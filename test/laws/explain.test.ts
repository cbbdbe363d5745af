import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { baseLimits } from '#engine/caution/limits.ts'
import { explain } from '#engine/explain.ts'
import { inWords, measure } from '#engine/explain/measure.ts'
import { anyClient } from '../support/random/clients.ts'
import { limitOutcome, outcome } from '../support/random/outcomes.ts'
import { tries } from '../support/runs.ts'
import { SCIATICA } from '../support/sciatica.ts'
import { verdictOn } from '../support/verdicts.ts'

const FEATURES = SCIATICA.presentations.flatMap(({ features }) => features)

const forEverybody = new Set([...SCIATICA.rules, ...FEATURES].filter(({ when }) => when.op === 'always').map(({ id }) => id))

/** What a chain may end in: what somebody said, what was taken as said, what happened before, or a question nobody answered. */
const ENDS = new Set(['given', 'assumed', 'held', 'history', 'unanswered'])

describe('an explanation', () => {
  it('ends in answers, in history or in open questions, but for limits that hold for everybody', () => {
    const law = fc.property(anyClient, outcome, (client, asked) => {
      const nowhere = explain(SCIATICA, client, asked).chains.filter(
        ({ rule, applies, grounds }) =>
          applies !== 'for-everybody' && !forEverybody.has(rule) && !grounds.some(({ from }) => ENDS.has(from)),
      )
      expect(nowhere.map(({ rule }) => rule)).toEqual([])
    })
    fc.assert(law, tries(10_000))
  })

  it('is in what holds: whatever decides gives it, and what gives it decides', () => {
    const law = fc.property(anyClient, outcome, (client, asked) => {
      // A limit of the other leg is another limit, and findings add up.
      if (asked.kind === 'motion' || asked.kind === 'lead') return
      const { is, chains } = explain(SCIATICA, client, asked)
      expect(chains.filter(({ decides, gives }) => decides !== (gives === is)).map(({ rule, gives }) => [rule, gives, is])).toEqual([])
    })
    fc.assert(law, tries(10_000))
  })

  it('of a limit is never empty, and says so where nobody but everybody is meant', () => {
    const law = fc.property(anyClient, limitOutcome, (client, asked) => {
      const { chains, is } = explain(SCIATICA, client, asked)
      const base = measure(SCIATICA, asked, baseLimits(SCIATICA))
      const isBase = measure(SCIATICA, asked, verdictOn(client).limits) === base
      if (isBase) expect(chains.map(({ applies }) => applies)).toEqual(['for-everybody'])
      expect(isBase ? is : '').toBe(isBase ? inWords(asked, base) : '')
    })
    fc.assert(law, tries(10_000))
  })

  it('of a verdict that is not go has a chain that decides it', () => {
    const law = fc.property(anyClient, fc.constantFrom('status' as const, 'urgency' as const), (client, kind) => {
      const { is, chains } = explain(SCIATICA, client, { kind })
      if (is !== 'go' && is !== 'none') expect(chains.some(({ decides }) => decides)).toBe(true)
    })
    fc.assert(law, tries(10_000))
  })

  it('of a limit that is stricter than for everybody has a chain', () => {
    const law = fc.property(anyClient, limitOutcome, (client, asked) => {
      // Letters and messages that follow from the status, and techniques stopped in this session, are said by the status and the sign.
      if (asked.kind === 'action' || client.signs.length > 0) return
      expect(explain(SCIATICA, client, asked).chains.some(({ decides }) => decides)).toBe(true)
    })
    fc.assert(law, tries(10_000))
  })
})
