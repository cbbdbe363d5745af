import { describe, expect, it } from 'vitest'
import { check } from '#engine/check.ts'
import { URGENCIES } from '#engine/model/scale.ts'
import type { Urgency } from '#engine/model/scale.ts'
import { bareAssessment, barePlan } from './promises/bare.ts'
import { missing } from './promises/missing.ts'
import { unknownInMustNot, unknownInShould } from './promises/names.ts'
import { offences } from './promises/offences.ts'
import { openings } from './promises/openings.ts'
import { planted } from './promises/planted.ts'
import { reasonFails } from './promises/reasons.ts'
import { knowledge } from './support/sciatica.ts'
import { screenedCases } from './support/screened.ts'
import { titled } from './support/titled.ts'

const CASES = screenedCases().map((screened) => ({ name: screened.about.id, ...screened }))

const nameOf = ({ name }: { readonly name: string }): string => name

const rank = (urgency: Urgency): number => URGENCIES.indexOf(urgency)

describe('the 30 published cases', () => {
  it('are all here, each under its own name and screened to the end', () => {
    expect(CASES.map(({ file }) => file)).toHaveLength(30)
    expect(CASES.filter(({ file, name }) => file !== `${name}.yaml`)).toEqual([])
    expect(CASES.filter(({ assessment }) => !assessment.disposition.complete).map(nameOf)).toEqual([])
  })

  // `none` meets an ordinary appointment where a letter to the doctor is offered.
  it.each(titled(CASES, nameOf))('%s: never less urgent than the source', (_, { about, assessment }) => {
    const letter = assessment.restrictions.requires.includes(knowledge.defaults.letter)
    const met = assessment.disposition.urgency === 'none' && letter ? 'routine-gp' : assessment.disposition.urgency
    expect(rank(met)).toBeGreaterThanOrEqual(rank(about.expected.urgency))
  })

  const REFUSED = CASES.filter(({ about }) => !about.expected.massage)

  it.each(titled(REFUSED, nameOf))('%s: no massage, as the source says', (_, { plan, assessment }) => {
    expect(plan).toBeNull()
    expect(['paused', 'stopped']).toContain(assessment.disposition.status)
  })

  const PLANNED = CASES.flatMap(({ plan, ...one }) => (plan === null ? [] : [{ ...one, plan }]))

  it.each(titled(PLANNED, nameOf))('%s: the plan may be signed', (_, { plan, assessment }) => {
    expect(check(knowledge, plan, assessment)).toEqual([])
  })
})

/** Codes of `check` for what the limits of a client refuse, or what this product never offers. */
const REFUSED_BY_LIMITS: ReadonlySet<string> = new Set([
  'ISC-PLAN-020',
  'ISC-PLAN-021',
  'ISC-PLAN-022',
  'ISC-PLAN-023',
  'ISC-PLAN-024',
  'ISC-PLAN-025',
  'ISC-PLAN-040',
])

const itemOf = ({ name, item }: { readonly name: string; readonly item: { readonly says: string } }): string => `${name}: ${item.says}`

describe('what must not be done in a published case', () => {
  const ALL = CASES.flatMap((one) => one.about.expected['must-not'].map((item) => ({ ...one, item })))
  const ABSENT = ALL.flatMap(({ item, ...one }) => (item.absent === undefined ? [] : [{ ...one, item, absent: item.absent }]))
  const PLANNED = ABSENT.flatMap(({ plan, ...one }) => (plan === null ? [] : [{ ...one, plan }]))

  it('speaks only of what the pack holds', () => {
    expect(ALL.flatMap(({ item }) => unknownInMustNot(knowledge, item))).toEqual([])
  })

  it.each(
    titled(
      ALL.filter(({ item }) => item.disposition === 'no-plan'),
      itemOf,
    ),
  )('%s (there is no plan)', (_, { plan }) => expect(plan).toBeNull())

  it.each(titled(PLANNED, itemOf))('%s (the plan holds none)', (_, { plan, assessment, absent }) => {
    expect(offences(knowledge, plan, assessment, absent)).toEqual([])
  })

  it.each(titled(PLANNED, itemOf))('%s (a plan that held it would be noticed)', (_, { plan, assessment, absent }) => {
    const plans = planted(knowledge, plan, assessment, absent)
    expect(plans).not.toEqual([])
    expect(plans.filter((one) => offences(knowledge, one, assessment, absent).length === 0)).toEqual([])
  })

  it.each(titled(ABSENT, itemOf))('%s (the limits leave no room for it)', (_, { assessment, absent }) => {
    expect(openings(knowledge, assessment, absent)).toEqual([])
  })

  // Which presentation leads and what is said in words is chosen inside the limits.
  const LIMITED = PLANNED.filter(({ absent }) => absent.words === undefined && absent.presentations === undefined)

  it.each(titled(LIMITED, itemOf))('%s (check refuses a plan that holds it)', (_, { plan, assessment, absent }) => {
    const passed = planted(knowledge, plan, assessment, absent).filter(
      (one) => !check(knowledge, one, assessment).some(({ code }) => REFUSED_BY_LIMITS.has(code)),
    )
    expect(passed).toEqual([])
  })

  it.each(
    titled(
      ALL.filter(({ item }) => item.requires !== undefined),
      itemOf,
    ),
  )('%s (what prevents it is asked for)', (_, { assessment, item }) => {
    expect(assessment.restrictions.requires).toEqual(expect.arrayContaining([...(item.requires ?? [])]))
  })
})

describe('what should be done in a published case', () => {
  const ALL = CASES.flatMap((one) => one.about.expected.should.map((item) => ({ ...one, item })))
  const PRESENT = ALL.flatMap(({ item, ...one }) => (item.present === undefined ? [] : [{ ...one, item, present: item.present }]))
  const EXPLAINED = ALL.flatMap(({ item, ...one }) => (item.because === undefined ? [] : [{ ...one, item, because: item.because }]))

  it('speaks only of what the pack holds', () => {
    expect(ALL.flatMap(({ item }) => unknownInShould(knowledge, item))).toEqual([])
  })

  it.each(titled(PRESENT, itemOf))('%s (is there)', (_, { plan, assessment, present }) => {
    expect(missing(knowledge, plan, assessment, present)).toEqual([])
  })

  it.each(titled(PRESENT, itemOf))('%s (would be missed)', (_, { plan, assessment, present }) => {
    const bare = plan === null ? null : barePlan(plan)
    expect(missing(knowledge, bare, bareAssessment(assessment), present)).not.toEqual([])
  })

  it.each(titled(EXPLAINED, itemOf))('%s (the reason why not holds)', (_, { plan, assessment, because }) => {
    expect(reasonFails(knowledge, plan, assessment, because)).toEqual([])
  })
})
