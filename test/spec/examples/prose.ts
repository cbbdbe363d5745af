import { STATUSES, URGENCIES } from '#engine/model/scale.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { ScreenedExample } from '../support/screened.ts'

type Expected = ScreenedExample['about']['expected']

const words: ReadonlySet<string> = new Set([...STATUSES, ...URGENCIES])

/** Every name the expectation of a worked example holds. */
const namesIn = ({ status, urgency, rules, positions = [], caps, forbidden }: Expected): readonly string[] => [
  status,
  urgency,
  ...rules,
  ...positions,
  ...caps.flatMap(({ at }) => at),
  ...forbidden.flatMap(({ techniques, at }) => [...techniques, ...at]),
]

/** What a name in the prose stands for: members of a macro, sites of a region (both sides), positions of a pattern, or itself. */
const standsFor = (knowledge: Knowledge, macros: ReadonlyMap<string, readonly string[]>, name: string): readonly string[] => {
  const members = macros.get(name)
  if (members !== undefined) return members.flatMap((member) => standsFor(knowledge, macros, member))
  if (name.endsWith('*')) return knowledge.positions.map(({ id }) => id).filter((id) => id.startsWith(name.slice(0, -1)))
  return knowledge.sitesByRegion.get(name)?.map(({ id }) => id) ?? [name]
}

/** The nerve path of the side with symptoms is all a macro with a side asks for: one side is enough. */
const isNamed = (names: ReadonlySet<string>, name: string): boolean =>
  names.has(name) || names.has(name.replace(/-right$/u, '-left')) || names.has(name.replace(/-left$/u, '-right'))

const numberMissing = (says: string, pattern: RegExp, found: readonly (number | undefined)[]): readonly string[] =>
  [...says.matchAll(pattern)].filter(([, number]) => !found.includes(Number(number))).map(([text]) => text)

/** What the prose of a worked example names and none of its files expects; empty = nothing was lost on the way from prose to file. */
export const lostFromProse = (
  knowledge: Knowledge,
  macros: ReadonlyMap<string, readonly string[]>,
  says: string,
  parts: readonly Expected[],
): readonly string[] => {
  const names = new Set(parts.flatMap(namesIn))
  const quoted = [...says.matchAll(/`([^`]+)`/gu)].flatMap(([, name]) => name ?? [])
  return [
    ...quoted.filter((name) => words.has(name) && !names.has(name)),
    ...quoted.filter((name) => !words.has(name) && !standsFor(knowledge, macros, name).every((one) => isNamed(names, one))),
    ...numberMissing(
      says,
      /(\d+) min/gu,
      parts.map(({ minutes }) => minutes),
    ),
    ...numberMissing(
      says,
      /ceiling (\d+)/gu,
      parts.map((part) => part['pain-ceiling']),
    ),
    ...numberMissing(
      says,
      /(?:cap|level|inner thigh|at most|`deep-gluteal`|`lumbar-paraspinal`) (\d)/gu,
      parts.flatMap(({ caps }) => caps.map(({ level }) => level)),
    ),
  ]
}
