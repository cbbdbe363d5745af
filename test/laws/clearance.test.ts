import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Clearance, Client } from '#engine/model/client.ts'
import type { Rule } from '#engine/model/rule.ts'
import { STATUSES, rank } from '#engine/model/scale.ts'
import { TRUE } from '#engine/model/truth.ts'
import { given } from '../support/random/answers.ts'
import { anyClient, nearlyWell } from '../support/random/clients.ts'
import { TODAY, daysAgo } from '../support/random/days.ts'
import { factNamed, withAnswer } from '../support/random/edits.ts'
import { risk } from '../support/random/flags.ts'
import { letter } from '../support/random/past.ts'
import { WELL_PEOPLE } from '../support/random/people.ts'
import { tries } from '../support/runs.ts'
import { SCIATICA } from '../support/sciatica.ts'
import { shortfalls, looserLimits } from '../support/shortfalls.ts'
import { clientsWith, firstOf } from '../support/solve/solve.ts'
import { verdictOn } from '../support/verdicts.ts'

const LONG_AGO = daysAgo(100)

const contribution = (client: Client, id: string) => verdictOn(client).activity.active.find(({ rule }) => rule.id === id)

const mayPause = ({ effect, tiers }: Rule): boolean =>
  [effect, ...tiers.map((tier) => tier.effect)].some(({ status }) => status === 'paused')

const [WELL] = WELL_PEOPLE

/** Somebody for whom a row pauses care. */
const pausedBy = (rule: Rule): Client | undefined =>
  WELL === undefined || !mayPause(rule)
    ? undefined
    : firstOf(clientsWith(WELL, rule.when, TRUE, { left: 500 }), (client) => contribution(client, rule.id)?.status === 'paused')

const remembered = (client: Client): Client => ({
  ...client,
  answers: Object.fromEntries(Object.entries(client.answers).map(([id, answer]) => [id, { ...answer, on: LONG_AGO }])),
})

const PAUSED = SCIATICA.rules.flatMap((rule) => {
  const client = pausedBy(rule)
  return client === undefined ? [] : [{ id: rule.id, rule, client: remembered(client) }]
})

const CLEARABLE = PAUSED.filter(({ rule }) => rule.clearance !== undefined && rule.clearance.roles.length > 0)

const cleared = (client: Client, letter: Clearance): Client => ({ ...client, clearances: [letter] })

const validFor = (rule: Rule): Clearance => ({ names: [rule.id], by: rule.clearance?.roles[0] ?? 'nobody', on: daysAgo(1), written: true })

describe('a valid letter', () => {
  it.each(CLEARABLE)('turns $id into care, with a visit to the doctor at most, and keeps its limits [SP-38]', ({ id, rule, client }) => {
    const before = verdictOn(client)
    const after = verdictOn(cleared(client, validFor(rule)))
    const own = after.activity.active.find((active) => active.rule.id === id)
    const was = before.activity.active.find((active) => active.rule.id === id)
    // Where the row rests on a day after the letter, the letter rightly fails.
    const faults = after.activity.refused.map(({ fault }) => fault)
    const expected = faults.length > 0 ? [was?.status, was?.urgency] : ['go-with-care', was?.urgency === 'none' ? 'none' : 'routine-gp']
    expect([own?.status, own?.urgency]).toEqual(expected)
    expect(looserLimits(SCIATICA, after.limits, before.limits)).toEqual([])
  })

  it('counts for most rows that pause', () => {
    const count = CLEARABLE.filter(({ id, rule, client }) => contribution(cleared(client, validFor(rule)), id)?.applies === 'cleared')
    expect(count.length).toBeGreaterThan(CLEARABLE.length * 0.8)
  })
})

const STOPPED = SCIATICA.rules.filter(({ effect }) => effect.status === 'stopped').map((rule) => ({ id: rule.id, rule }))

describe('no letter', () => {
  it.each(STOPPED)('lifts $id, whoever wrote it [SP-37]', ({ id, rule }) => {
    const stopped =
      WELL === undefined
        ? undefined
        : firstOf(clientsWith(WELL, rule.when, TRUE, { left: 500 }), (so) => contribution(so, id)?.status === 'stopped')
    const letters = ['doctor', 'treating-specialist', 'surgeon', 'obstetrician'].map((by) => ({
      names: [id],
      by,
      on: daysAgo(1),
      written: true,
    }))
    const lettered = stopped === undefined ? undefined : verdictOn({ ...remembered(stopped), clearances: letters })
    expect(lettered?.status).toBe('stopped')
    expect(lettered?.activity.active.find((active) => active.rule.id === id)?.status).toBe('stopped')
  })
})

type Fault = readonly [string, (letter: Clearance, rule: Rule) => Clearance]

const FAULTS: readonly Fault[] = [
  ['only told by the client', (letter) => ({ ...letter, written: false })],
  ['of somebody who may not clear it', (letter) => ({ ...letter, by: 'massage-therapist' })],
  ['about another row', (letter) => ({ ...letter, names: ['cc-frailty'] })],
  ['too old', (letter, rule) => ({ ...letter, on: daysAgo((rule.clearance?.days ?? 0) + 1) })],
  ['dated ahead', (letter) => ({ ...letter, on: '2027-01-01' })],
]

describe('a letter that is', () => {
  it.each(FAULTS)('%s changes nothing of any row [SP-36] [SP-41]', (_, spoil) => {
    for (const { id, rule, client } of CLEARABLE)
      expect([id, contribution(cleared(client, spoil(validFor(rule), rule)), id)?.status]).toEqual([id, 'paused'])
  })

  it('older than the first report of what it clears changes nothing [SP-36]', () => {
    const undated = CLEARABLE.filter(
      ({ id }) => SCIATICA.factById.get(id)?.derive === undefined && SCIATICA.factById.get(id)?.dated === false,
    )
    expect(undated.length).toBeGreaterThan(10)
    for (const { id, rule, client } of undated) {
      const reported = withAnswer(client, factNamed(id), given('yes', { on: TODAY }))
      expect([id, contribution(cleared(reported, validFor(rule)), id)?.applies]).toEqual([id, 'true'])
    }
  })
})

const rowOf = (id: string) => {
  const found = CLEARABLE.find((row) => row.id === id)
  if (found === undefined) throw new Error(`nobody is paused by ${id}`)
  return found
}

const appliesWith = (id: string, letter: Partial<Clearance>): string | undefined => {
  const { rule, client } = rowOf(id)
  return contribution(cleared(client, { ...validFor(rule), ...letter }), id)?.applies
}

describe('a row with a rule of its own', () => {
  it('of cancer under treatment: a letter counts for thirty days [SP-64]', () => {
    expect([30, 31].map((days) => appliesWith('cc-cancer-active-treatment', { on: daysAgo(days) }))).toEqual(['cleared', 'true'])
  })

  it('of a spine operation weeks ago: the surgeon clears it, and no other doctor [SP-67]', () => {
    for (const id of ['cc-spine-decompression-6-12w', 'cc-spine-fusion-6w-6m'])
      expect(['surgeon', 'surgical-team', 'doctor', 'gp'].map((by) => appliesWith(id, { by }))).toEqual([
        'cleared',
        'cleared',
        'true',
        'true',
      ])
  })

  it('of a bleeding disorder: only the treating specialist clears it [SP-57]', () => {
    expect(['treating-specialist', 'doctor'].map((by) => appliesWith('cc-bleeding-disorder', { by }))).toEqual(['cleared', 'true'])
  })
})

const lettersOnly = (client: Client, clearances: readonly Clearance[]): Client => ({ ...client, clearances })

describe('letters', () => {
  it('taken away, aged or narrowed never make the verdict less cautious [MP-08]', () => {
    const law = fc.property(
      anyClient,
      fc.array(letter, { minLength: 1, maxLength: 4, size: 'max' }),
      fc.nat(3),
      (client, letters, kind) => {
        const [first, ...rest] = letters
        if (first === undefined) return
        const weaker = [
          rest,
          [{ ...first, on: daysAgo(200) }, ...rest],
          [{ ...first, names: first.names.slice(1) }, ...rest],
          [{ ...first, written: false }, ...rest],
        ][kind]
        const short = shortfalls(SCIATICA, verdictOn(lettersOnly(client, weaker ?? [])), verdictOn(lettersOnly(client, letters)))
        expect(short).toEqual([])
      },
    )
    fc.assert(law, tries(10_000))
  })

  it('change only the rows they name, never below care, and no limit at all [MP-08] [SP-39] [SP-37]', () => {
    const law = fc.property(nearlyWell, risk, letter, (person, { id, answer }, added) => {
      const client = withAnswer(person, factNamed(id), { ...answer, on: LONG_AGO })
      const [before, after] = [verdictOn(lettersOnly(client, [])), verdictOn(lettersOnly(client, [added]))]
      for (const [index, active] of after.activity.active.entries()) {
        const was = before.activity.active[index]
        expect(active.rule).toBe(was?.rule)
        if (active.applies === 'cleared')
          expect([added.names.includes(active.rule.id), was?.status, active.status]).toEqual([true, 'paused', 'go-with-care'])
        else expect([active.status, active.urgency]).toEqual([was?.status, was?.urgency])
      }
      expect(rank(STATUSES, after.status)).toBeGreaterThanOrEqual(Math.min(rank(STATUSES, before.status), rank(STATUSES, 'go-with-care')))
      expect(looserLimits(SCIATICA, after.limits, before.limits)).toEqual([])
    })
    fc.assert(law, tries(10_000))
  })

  it('count for nothing while an urgent warning began after them [SP-40]', () => {
    const law = fc.property(
      fc.constantFrom(...CLEARABLE),
      fc.constantFrom('rf-weight-loss', 'rf-myelopathy', 'rf-dvt-leg'),
      ({ id, rule, client }, warning) => {
        if (id === warning) return
        const warned = withAnswer(client, factNamed(warning), given('yes', { since: TODAY }))
        expect(contribution(cleared(warned, validFor(rule)), id)?.status).not.toBe('go-with-care')
      },
    )
    fc.assert(law, tries(10_000))
  })
})
