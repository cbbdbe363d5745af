import { IRRITABILITIES } from '#engine/model/protocol.ts'
import type { Presentation } from '#engine/model/presentation.ts'
import type { Template } from '#engine/model/protocol.ts'
import type { Fact } from '#engine/model/fact.ts'
import { inside } from '../resolve/place.ts'
import type { Located, Place } from '../resolve/place.ts'
import type { Report } from '../resolve/report.ts'
import type { Vocabulary } from '../resolve/vocabulary.ts'

/** Every presentation needs a template for each irritability. */
export const checkTemplates = (
  report: Report,
  presentations: readonly Presentation[],
  templates: readonly Template[],
  place: Place,
): void => {
  for (const { id } of presentations) {
    for (const irritability of IRRITABILITIES) {
      if (templates.some((template) => template.presentation === id && template.irritability === irritability)) continue
      report.add('ISC-PACK-072', place, `${id} has no template for ${irritability} irritability`)
    }
  }
}

/** A fact that accepts `known-unchanged` needs the rule that says what it then gives. */
export const checkSteady = (
  report: Report,
  facts: readonly Fact[],
  rules: ReadonlySet<string>,
  entries: readonly Located<{ readonly id: string }>[],
): void => {
  const places = new Map(entries.map((entry) => [entry.value.id, entry.place]))
  for (const fact of facts) {
    const place = places.get(fact.id)
    if (fact.steady === undefined || rules.has(fact.id) || place === undefined) continue
    report.add('ISC-PACK-069', inside(place, 'steady'), `no rule has the id ${fact.id}`)
  }
}

// Bit masks hold at most this many members.
const MASK_LIMIT = 31

const checkMask = (report: Report, kind: string, entries: readonly Located<unknown>[]): void => {
  const [first] = entries
  if (first === undefined || entries.length <= MASK_LIMIT) return
  report.add('ISC-PACK-071', first.place, `${entries.length} ${kind}`, { expected: `at most ${MASK_LIMIT}` })
}

/** Reports kinds with more members than a mask can hold. */
export const checkMasks = ({ report, sections }: Vocabulary): void => {
  checkMask(report, 'techniques', sections.techniques)
  checkMask(report, 'positions', sections['body/positions'])
  checkMask(report, 'products', sections.products)
}
