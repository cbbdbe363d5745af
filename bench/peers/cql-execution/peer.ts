import type { Book, PlainLine } from '../book.ts'
import type { ReasoningPeer } from '../peer.ts'
import { partsOf } from '../plain/condition.ts'
import type { Plain } from '../plain/condition.ts'
import type { Facts, Names } from '../plain/facts.ts'
import { elmOf, withLocalIds } from './elm.ts'
import { execution } from './execution.ts'
import type { Patient } from './execution.ts'

const isSimple = (plain: Plain): boolean => {
  if (plain.kind === 'at-least') return false
  if (plain.kind === 'compare') return [plain.a, plain.b].every(({ kind }) => kind === 'constant' || kind === 'quantity')
  return partsOf(plain).every(isSimple)
}

/** Lines that say whether a red flag applies and need neither counting nor numbers worked out from others. */
export const isSimpleRedFlag = ({ applies, plain }: PlainLine, redFlags: ReadonlySet<string>): boolean =>
  applies !== undefined && redFlags.has(applies) && isSimple(plain)

/** In CQL what is missing is null, which is neither true nor false; our conditions speak of missing answers as a word of its own. */
const patientOf = ({ answers, marks, quantities }: Names, facts: Facts): Patient => ({
  ...Object.fromEntries([...answers].map((name) => [name, facts[name] ?? ''])),
  ...Object.fromEntries([...marks].map((name) => [name, facts[name] ?? false])),
  ...Object.fromEntries([...quantities].map((name) => [name, facts[name] ?? 0])),
})

/** cql-execution with one definition for each line. */
export const cqlExecution = ({ words, names, lines }: Book): ReasoningPeer => {
  const definitions = lines.map(({ id, plain }) => ({ name: id, expression: elmOf(words, plain) }))
  const plainly = execution(definitions)
  const traced = execution(definitions.map(({ name, expression }) => ({ name, expression: withLocalIds(expression, name) })))
  return {
    name: 'cql-execution',
    open: (facts) => {
      const execute = plainly(patientOf(names, facts))
      return async () => {
        const { values } = await execute()
        return lines.filter(({ id }) => values[id] === true).map(({ index }) => index)
      }
    },
    explain: (facts) => traced(patientOf(names, facts)),
  }
}
