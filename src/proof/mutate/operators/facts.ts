import type { FactRef } from '#engine/model/condition.ts'
import type { Derivation, Fact } from '#engine/model/fact.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { conditionEdits } from './conditions.ts'
import { eachItem, within, withoutEach } from './operator.ts'
import type { Edit } from './operator.ts'
import { conditionInWords } from './words.ts'

type Edits<T> = readonly Edit<T>[]

type Cases = Extract<Derivation, { readonly kind: 'cases' }>
type NumberCases = Extract<Derivation, { readonly kind: 'number-cases' }>
type Listed = Extract<Derivation, { readonly facts: readonly FactRef[] }>

interface Editing {
  readonly knowledge: Knowledge
  /** False for a protective fact, which does harm where it is true too often. */
  readonly positive: boolean
}

const casesOf = <Case extends Cases['cases'][number] | NumberCases['cases'][number]>(
  editing: Editing,
  cases: readonly Case[],
): Edits<readonly Case[]> => [
  ...withoutEach(
    'drop-alternative',
    cases,
    ({ when, is }) => `${conditionInWords(when)} no longer means ${is}`,
    (left) => left,
  ),
  ...eachItem(
    cases,
    (one) => within(conditionEdits(editing, one.when), (when): Case => ({ ...one, when })),
    (changed) => changed,
  ),
]

const listed = (derive: Listed): Edits<Derivation> =>
  derive.facts.length < 2
    ? []
    : withoutEach(
        'drop-alternative',
        derive.facts,
        ({ id }) => `${id} no longer counts`,
        (facts): Derivation => ({ ...derive, facts }),
      )

const derived = (editing: Editing, derive: Derivation): Edits<Derivation> => {
  switch (derive.kind) {
    case 'truth':
      return within(conditionEdits(editing, derive.when), (when): Derivation => ({ ...derive, when }))
    case 'cases':
      return within(casesOf(editing, derive.cases), (cases): Derivation => ({ ...derive, cases }))
    case 'number-cases':
      return within(casesOf(editing, derive.cases), (cases): Derivation => ({ ...derive, cases }))
    case 'first':
    case 'sum':
    case 'lowest':
      return listed(derive)
    case 'history':
      return []
  }
}

const implied = (editing: Editing, fact: Fact): Edits<Fact> => {
  const { impliedBy } = fact
  if (impliedBy === undefined) return []
  return [
    {
      operator: 'forget-what-follows',
      says: `it no longer follows from ${conditionInWords(impliedBy)}`,
      to: { ...fact, impliedBy: undefined },
    },
    ...within(conditionEdits(editing, impliedBy), (condition): Fact => ({ ...fact, impliedBy: condition })),
  ]
}

const applying = (editing: Editing, fact: Fact): Edits<Fact> =>
  fact.appliesWhen === undefined ? [] : within(conditionEdits(editing, fact.appliesWhen), (appliesWhen): Fact => ({ ...fact, appliesWhen }))

/** Every edit of what a fact follows from, and of when it can apply. */
export const factEdits = (knowledge: Knowledge, fact: Fact): Edits<Fact> => {
  const editing = { knowledge, positive: fact.cautious === 'yes' }
  return [
    ...(fact.derive === undefined ? [] : within(derived(editing, fact.derive), (derive): Fact => ({ ...fact, derive }))),
    ...implied(editing, fact),
    ...applying(editing, fact),
  ]
}
