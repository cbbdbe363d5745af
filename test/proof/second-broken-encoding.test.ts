import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Condition } from '#engine/model/condition.ts'
import type { Fact } from '#engine/model/fact.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Rule } from '#engine/model/rule.ts'
import type { Answered } from '#proof/second/answers/answered.ts'
import { plainQuantity } from '#proof/second/answers/quantity.ts'
import { FALSE, TRUE } from '#proof/second/circuit/gates.ts'
import { comparing } from '#proof/second/compare/compare.ts'
import { encode } from '#proof/second/encoding.ts'
import type { Person } from '#proof/second/reading/world.ts'
import { CLIENT_FILES, opened } from '../support/clients.ts'
import { anyClient } from '../support/random/clients.ts'
import { SCIATICA } from '../support/sciatica.ts'

const CLIENTS = [...fc.sample(anyClient, { numRuns: 300, seed: 20_260_115 }), ...CLIENT_FILES.map((file) => opened(file).read.client)]

/** What encoding and engine say differently of the first client on whom they differ. */
const differenceIn = (knowledge: Knowledge, change?: (person: Person) => Person): string | undefined => {
  const differences = comparing(encode(knowledge, change), SCIATICA)
  for (const client of CLIENTS) {
    const [first] = differences(client)
    if (first !== undefined) return first
  }
  return undefined
}

const answers =
  (change: (answered: Answered) => Partial<Answered>): ((person: Person) => Person) =>
  (person) => ({ ...person, answer: (fact) => ({ ...person.answer(fact), ...change(person.answer(fact)) }) })

const OF_PEOPLE: readonly { readonly fault: string; readonly change: (person: Person) => Person }[] = [
  { fault: 'not sure is read as a no', change: answers(({ no, unsure }) => ({ no: unsure === FALSE ? no : unsure, unsure: FALSE })) },
  { fault: 'known and unchanged is always accepted', change: answers(({ kept }) => ({ accepted: kept })) },
  { fault: 'known and unchanged is never accepted', change: answers(() => ({ accepted: FALSE })) },
  { fault: 'left is right', change: answers(({ side }) => ({ side: (wanted) => side(wanted === 'left' ? 'right' : 'left') })) },
  { fault: 'marked places are forgotten', change: answers(() => ({ marked: () => FALSE })) },
  {
    fault: 'a day nobody knows is today',
    change: answers(({ daysAgo }) => ({ daysAgo: () => ({ known: TRUE, value: daysAgo().value }) })),
  },
  {
    fault: 'a bound is taken in that is not',
    change: answers(({ number }) => ({
      number: () => ({ known: number().known, value: { ...number().value, above: number().value.atLeast } }),
    })),
  },
  { fault: 'every letter counts', change: (person) => ({ ...person, letter: () => TRUE }) },
  { fault: 'nothing ever fell', change: (person) => ({ ...person, drop: () => plainQuantity(0) }) },
  {
    fault: 'no session was ever held',
    change: (person) => ({ ...person, past: (source) => ({ ...person.past(source), count: () => plainQuantity(0) }) }),
  },
]

const facts = (change: (fact: Fact) => Fact): Knowledge => ({ ...SCIATICA, facts: SCIATICA.facts.map(change) })

const rules = (change: (rule: Rule) => Rule): Knowledge => ({ ...SCIATICA, rules: SCIATICA.rules.map(change) })

const oneMore = (condition: Condition): Condition => {
  if (condition.op === 'at-least') return { ...condition, count: condition.count + 1 }
  return condition.op === 'all' || condition.op === 'any' ? { ...condition, of: condition.of.map(oneMore) } : condition
}

const OF_MEANING: readonly { readonly fault: string; readonly read: Knowledge }[] = [
  { fault: 'a restriction waits until it is known to be true', read: rules((rule) => ({ ...rule, kind: 'red-flag' })) },
  { fault: 'a red flag speaks before it is known to be true', read: rules((rule) => ({ ...rule, kind: 'restriction' })) },
  { fault: 'an accepted finding gives nothing', read: rules((rule) => ({ ...rule, steady: undefined })) },
  {
    fault: 'tiers are forgotten',
    read: rules((rule) => ({ ...rule, tiers: rule.tiers.map((tier) => ({ ...tier, when: { op: 'not', of: { op: 'always' } } })) })),
  },
  { fault: 'a count asks for one more', read: rules((rule) => ({ ...rule, when: oneMore(rule.when) })) },
  { fault: 'silence is no event', read: facts((fact) => ({ ...fact, unanswered: 'absent' })) },
  { fault: 'a fact applies to everybody', read: facts((fact) => ({ ...fact, appliesWhen: undefined })) },
  { fault: 'a fact follows from nothing', read: facts((fact) => ({ ...fact, impliedBy: undefined })) },
  { fault: 'every fact has its cautious side at yes', read: facts((fact) => ({ ...fact, cautious: 'yes' })) },
  { fault: 'no question must be answered', read: facts((fact) => ({ ...fact, mandatory: false })) },
]

describe('an encoding that says something else than the engine', () => {
  it('is not the one that confirms', () => {
    expect(differenceIn(SCIATICA)).toBeUndefined()
  })

  it.each(OF_PEOPLE)('is caught by comparing it on random clients, where it misreads people: $fault', ({ change }) => {
    expect(differenceIn(SCIATICA, change)).toBeDefined()
  })

  it.each(OF_MEANING)('is caught by comparing it on random clients, where it misreads the pack: $fault', ({ read }) => {
    expect(differenceIn(read)).toBeDefined()
  })
})
