import type { Answer, Answers } from '#engine/model/client.ts'
import type { Fact } from '#engine/model/fact.ts'
import type { Path } from '../located/value.ts'
import { nearest } from '../problem/nearest.ts'
import type { Reader } from './reader.ts'

const takesNo = ({ type, derive }: Fact): boolean => type === 'yes-no' && derive === undefined

const single = ({ report }: Reader, fact: Fact, path: Path): readonly Fact[] => {
  if (takesNo(fact)) return [fact]
  const why = fact.derive === undefined ? `is a fact of type ${fact.type}` : 'follows from other answers'
  report(path, {
    code: 'ISC-CLIENT-016',
    message: `${fact.id} ${why} and cannot be taken as no`,
    expected: 'a yes/no fact, a group or a pattern',
  })
  return []
}

const factsNamed = (reader: Reader, name: string, path: Path): readonly Fact[] => {
  const { knowledge, report } = reader
  const fact = knowledge.factById.get(name)
  if (fact !== undefined) return single(reader, fact, path)
  const group = knowledge.groups.get(name)
  if (group !== undefined) return group.filter(takesNo)
  const found = name.endsWith('*') ? knowledge.facts.filter(({ id }) => id.startsWith(name.slice(0, -1))) : []
  if (found.length === 0) {
    const known = [...knowledge.factById.keys(), ...knowledge.groups.keys()]
    report(path, { code: 'ISC-CLIENT-016', message: `there is no fact or group ${name}`, nearest: nearest(name, known) })
  }
  return found.filter(takesNo)
}

/**
 * Answers that stand in for questions nobody asked: only yes/no facts that were left open, all of them marked as assumed. What is
 * `settled` was answered, also where the answer could not be read.
 */
export const assumedNo = (reader: Reader, names: readonly string[], settled: ReadonlySet<string>): Answers => {
  const answers: Record<string, Answer> = {}
  for (const [index, name] of names.entries()) {
    for (const { id } of factsNamed(reader, name, ['assume', 'no', index])) {
      if (!settled.has(id)) answers[id] = { value: 'no', on: reader.date, origin: 'assumed' }
    }
  }
  return answers
}
