import type { Knowledge } from '#engine/model/knowledge.ts'
import { isMap, writtenWith } from '#pack/client/plain-text.ts'

/** A client as one pack is shown it, and how many colons were left out with what only the other pack asks. */
export interface Shown {
  readonly value: unknown
  readonly colons: number
}

type Map = Readonly<Record<string, unknown>>

const asked = ({ factById }: Knowledge, id: string): boolean => {
  const fact = factById.get(id)
  return fact !== undefined && fact.derive === undefined
}

const ofFacts = (own: Knowledge, other: Knowledge, facts: unknown): Shown => {
  if (!isMap(facts)) return { value: facts, colons: 0 }
  const gone = Object.keys(facts).filter((id) => !asked(own, id) && asked(other, id))
  if (gone.length === 0) return { value: facts, colons: 0 }
  const value = Object.fromEntries(Object.entries(facts).filter(([id]) => !gone.includes(id)))
  return { value, colons: gone.reduce((sum, id) => sum + 1 + writtenWith(facts[id]).colons, 0) }
}

/** A map with one of its fields as it is shown. */
const withField = (map: Map, field: string, show: (value: unknown) => Shown): Shown => {
  if (!(field in map)) return { value: map, colons: 0 }
  const shown = show(map[field])
  return shown.colons === 0 ? { value: map, colons: 0 } : { value: { ...map, [field]: shown.value }, colons: shown.colons }
}

const inMap = (value: unknown, field: string, show: (value: unknown) => Shown): Shown =>
  isMap(value) ? withField(value, field, show) : { value, colons: 0 }

const inList = (list: unknown, show: (item: unknown) => Shown): Shown => {
  if (!Array.isArray(list)) return { value: list, colons: 0 }
  const shown = list.map(show)
  return { value: shown.map(({ value }) => value), colons: shown.reduce((sum, { colons }) => sum + colons, 0) }
}

/**
 * A client without the answers that only the other version of the pack asks for: a record made with one version is no fault to the
 * other. What neither of them asks stays, and is told.
 */
export const leftOut = (own: Knowledge, other: Knowledge, value: unknown): Shown => {
  const facts = (map: unknown): Shown => ofFacts(own, other, map)
  const steps: readonly ((value: unknown) => Shown)[] = [
    (client) => inMap(client, 'facts', facts),
    (client) => inMap(client, 'assume', (assume) => inMap(assume, 'values', facts)),
    (client) =>
      inMap(client, 'history', (history) => inMap(history, 'answers', (list) => inList(list, (entry) => inMap(entry, 'facts', facts)))),
  ]
  return steps.reduce<Shown>(
    (all, step) => {
      const shown = step(all.value)
      return { value: shown.value, colons: all.colons + shown.colons }
    },
    { value, colons: 0 },
  )
}
