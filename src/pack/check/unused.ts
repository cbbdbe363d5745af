import type { Fact } from '#engine/model/fact.ts'
import { inside } from '../resolve/place.ts'
import type { Names } from '../resolve/names.ts'
import type { Located } from '../resolve/place.ts'
import type { Report } from '../resolve/report.ts'

/** Reports entries of one part that nothing refers to. */
export const checkUnused = (report: Report, names: Names<unknown>, entries: readonly Located<{ readonly id: string }>[]): void => {
  for (const { value, place } of entries) {
    if (!names.used.has(value.id)) report.add('ISC-PACK-057', inside(place, 'id'), `nothing uses the ${names.kind} ${value.id}`)
  }
}

/** Reports facts that are asked though nothing reads them and no reason is given. */
export const checkAskedForNothing = (
  report: Report,
  used: ReadonlySet<string>,
  facts: readonly Fact[],
  entries: readonly Located<{ readonly id: string }>[],
): void => {
  const places = new Map(entries.map((entry) => [entry.value.id, entry.place]))
  for (const fact of facts) {
    const place = places.get(fact.id)
    if (used.has(fact.id) || fact.reason !== undefined || place === undefined) continue
    report.add('ISC-PACK-057', inside(place, 'id'), `nothing reads the fact ${fact.id}`, {
      expected: 'a reader, or a reason why it is asked',
    })
  }
}
