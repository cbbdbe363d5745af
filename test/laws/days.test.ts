import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Client } from '#engine/model/client.ts'
import { dayFromIso, isoFromDay } from '#engine/model/day.ts'
import { given } from '../support/random/answers.ts'
import { anyClient, nearlyWell } from '../support/random/clients.ts'
import { daysAgo } from '../support/random/days.ts'
import { ASKED, factAmong, factNamed, withAnswer } from '../support/random/edits.ts'
import { daysFor } from '../support/random/values.ts'
import { STATUSES, URGENCIES, rank } from '#engine/model/scale.ts'
import { tries } from '../support/runs.ts'
import { SCIATICA } from '../support/sciatica.ts'
import { shortfalls } from '../support/shortfalls.ts'
import { verdictOn } from '../support/verdicts.ts'

/** Operations, injections, clots, fractures, births, seizures and heart events. */
const EVENTS = ASKED.filter(({ id, dated }) => dated && /^(?:op|ev|inj)-/u.test(id))

describe('an event', () => {
  it('fewer days ago is never less cautious than the same event longer ago, the same letters given [MP-07]', () => {
    const law = fc.property(anyClient, factAmong(EVENTS), fc.nat(99), fc.nat(99), (client, id, a, b) => {
      const fact = factNamed(id)
      const days = daysFor(SCIATICA, fact)
      const [later, sooner] = [a % days.length, b % days.length].toSorted((one, other) => one - other)
      const recent = verdictOn(withAnswer(client, fact, given('yes', { since: days[later ?? 0] })))
      const past = verdictOn(withAnswer(client, fact, given('yes', { since: days[sooner ?? 0] })))
      expect(shortfalls(SCIATICA, recent, past)).toEqual([])
    })
    fc.assert(law, tries(10_000))
  })

  it('of which nobody knows the day is read as at the worst time it could have been [MP-07]', () => {
    const law = fc.property(nearlyWell, factAmong(EVENTS), fc.nat(99), fc.constantFrom(undefined, 'not-sure'), (client, id, a, since) => {
      const fact = factNamed(id)
      const days = daysFor(SCIATICA, fact)
      const dated = verdictOn(withAnswer(client, fact, given('yes', { since: days[a % days.length] })))
      const undated = verdictOn(withAnswer(client, fact, given('yes', { since })))
      // An event at its worst time may answer an open question by implying it, and so complete the screening (MP-12 c).
      const before = undated.missing.length < dated.missing.length ? { ...dated, status: undated.status } : dated
      expect(shortfalls(SCIATICA, undated, before)).toEqual([])
    })
    fc.assert(law, tries(10_000))
  })
})

const EMPTY = ['paused', 'stopped']

const later = (client: Client, days: number): Client => ({ ...client, today: isoFromDay((dayFromIso(client.today) ?? 0) + days) })

const screened = (client: Client, on: string): Client => withAnswer(client, factNamed('screened-on'), given(on))

const DATES = new Set(ASKED.filter(({ type }) => type === 'date').map(({ id }) => id))

const undated = (client: Client): Client => ({
  ...client,
  answers: Object.fromEntries(
    Object.entries(client.answers).map(([id, { since: _since, worse: _worse, ...answer }]) => [
      id,
      DATES.has(id) ? given('not-sure') : answer,
    ]),
  ),
  history: { ...client.history, answers: [] },
})

describe('a screening', () => {
  it('is to be done again when it is older than it may be, whatever it said [SP-28]', () => {
    const law = fc.property(anyClient, fc.integer({ min: 31, max: 400 }), (client, days) => {
      const { status, limits } = verdictOn(screened(client, daysAgo(days)))
      expect(EMPTY).toContain(status)
      expect(limits.requires).toContain('full-screen-again')
    })
    fc.assert(law, tries(10_000))
  })

  // A limit that runs for a time ends with the time (MP-12 d), and a withdrawn warning after two weeks (SP-30): both are taken out.
  // That a passed limit waits for a new screening is kept where screenings are.
  it('does not get better by itself while days pass without a new answer [MP-15]', () => {
    const law = fc.property(anyClient, fc.integer({ min: 1, max: 60 }), (client, days) => {
      const seen = screened(undated(client), client.today)
      const [now, then] = [verdictOn(seen), verdictOn(later(seen, days))]
      expect(rank(STATUSES, then.status)).toBeGreaterThanOrEqual(rank(STATUSES, now.status))
      expect(rank(URGENCIES, then.urgency)).toBeGreaterThanOrEqual(rank(URGENCIES, now.urgency))
    })
    fc.assert(law, tries(10_000))
  })
})
