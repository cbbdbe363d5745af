import { Engine } from 'json-rules-engine'
import type { EngineResult } from 'json-rules-engine'
import type { Book } from '../book.ts'
import type { Fired, ReasoningPeer } from '../peer.ts'
import type { PlainNumber } from '../plain/condition.ts'
import { plainReading } from '../plain/evaluate.ts'
import type { PlainReading } from '../plain/evaluate.ts'
import type { Facts } from '../plain/facts.ts'
import { CLIENT, conditionsFor } from './conditions.ts'
import type { Computed } from './conditions.ts'

// Facts that code works out are computed once for a client and remembered by the engine: of all the ways to share a condition
// that were tried (named conditions, rules that add facts for later rules, written out in full) this is the fastest by far.
const computedFacts = (engine: Engine, { shared }: Book, { holds, valueOf }: PlainReading): Computed => {
  let count = 0
  const add = (compute: (facts: Facts) => boolean | number, name = `number${(count += 1)}`): string => {
    engine.addFact(name, async (_params, almanac) => compute(await almanac.factValue<Facts>(CLIENT)))
    return name
  }
  for (const [plain, name] of shared) add((facts) => holds(plain, facts), name)
  const numbers = new Map<PlainNumber, string>()
  return {
    condition: (plain) => shared.get(plain),
    number: (number) => {
      const name = numbers.get(number) ?? add((facts) => valueOf(number, facts))
      numbers.set(number, name)
      return name
    },
    howMany: (of) => add((facts) => of.filter((each) => holds(each, facts)).length),
  }
}

const property = (client: object, name: string): unknown => Reflect.get(client, name)

const loaded = (book: Book): Engine => {
  const engine = new Engine([], { allowUndefinedFacts: true, pathResolver: property })
  const condition = conditionsFor(book.words, computedFacts(engine, book, plainReading(book.words)))
  for (const { id, index, plain } of book.lines) {
    engine.addRule({ name: id, conditions: condition(plain), event: { type: 'met', params: { index } } })
  }
  return engine
}

const firedIn = ({ events }: EngineResult): Fired => events.map(({ params }) => Number(params?.['index']))

/** json-rules-engine with one rule for each line and one fact that holds the client. */
export const jsonRulesEngine = (book: Book): ReasoningPeer => {
  const engine = loaded(book)
  return {
    name: 'json-rules-engine',
    open: (facts) => async () => firedIn(await engine.run({ [CLIENT]: facts })),
    explain: (facts) => async () => {
      const { results } = await engine.run({ [CLIENT]: facts })
      return results.map((result) => result.toJSON(false))
    },
  }
}
