import { describe, expect, it } from 'vitest'
import { compose } from '#engine/assess/compose.ts'
import type { Client } from '#engine/model/client.ts'
import type { Condition } from '#engine/model/condition.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Rule, RuleKind } from '#engine/model/rule.ts'
import { TRUE } from '#engine/model/truth.ts'
import { given } from '../support/random/answers.ts'
import { factNamed, withAnswer } from '../support/random/edits.ts'
import { WELL_PEOPLE } from '../support/random/people.ts'
import { SCIATICA } from '../support/sciatica.ts'
import { clientsWith, firstOf } from '../support/solve/solve.ts'

const [FIRST, WELL] = WELL_PEOPLE
if (FIRST === undefined || WELL === undefined) throw new Error('there is nobody to begin with')

const answering = (client: Client, id: string, value: string | number): Client => withAnswer(client, factNamed(id), given(value))

/** Where several rows say alike of most people, one of these shows the difference. */
const STARTS: readonly Client[] = [
  WELL,
  answering(WELL, 'pregnancy-weeks', 20),
  ['wf-not-better-6w', 'wf-limp'].reduce((client, id) => answering(client, id, 'yes'), WELL),
  FIRST,
  ['wf-ever-smoker', 'wf-diabetes-alcohol', 'wf-limp'].reduce((client, id) => answering(client, id, 'yes'), WELL),
]

/** Signs are left out: some of them only say what to do with the hands. */
const ROWS = new Set<RuleKind>(['red-flag', 'combination', 'restriction', 'course', 'follow-up'])

/** Rows that say again what others say; they may stay (safety dossier 7.6, MP-17). */
const RESTATE = new Set(['cc-any-emergency', 'cc-dvt-pe-suspected', 'rc-ces-any', 'rc-pancreas'])

// A row and the one that restates it hide one another, so those go first.
const OWN: Knowledge = { ...SCIATICA, rules: SCIATICA.rules.filter(({ id }) => !RESTATE.has(id)) }

const without = (rule: Rule): Knowledge => ({ ...OWN, rules: OWN.rules.filter((other) => other !== rule) })

const said = (knowledge: Knowledge, client: Client): string => {
  const { status, urgency, limits } = compose(knowledge, client)
  return JSON.stringify([
    status,
    urgency,
    [limits.caps, limits.bans, limits.holds, limits.motions].map(String),
    [limits.positions, limits.minutes, limits.painCeiling, limits.products],
    [limits.requires, limits.messages].map((words) => [...words].sort()),
  ])
}

const fired = ({ when, tiers }: Rule): readonly Condition[] => [
  when,
  ...tiers.map((tier): Condition => ({ op: 'all', of: [when, tier.when] })),
]

const missesIt = (rule: Rule): Client | undefined => {
  const rest = without(rule)
  for (const [start, condition] of STARTS.flatMap((start) => fired(rule).map((condition) => [start, condition] as const))) {
    const found = firstOf(clientsWith(start, condition, TRUE, { left: 600 }), (client) => said(OWN, client) !== said(rest, client))
    if (found !== undefined) return found
  }
  return undefined
}

describe('a pack without one of its rules', () => {
  it.each(OWN.rules.filter(({ kind }) => ROWS.has(kind)).map((rule) => ({ id: rule.id, rule })))(
    'says less of somebody when $id is gone [MP-17]',
    ({ rule }) => {
      expect(missesIt(rule)).toBeDefined()
    },
  )
})
