import { describe, expect, it } from 'vitest'
import { check } from '#engine/check.ts'
import { URGENCIES } from '#engine/model/scale.ts'
import type { Urgency } from '#engine/model/scale.ts'
import { missing } from './promises/missing.ts'
import { unknownInMustNot, unknownInShould } from './promises/names.ts'
import { offences } from './promises/offences.ts'
import { openings } from './promises/openings.ts'
import { planted } from './promises/planted.ts'
import { bareAssessment, barePlan } from './promises/bare.ts'
import { knowledge } from './support/sciatica.ts'
import { screenedCases } from './support/screened.ts'
import type { ScreenedCase } from './support/screened.ts'

const CASES = screenedCases().map((screened) => ({ name: screened.about.id, ...screened }))

const rank = (urgency: Urgency): number => URGENCIES.indexOf(urgency)

/** Everything each case says must not be done, one row each, named by the case and its words. */
const mustNots = CASES.flatMap((one) => one.about.expected['must-not'].map((item) => ({ ...one, item, says: item.says })))

/** Everything each case says should be done. */
const shoulds = CASES.flatMap((one) => one.about.expected.should.map((item) => ({ ...one, item, says: item.says })))

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

describe('the 30 published cases', () => {
  it('are all here, each under its own name and screened to the end', () => {
    expect(CASES.map(({ file }) => file)).toHaveLength(30)
    expect(CASES.filter(({ file, name }) => file !== `${name}.yaml`)).toEqual([])
    expect(CASES.filter(({ assessment }) => !assessment.disposition.complete).map(({ name }) => name)).toEqual([])
  })

  it('speak only of what the pack holds', () => {
    expect(mustNots.flatMap(({ item }) => unknownInMustNot(knowledge, item))).toEqual([])
    expect(shoulds.flatMap(({ item }) => unknownInShould(knowledge, item))).toEqual([])
  })

  // `none` meets an ordinary appointment where a letter to the doctor is offered.
  it.each(CASES)('$name is never less urgent than the source', ({ about, assessment }) => {
    const letter = assessment.restrictions.requires.includes(knowledge.defaults.letter)
    const met = assessment.disposition.urgency === 'none' && letter ? 'routine-gp' : assessment.disposition.urgency
    expect(rank(met)).toBeGreaterThanOrEqual(rank(about.expected.urgency))
  })

  it.each(CASES.filter(({ about }) => !about.expected.massage))('$name gets no massage', ({ plan, assessment }) => {
    expect(plan).toBeNull()
    expect(['paused', 'stopped']).toContain(assessment.disposition.status)
  })

  it.each(CASES.filter(({ plan }) => plan !== null))('$name gets a plan that may be signed', ({ plan, assessment }) => {
    expect(plan === null ? [] : check(knowledge, plan, assessment)).toEqual([])
  })
})

describe('what must not be done in a published case', () => {
  const NO_PLAN = mustNots.filter(({ item }) => item.disposition === 'no-plan')
  const ABSENT = mustNots.flatMap(({ item, ...one }) => (item.absent === undefined ? [] : [{ ...one, item, absent: item.absent }]))
  const PLANNED = ABSENT.flatMap(({ plan, ...one }) => (plan === null ? [] : [{ ...one, plan }]))

  it.each(NO_PLAN)('$name: no plan, so no $says', ({ plan }) => expect(plan).toBeNull())

  it.each(PLANNED)('$name: the plan holds no $says', ({ plan, assessment, absent }) => {
    expect(offences(knowledge, plan, assessment, absent)).toEqual([])
  })

  it.each(PLANNED)('$name: a plan with $says would be noticed', ({ plan, assessment, absent }) => {
    const plans = planted(knowledge, plan, assessment, absent)
    expect(plans).not.toEqual([])
    expect(plans.filter((one) => offences(knowledge, one, assessment, absent).length === 0)).toEqual([])
  })

  it.each(ABSENT)('$name: the limits leave no room for $says', ({ assessment, absent }) => {
    expect(openings(knowledge, assessment, absent)).toEqual([])
  })

  it.each(PLANNED.filter(({ absent }) => absent.words === undefined && absent.presentations === undefined))(
    '$name: check refuses a plan with $says',
    ({ plan, assessment, absent }) => {
      const passed = planted(knowledge, plan, assessment, absent).filter(
        (one) => !check(knowledge, one, assessment).some(({ code }) => REFUSED_BY_LIMITS.has(code)),
      )
      expect(passed).toEqual([])
    },
  )

  it.each(mustNots.filter(({ item }) => item.requires !== undefined))(
    '$name: the limits ask for what prevents $says',
    ({ assessment, item }) => {
      expect(assessment.restrictions.requires).toEqual(expect.arrayContaining([...(item.requires ?? [])]))
    },
  )
})

const reasonHolds = ({ plan, assessment, item }: ScreenedCase & { readonly item: (typeof shoulds)[number]['item'] }): boolean => {
  const { because } = item
  const active = new Set([...assessment.trace.map(({ rule }) => rule), ...(assessment.guidance?.rules ?? [])])
  if (because?.kind === 'medical-care-first') return plan === null
  if (because?.kind === 'forbidden') return because.rules.every((rule) => active.has(rule))
  if (because?.kind === 'not-told') return because.facts.every((fact) => assessment.client.answers[fact] === undefined)
  return because?.kind === 'outside-scope'
}

describe('what should be done in a published case', () => {
  const PRESENT = shoulds.flatMap(({ item, ...one }) => (item.present === undefined ? [] : [{ ...one, present: item.present }]))

  it.each(PRESENT)('$name: $says', ({ plan, assessment, present }) => {
    expect(missing(knowledge, plan, assessment, present)).toEqual([])
  })

  it.each(PRESENT)('$name: a plan without it would be noticed, $says', ({ plan, assessment, present }) => {
    const bare = plan === null ? null : barePlan(plan)
    expect(missing(knowledge, bare, bareAssessment(assessment), present)).not.toEqual([])
  })

  it.each(shoulds.filter(({ item }) => item.because !== undefined))('$name: the reason why not holds for $says', (one) => {
    expect(reasonHolds(one)).toBe(true)
  })
})
