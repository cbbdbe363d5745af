import type { Book } from '../book.ts'
import { spelling } from '../plain/spelling.ts'
import type { Dialect } from '../plain/spelling.ts'

/** Names as this engine's expressions can hold them. */
export const identifier = (name: string): string => name.replaceAll(/[^A-Za-z0-9]/gu, '_')

const quoted = (words: readonly string[]): string => `[${words.map((word) => `'${word}'`).join(', ')}]`

const zen: Dialect = {
  is: (fact, words) => (words.length === 1 ? `${identifier(fact)} == '${words[0]}'` : `${identifier(fact)} in ${quoted(words)}`),
  isNot: (fact, words) => (words.length === 1 ? `${identifier(fact)} != '${words[0]}'` : `${identifier(fact)} not in ${quoted(words)}`),
  mark: (name) => `${identifier(name)} == true`,
  not: (of) => `not(${of})`,
  all: 'and',
  any: 'or',
  atLeast: (count, of) => `sum([${of.map((each) => `${each} ? 1 : 0`).join(', ')}]) >= ${count}`,
  quantity: identifier,
  either: (when, then, otherwise) => `${when} ? ${then} : ${otherwise}`,
}

const sharedNode = ({ words, shared }: Book): object => {
  // `$` holds what this node has worked out so far.
  const spell = spelling(zen, words, (plain) => (shared.has(plain) ? `$.${shared.get(plain)}` : undefined))
  const expressions = [...shared].map(([plain, name]) => ({ id: name, key: name, value: spell(plain) }))
  return { id: 'shared', type: 'expressionNode', name: 'shared', content: { passThrough: true, expressions } }
}

const tableNode = ({ words, shared, lines }: Book): object => {
  const spell = spelling(zen, words, (plain) => shared.get(plain))
  const rules = lines.map(({ id, index, plain }) => ({ _id: id, when: shared.get(plain) ?? spell(plain), line: String(index) }))
  return {
    id: 'lines',
    type: 'decisionTableNode',
    name: 'lines',
    content: {
      hitPolicy: 'collect',
      inputs: [{ id: 'when', name: 'when' }],
      outputs: [{ id: 'line', name: 'line', field: 'line' }],
      rules,
    },
  }
}

const edge = (sourceId: string, targetId: string): object => ({ id: `${sourceId}-${targetId}`, sourceId, targetId })

/**
 * A rule base as a decision graph: what lines share, then a table that collects the lines that are met. Tried as well and slower: each
 * line as an expression of its own, all of them as one list, and a table without the shared part.
 */
export const decisionGraph = (book: Book): object => ({
  contentType: 'application/vnd.gorules.decision',
  nodes: [
    { id: 'in', type: 'inputNode', name: 'client', content: {} },
    sharedNode(book),
    tableNode(book),
    { id: 'out', type: 'outputNode', name: 'met', content: {} },
  ],
  edges: [edge('in', 'shared'), edge('shared', 'lines'), edge('lines', 'out')],
})
