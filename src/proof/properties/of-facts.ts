import type { Translation } from '#engine/translate/pack.ts'
import type { Possible, Property } from './property.ts'

const askable = ({ terms, verdict }: Translation): readonly Possible[] => {
  const { knowledge } = verdict.reading
  return knowledge.facts
    .filter(({ derive }) => derive === undefined)
    .map(({ id, appliesWhen }) => ({
      what: id,
      formula: () => (appliesWhen === undefined ? terms.yes : terms.not(verdict.reading.truth(appliesWhen).isFalse)),
    }))
}

const unasked = ({ verdict }: Translation): readonly string[] =>
  verdict.reading.knowledge.facts
    .filter(({ derive, ask, who }) => derive === undefined && who === 'client' && ask === undefined)
    .map(({ id }) => `the client is to answer ${id} and is not asked`)

const empty = ({ verdict }: Translation): readonly string[] =>
  [...verdict.reading.knowledge.groups].filter(([, members]) => members.length === 0).map(([id]) => `the group ${id} has no members`)

/** What is asked of every fact and group. */
export const OF_FACTS: readonly Property[] = [
  {
    id: 'askable',
    says: 'For every fact that is asked there is a client to whom it can apply.',
    kind: 'possible',
    each: askable,
    atOnce: 24,
  },
  { id: 'asked', says: 'Every fact that only the client can answer comes with a question.', kind: 'plain', wrong: unasked },
  { id: 'groups', says: 'Every group has members.', kind: 'plain', wrong: empty },
]
