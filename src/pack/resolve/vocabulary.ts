import type { Region, Site } from '#engine/model/site.ts'
import type { Technique } from '#engine/model/technique.ts'
import type { ClearanceClass } from '#engine/model/rule.ts'
import { ENTRY_KINDS } from '../parts.ts'
import type { Sections } from '../read-sections.ts'
import { createAmounts } from './amounts.ts'
import type { Amounts, NamedNumber } from './amounts.ts'
import { createBackings } from './backing.ts'
import type { ReadBacking } from './backing.ts'
import { factShape } from './fact-shapes.ts'
import type { FactShape } from './facts-named.ts'
import { resolveGroups } from './groups.ts'
import type { Groups } from './groups.ts'
import { gather, gatherIds } from './names.ts'
import type { Names } from './names.ts'
import { inside } from './place.ts'
import type { PositionShape } from './positions.ts'
import { DAYS } from './quantity.ts'
import { resolveRegion, sitesFrom } from './regions.ts'
import type { Report } from './report.ts'
import type { BodyScope } from './targets.ts'

/** Names that only need to exist. */
interface Listed {
  readonly actions: Names<unknown>
  readonly topics: Names<unknown>
  readonly presentations: Names<unknown>
  readonly rules: Names<unknown>
  readonly intake: Names<unknown>
  readonly cards: Names<unknown>
  readonly movements: Names<unknown>
  readonly sets: Names<unknown>
  readonly measures: Names<unknown>
  readonly statements: Names<unknown>
}

/** Names that stand for something others build on. */
interface Shaped {
  readonly regions: Names<Region>
  readonly facts: Names<FactShape>
  readonly techniques: Names<Technique & { readonly bit: number }>
  readonly positions: Names<PositionShape>
  readonly motions: Names<{ readonly index: number }>
  readonly products: Names<{ readonly bit: number }>
  readonly clearances: Names<ClearanceClass>
}

/** Every name a pack gives, before anything that refers to names is read. */
export interface Vocabulary extends Listed, Shaped {
  readonly report: Report
  readonly sections: Sections
  readonly numbers: Names<NamedNumber>
  readonly amounts: Amounts
  readonly backing: ReadBacking
  readonly sites: readonly Site[]
  readonly groups: Groups
  readonly body: BodyScope
}

const bit = (index: number): number => 1 << index

/** The entries of all parts that hold rules; rules share their names. */
export const ruleEntries = (sections: Sections): readonly Sections['restrictions'][number][] => [
  ...sections['red-flags'],
  ...sections.combinations,
  ...sections.restrictions,
  ...sections.signs,
  ...sections['follow-up'],
  ...sections.course,
]

const listed = (sections: Sections): Listed => ({
  actions: gatherIds(ENTRY_KINDS.actions, sections.actions),
  topics: gatherIds(ENTRY_KINDS.advice, sections.advice),
  presentations: gatherIds(ENTRY_KINDS.presentations, sections.presentations),
  rules: gatherIds(ENTRY_KINDS.restrictions, ruleEntries(sections)),
  intake: gatherIds(ENTRY_KINDS.intake, sections.intake),
  cards: gatherIds(ENTRY_KINDS['technique-cards'], sections['technique-cards']),
  movements: gatherIds(ENTRY_KINDS['movements/items'], sections['movements/items']),
  sets: gatherIds(ENTRY_KINDS['movements/sets'], sections['movements/sets']),
  measures: gatherIds(ENTRY_KINDS.measures, sections.measures),
  statements: gatherIds(ENTRY_KINDS.safety, sections.safety),
})

const shaped = (sections: Sections, amounts: Amounts): Shaped => ({
  regions: gather(ENTRY_KINDS['body/regions'], sections['body/regions'], (entry) => resolveRegion(amounts, entry)),
  facts: gather(ENTRY_KINDS.facts, sections.facts, factShape),
  techniques: gather(ENTRY_KINDS.techniques, sections.techniques, ({ value, place }, index) => ({
    index,
    bit: bit(index),
    id: value.id,
    name: value.name,
    covers: value.covers,
    minLevel: amounts.level(value['min-level'], inside(place, 'min-level')),
    available: value.available,
  })),
  positions: gather(ENTRY_KINDS['body/positions'], sections['body/positions'], ({ value }, index) => ({ bit: bit(index), up: value.up })),
  motions: gather(ENTRY_KINDS.motions, sections.motions, (_, index) => ({ index })),
  products: gather(ENTRY_KINDS.products, sections.products, (_, index) => ({ bit: bit(index) })),
  clearances: gather(ENTRY_KINDS.clearances, sections.clearances, ({ value, place }) => ({
    id: value.id,
    roles: value.roles,
    days: amounts.number(value.days, DAYS, inside(place, 'days')),
  })),
})

/** Gathers the names of a pack and spells out its groups. */
export const readVocabulary = (report: Report, sections: Sections): Vocabulary => {
  const numbers = gather(ENTRY_KINDS.numbers, sections.numbers, ({ value }): NamedNumber => ({ value: value.value, unit: value.unit }))
  const sources = gather(ENTRY_KINDS.sources, sections.sources, ({ value }) => ({ mark: value.mark }))
  const levels = new Set(sections['body/levels'].map(({ value }) => value.level))
  const amounts = createAmounts(report, numbers, levels)
  const names = shaped(sections, amounts)
  const groups = resolveGroups(report, sections.groups, names)
  const sites = sitesFrom([...names.regions.byId.values()])
  return {
    report,
    sections,
    numbers,
    amounts,
    backing: createBackings(report, sources),
    ...listed(sections),
    ...names,
    groups,
    sites,
    body: { report, sites, regions: names.regions, regionGroups: groups.regions, facts: names.facts },
  }
}
