import { ZenEngine } from '@gorules/zen-engine'
import type { Book } from '../book.ts'
import type { Fired, ReasoningPeer } from '../peer.ts'
import type { Facts } from '../plain/facts.ts'
import { decisionGraph, identifier } from './decision.ts'

interface Met {
  readonly line: number
}

const isMet = (value: unknown): value is readonly Met[] => Array.isArray(value)

const firedIn = (result: unknown): Fired => {
  if (!isMet(result)) throw new TypeError('the table of zen-engine gave no list')
  return result.map(({ line }) => line)
}

const asContext = (facts: Facts): Facts => Object.fromEntries(Object.entries(facts).map(([name, value]) => [identifier(name), value]))

/** zen-engine with one decision graph that is compiled once. It has no call that does not go through a promise. */
export const zenEngine = (book: Book): ReasoningPeer => {
  const decision = new ZenEngine().createDecision(decisionGraph(book))
  return {
    name: 'zen-engine',
    open: (facts) => {
      const context = asContext(facts)
      return async () => firedIn((await decision.evaluate(context)).result)
    },
    explain: (facts) => {
      const context = asContext(facts)
      return async () => (await decision.evaluate(context, { trace: true })).trace
    },
  }
}
