import { describe, expect, it } from 'vitest'
import { check } from '#engine/check.ts'
import { STATUSES, URGENCIES } from '#engine/model/scale.ts'
import { noLimits } from './examples/no-limits.ts'
import { lostFromProse } from './examples/prose.ts'
import { unmet } from './examples/unmet.ts'
import { knowledge, sections } from './support/sciatica.ts'
import { screenedExamples } from './support/screened.ts'
import { titled } from './support/titled.ts'

const EXAMPLES = screenedExamples().map((screened) => ({ name: screened.about.id, ...screened }))

const stateOf = ({ about }: (typeof EXAMPLES)[number]): string => `${about.id}, ${about.says}`

/** EX-01 to EX-20, as the dossier numbers them. */
const NUMBERS = Array.from({ length: 20 }, (_, index) => `EX-${String(index + 1).padStart(2, '0')}`)

const namesLimits = ({ about: { expected } }: (typeof EXAMPLES)[number]): boolean =>
  expected.caps.length + expected.forbidden.length > 0 || expected.minutes !== undefined || expected['pain-ceiling'] !== undefined

describe('the worked examples of the safety dossier (7.7)', () => {
  it('are all 20 here, two of them in two parts', () => {
    expect([...new Set(EXAMPLES.map(({ name }) => name.slice(0, 5)))].sort()).toEqual(NUMBERS)
    expect(EXAMPLES.map(({ name }) => name).filter((name) => name.length > 5)).toEqual(['EX-10-letter', 'EX-17-later'])
  })

  const MACROS = new Map(sections.groups.map(({ value }) => [value.id, value.members]))

  it.each(NUMBERS)('%s: everything the prose names stands in the file', (number) => {
    const parts = EXAMPLES.filter(({ name }) => name.startsWith(number)).map(({ about }) => about.expected)
    const [says = '', ...others] = new Set(parts.map((part) => part.says))
    expect(others).toEqual([])
    expect(lostFromProse(knowledge, MACROS, says, parts)).toEqual([])
  })

  it.each(titled(EXAMPLES, stateOf))(
    '%s: status and urgency are at least those named',
    (_, { about: { expected }, assessment: { disposition } }) => {
      expect(STATUSES.indexOf(disposition.status)).toBeGreaterThanOrEqual(STATUSES.indexOf(expected.status))
      expect(URGENCIES.indexOf(disposition.urgency)).toBeGreaterThanOrEqual(URGENCIES.indexOf(expected.urgency))
    },
  )

  it.each(
    titled(
      EXAMPLES.filter(({ about }) => about.expected.exactly === true),
      stateOf,
    ),
  )('%s: status and urgency are exactly those named', (_, { about: { expected }, assessment: { disposition } }) => {
    expect([disposition.status, disposition.urgency]).toEqual([expected.status, expected.urgency])
  })

  it.each(titled(EXAMPLES, stateOf))(
    '%s: the rules named speak, and those named as silent do not',
    (_, { about: { expected }, assessment }) => {
      const active = assessment.trace.map(({ rule }) => rule)
      expect(active).toEqual(expect.arrayContaining([...expected.rules]))
      expect(expected['not-rules'].filter((rule) => active.includes(rule))).toEqual([])
    },
  )

  it('name only rules, sites, techniques, positions and questions of the pack', () => {
    const named = EXAMPLES.flatMap(({ about: { expected } }) => [
      ...[...expected.rules, ...expected['not-rules']].filter((rule) => !knowledge.ruleById.has(rule)),
      ...[...expected.caps, ...expected.forbidden].flatMap(({ at }) => at).filter((site) => !knowledge.siteById.has(site)),
      ...expected.forbidden.flatMap(({ techniques }) => techniques).filter((technique) => !knowledge.techniqueById.has(technique)),
      ...(expected.positions ?? []).filter((position) => !knowledge.positions.some(({ id }) => id === position)),
      ...expected.open.filter((fact) => !knowledge.factById.has(fact)),
    ])
    expect(named).toEqual([])
  })

  it.each(titled(EXAMPLES.filter(namesLimits), stateOf))('%s: every limit named is there or stricter', (_, { about, assessment }) => {
    expect(unmet(about.expected, assessment.restrictions)).toEqual([])
  })

  it.each(titled(EXAMPLES.filter(namesLimits), stateOf))('%s: the limits named are more than every client has', (_, { about }) => {
    expect(unmet(about.expected, noLimits(knowledge))).not.toEqual([])
  })

  it.each(titled(EXAMPLES, stateOf))('%s: a plan is there where one is named, and only there', (_, { about: { expected }, plan }) => {
    expect(plan === null ? 'empty' : 'present').toBe(expected.plan)
  })

  it.each(
    titled(
      EXAMPLES.filter(({ plan }) => plan !== null),
      stateOf,
    ),
  )('%s: the plan may be signed', (_, { plan, assessment }) => {
    expect(plan === null ? [] : check(knowledge, plan, assessment)).toEqual([])
  })

  it.each(
    titled(
      EXAMPLES.filter(({ about }) => about.expected.open.length > 0),
      stateOf,
    ),
  )('%s: the question is open, and planning waits for it', (_, { about: { expected }, assessment: { open, disposition } }) => {
    expect(open.filter(({ blocks }) => blocks).map(({ fact }) => fact)).toEqual(expected.open)
    expect(disposition.complete).toBe(false)
  })

  it.each(
    titled(
      EXAMPLES.filter(({ about }) => about.expected.open.length === 0),
      stateOf,
    ),
  )('%s: no question is left open', (_, { assessment }) => {
    expect(assessment.disposition.complete).toBe(true)
  })
})
