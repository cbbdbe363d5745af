import { describe, expect, it } from 'vitest'
import { assess } from '#engine/assess.ts'
import { compose } from '#engine/assess/compose.ts'
import type { ActiveRule } from '#engine/assess/active-rules.ts'
import type { Client } from '#engine/model/client.ts'
import type { Condition } from '#engine/model/condition.ts'
import type { Rule, Tier } from '#engine/model/rule.ts'
import { FALSE, TRUE } from '#engine/model/truth.ts'
import { WELL_PEOPLE } from '../support/random/people.ts'
import { SCIATICA } from '../support/sciatica.ts'
import { clientsWith, firstOf } from '../support/solve/solve.ts'
import type { Wanted } from '../support/solve/wanted.ts'
import { typicalOf } from '../support/solve/typical.ts'

const [WELL] = WELL_PEOPLE
if (WELL === undefined) throw new Error('there is nobody to begin with')

const STARTS: readonly Client[] = [WELL, ...SCIATICA.presentations.map((presentation) => typicalOf(presentation, WELL))]

const someoneWith = (condition: Condition, wanted: Wanted, test: (client: Client) => boolean): Client | undefined => {
  for (const start of STARTS) {
    const found = firstOf(clientsWith(start, condition, wanted), test)
    if (found !== undefined) return found
  }
  return undefined
}

const activeOf = (rule: Rule, client: Client): ActiveRule | undefined =>
  compose(SCIATICA, client).activity.active.find((active) => active.rule === rule)

const both = (a: Condition, b: Condition): Condition => ({ op: 'all', of: [a, b] })

/** Those a rule fires for, changed until a further part of it is false: silence about that part may count as true. */
function* firedWithout(rule: Rule, tier: Tier): Generator<Client> {
  for (const start of STARTS)
    for (const fired of clientsWith(start, rule.when, TRUE, { left: 100 })) yield* clientsWith(fired, tier.when, FALSE, { left: 300 })
}

/** What holds for everybody fires always, and is silent for nobody. */
const isForEverybody = ({ when }: { readonly when: Condition }): boolean => when.op === 'always'

const rules = SCIATICA.rules.map((rule) => ({ id: rule.id, kind: rule.kind, rule }))
const sometimes = rules.filter(({ rule }) => !isForEverybody(rule))
const tiers = SCIATICA.rules.flatMap((rule) => rule.tiers.map((tier, index) => ({ id: rule.id, part: index + 1, rule, tier })))
const planRules = SCIATICA.planRules.map((rule) => ({ id: rule.id, rule }))

describe('every rule of the pack [MP-17]', () => {
  it.each(rules)('$kind $id fires for somebody', ({ rule }) => {
    expect(someoneWith(rule.when, TRUE, (client) => activeOf(rule, client)?.applies === 'true')).toBeDefined()
  })

  it.each(sometimes)('$kind $id is silent for somebody', ({ rule }) => {
    expect(someoneWith(rule.when, FALSE, (client) => activeOf(rule, client) === undefined)).toBeDefined()
  })

  it('is silent for somebody, but for the defaults of techniques', () => {
    const always = rules.filter(({ rule }) => isForEverybody(rule)).map(({ id }) => id)
    expect(always.filter((id) => !id.startsWith('td-'))).toEqual([])
  })
})

describe('every further part of a rule', () => {
  it.each(tiers)('of $id, number $part, holds for somebody', ({ rule, tier }) => {
    const holds = (client: Client): boolean => activeOf(rule, client)?.tiers.includes(tier) === true
    expect(someoneWith(both(rule.when, tier.when), TRUE, holds)).toBeDefined()
  })

  it.each(tiers)('of $id, number $part, does not hold for everybody the rule fires for', ({ rule, tier }) => {
    const fails = (client: Client): boolean => activeOf(rule, client)?.tiers.includes(tier) === false
    const found = someoneWith(both({ op: 'not', of: tier.when }, rule.when), TRUE, fails) ?? firstOf(firedWithout(rule, tier), fails)
    expect(found).toBeDefined()
  })
})

describe('every plan rule', () => {
  const shapes = (id: string, client: Client): boolean | undefined => assess(SCIATICA, client).guidance?.rules.includes(id)

  it.each(planRules)('$id shapes the plan of somebody', ({ id, rule }) => {
    expect(someoneWith(rule.when, TRUE, (client) => shapes(id, client) === true)).toBeDefined()
  })

  it.each(planRules)('$id leaves the plan of somebody alone', ({ id, rule }) => {
    expect(someoneWith(rule.when, FALSE, (client) => shapes(id, client) === false)).toBeDefined()
  })
})
