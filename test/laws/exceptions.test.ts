import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { appliesWhileUnknown } from '#engine/model/rule.ts'
import { STATUSES, rank } from '#engine/model/scale.ts'
import type { Client } from '#engine/model/client.ts'
import { given } from '../support/random/answers.ts'
import { anyClient, nearlyWell } from '../support/random/clients.ts'
import { daysAgo, TODAY } from '../support/random/days.ts'
import { ASKED, factAmong, factNamed, withAnswer } from '../support/random/edits.ts'
import { PROTECTIVE, reassuringly } from '../support/random/flags.ts'
import { WELL_PEOPLE } from '../support/random/people.ts'
import { tries } from '../support/runs.ts'
import { SCIATICA } from '../support/sciatica.ts'
import { shortfalls } from '../support/shortfalls.ts'
import { verdictOn } from '../support/verdicts.ts'

const [WELL] = WELL_PEOPLE
if (WELL === undefined) throw new Error('there is nobody to begin with')

type Said = Readonly<Record<string, Parameters<typeof given>[0] | ReturnType<typeof given> | undefined>>

const isAnswer = (value: Said[string]): value is ReturnType<typeof given> => typeof value === 'object' && 'origin' in value

const saying = (client: Client, said: Said): Client =>
  Object.entries(said).reduce(
    (so, [id, value]) => withAnswer(so, factNamed(id), value === undefined || isAnswer(value) ? value : given(value)),
    client,
  )

const confirmed = given('known-unchanged', { confirmed: { by: 'Therapist', on: TODAY }, since: daysAgo(400) })

/** By design, the second of these states is less cautious than the first, though it says more (MP-12). */
const LOOSER: readonly { readonly letter: string; readonly what: string; readonly first: Said; readonly second: Said }[] = [
  {
    letter: 'a',
    what: 'pregnancy of 14 weeks after one of 10',
    first: { pregnant: 'yes', 'pregnancy-weeks': 10, 'pf-risk-stated': 'yes' },
    second: { pregnant: 'yes', 'pregnancy-weeks': 14, 'pf-risk-stated': 'yes' },
  },
  { letter: 'b', what: 'age 18 after 17', first: { age: 17 }, second: { age: 18 } },
  { letter: 'c', what: 'a no to what was not answered', first: { 'rf-unwell': undefined }, second: { 'rf-unwell': 'no' } },
  {
    letter: 'd',
    what: 'an operation whose time limit has passed',
    first: { 'op-spine-decompression': given('yes', { since: daysAgo(30) }) },
    second: { 'op-spine-decompression': given('yes', { since: daysAgo(60) }) },
  },
  {
    letter: 'f',
    what: 'a protective fact that becomes true',
    first: { 'cc-shingles-active': 'yes', 'pf-crusted': 'no' },
    second: { 'cc-shingles-active': 'yes', 'pf-crusted': 'yes' },
  },
  {
    letter: 'g',
    what: 'a reading in place of an open gate',
    first: { 'gate-bp-high': 'yes' },
    second: { 'gate-bp-high': 'yes', 'bp-systolic': 130, 'bp-diastolic': 80 },
  },
  {
    letter: 'h',
    what: 'a finding accepted as known and unchanged',
    first: { 'rf-ces-sexual': 'yes', 'rf-bilateral-sciatica-new': 'yes' },
    second: { 'rf-ces-sexual': confirmed, 'rf-bilateral-sciatica-new': 'yes' },
  },
  {
    letter: 'j',
    what: 'a place that was not marked',
    first: { 'cc-bruise-haematoma': 'yes' },
    second: { 'cc-bruise-haematoma': given('yes', { at: ['foot-left'] }) },
  },
]

describe('what may lower caution, and nothing else may', () => {
  it.each(LOOSER)('($letter) $what [MP-12]', ({ first, second }) => {
    const [before, after] = [verdictOn(saying(WELL, first)), verdictOn(saying(WELL, second))]
    expect(shortfalls(SCIATICA, after, before)).not.toEqual([])
  })

  it('(e) a later root stage lowers caution, and without a date the root is acute [MP-12]', () => {
    const root = { 'pain-below-gluteal-fold': 'yes' } as const
    const rows = (start: string) => verdictOn(saying(WELL, { ...root, 'episode-start': start })).activity.active.map(({ rule }) => rule.id)
    expect(
      [daysAgo(7), daysAgo(60), daysAgo(120), 'not-sure'].map((start) => rows(start).filter((id) => id.startsWith('cc-radiculopathy-'))),
    ).toEqual([['cc-radiculopathy-acute'], ['cc-radiculopathy-subacute'], ['cc-radiculopathy-chronic'], ['cc-radiculopathy-acute']])
  })

  it('(i) the row of a recorded presentation leaves with it [MP-12]', () => {
    const rows = (lead: string) => verdictOn(saying(WELL, { 'working-presentation': lead })).activity.active.map(({ rule }) => rule.id)
    expect(rows('lumbar-stenosis')).toContain('cc-spinal-stenosis')
    expect(rows('deep-gluteal')).not.toContain('cc-spinal-stenosis')
  })
})

describe('an exception', () => {
  // Restrictions may rest on questions whose silence is read cautiously until it is known that they cannot apply.
  it('(c) never goes below what is known: a reassuring answer to an open question takes no warning back [MP-12]', () => {
    const mandatory = ASKED.filter((fact) => fact.mandatory && fact.type === 'yes-no')
    const law = fc.property(anyClient, factAmong(mandatory), (client, id) => {
      const fact = factNamed(id)
      const open = verdictOn(withAnswer(client, fact, undefined))
      const answered = verdictOn(withAnswer(client, fact, reassuringly(fact)))
      const certain = open.activity.active.filter(({ rule }) => !appliesWhileUnknown(rule.kind)).map(({ rule }) => rule.id)
      const still = new Set(answered.activity.active.map(({ rule }) => rule.id))
      expect(certain.filter((rule) => !still.has(rule))).toEqual([])
      expect(open.missing.length === 0 || rank(STATUSES, open.status) >= rank(STATUSES, 'paused')).toBe(true)
    })
    fc.assert(law, tries(10_000))
  })

  it('(f) of protective facts goes one way: taking the protection back never lowers caution [MP-02] [MP-12]', () => {
    const law = fc.property(nearlyWell, factAmong(PROTECTIVE), (client, id) => {
      const [safe, not] = (['yes', 'no'] as const).map((value) => verdictOn(withAnswer(client, factNamed(id), given(value))))
      if (safe !== undefined && not !== undefined) expect(shortfalls(SCIATICA, not, safe)).toEqual([])
    })
    fc.assert(law, tries(10_000))
  })
})
