import type { Region, Site } from '#engine/model/site.ts'
import type { Technique } from '#engine/model/technique.ts'
import type { ClearanceClass } from '#engine/model/rule.ts'
import type { Sections } from '../read-sections.ts'
import { createAmounts } from './amounts.ts'
import type { Amounts, NamedNumber } from './amounts.ts'
import { createBackings } from './backing.ts'
import type { ReadBacking } from './backing.ts'
import { resolveRegion, sitesFrom } from './body.ts'
import type { FactShape } from './conditions.ts'
import type { PositionShape } from './effects.ts'
import { factShape } from './facts.ts'
import { resolveGroups } from './groups.ts'
import type { Groups } from './groups.ts'
import { gather, inside } from './scope.ts'
import type { Names, Report } from './scope.ts'
import type { BodyScope } from './targets.ts'

/** Every name a pack gives, before anything that refers to names is read. */
export interface Vocabulary {
  readonly report: Report
  readonly sections: Sections
  readonly numbers: Names<NamedNumber>
  readonly amounts: Amounts
  readonly backing: ReadBacking
  readonly regions: Names<Region>
  readonly sites: readonly Site[]
  readonly facts: Names<FactShape>
  readonly groups: Groups
  readonly techniques: Names<Technique & { readonly bit: number }>
  readonly positions: Names<PositionShape>
  readonly motions: Names<{ readonly index: number }>
  readonly products: Names<{ readonly bit: number }>
  readonly actions: Names<unknown>
  readonly topics: Names<unknown>
  readonly clearances: Names<ClearanceClass>
  readonly presentations: Names<unknown>
  readonly rules: Names<unknown>
  readonly intake: Names<unknown>
  readonly cards: Names<unknown>
  readonly movements: Names<unknown>
  readonly sets: Names<unknown>
  readonly measures: Names<unknown>
  readonly statements: Names<unknown>
  readonly body: BodyScope
}

const bit = (index: number): number => 1 << index

/** Gathers the names of a pack and spells out its groups. */
export const readVocabulary = (report: Report, sections: Sections): Vocabulary => {
  const numbers = gather(report, 'number', 'ISC-PACK-039', sections.numbers, ({ value }): NamedNumber => ({
    value: value.value,
    unit: value.unit,
  }))
  const sources = gather(report, 'source', 'ISC-PACK-036', sections.sources, ({ value }) => ({ mark: value.mark }))
  const amounts = createAmounts(report, numbers)
  const backing = createBackings(report, sources)
  const regions = gather(report, 'region', 'ISC-PACK-032', sections['body/regions'], (entry) => resolveRegion(amounts, entry))
  const facts = gather(report, 'fact', 'ISC-PACK-031', sections.facts, factShape)
  const techniques = gather(report, 'technique', 'ISC-PACK-033', sections.techniques, ({ value, place }, index) => ({
    index,
    bit: bit(index),
    id: value.id,
    name: value.name,
    covers: value.covers,
    minLevel: amounts.number(value['min-level'], inside(place, 'min-level')),
    available: value.available,
  }))
  const motions = gather(report, 'motion', 'ISC-PACK-038', sections.motions, (_, index) => ({ index }))
  const groups = resolveGroups(report, sections.groups, { facts, techniques, regions, motions })
  const sites = sitesFrom([...regions.byId.values()])
  const ruleEntries = [
    ...sections['red-flags'],
    ...sections.combinations,
    ...sections.restrictions,
    ...sections.signs,
    ...sections['follow-up'],
    ...sections.course,
  ]
  return {
    report,
    sections,
    numbers,
    amounts,
    backing,
    regions,
    sites,
    facts,
    groups,
    techniques,
    positions: gather(report, 'position', 'ISC-PACK-037', sections['body/positions'], ({ value }, index) => ({
      bit: bit(index),
      up: value.up,
    })),
    motions,
    products: gather(report, 'product', 'ISC-PACK-044', sections.products, (_, index) => ({ bit: bit(index) })),
    actions: gather(report, 'action', 'ISC-PACK-040', sections.actions, (entry) => entry),
    topics: gather(report, 'advice', 'ISC-PACK-041', sections.advice, (entry) => entry),
    clearances: gather(report, 'clearance', 'ISC-PACK-045', sections.clearances, ({ value, place }) => ({
      id: value.id,
      roles: value.roles,
      days: amounts.number(value.days, inside(place, 'days')),
    })),
    presentations: gather(report, 'presentation', 'ISC-PACK-043', sections.presentations, (entry) => entry),
    rules: gather(report, 'rule', 'ISC-PACK-042', ruleEntries, (entry) => entry),
    intake: gather(report, 'intake group', 'ISC-PACK-070', sections.intake, (entry) => entry),
    cards: gather(report, 'technique card', 'ISC-PACK-048', sections['technique-cards'], (entry) => entry),
    movements: gather(report, 'movement', 'ISC-PACK-034', sections['movements/items'], (entry) => entry),
    sets: gather(report, 'starter set', 'ISC-PACK-049', sections['movements/sets'], (entry) => entry),
    measures: gather(report, 'measure', 'ISC-PACK-035', sections.measures, (entry) => entry),
    statements: gather(report, 'safety statement', 'ISC-PACK-046', sections.safety, (entry) => entry),
    body: { report, sites, regions, regionGroups: groups.regions, facts },
  }
}
