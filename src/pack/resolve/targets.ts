import type { Target } from '#engine/model/effect.ts'
import type { Side, Site, SiteSet } from '#engine/model/site.ts'
import type { EffectText } from '../schema/effect.ts'
import { ref } from './comparisons.ts'
import { tellsPlaces, tellsSide } from './facts-named.ts'
import type { FactShape } from './facts-named.ts'
import { lookUp, tellUnknown } from './names.ts'
import type { Names } from './names.ts'
import type { Report } from './report.ts'
import { inside } from './place.ts'
import type { Place } from './place.ts'

/** A named set of regions; `sideOf` makes it a set on the side of a fact. */
export interface RegionGroup {
  readonly regions: readonly string[]
  readonly sideOf: FactShape | undefined
}

/** The body as limits name it. */
export interface BodyScope {
  readonly report: Report
  readonly sites: readonly Site[]
  readonly regions: Names<unknown>
  readonly regionGroups: Names<RegionGroup>
  readonly facts: Names<FactShape>
}

type AtText = NonNullable<EffectText['cap']>[number]['at']
type TermText = AtText[number]

const ascending = (sites: Iterable<number>): SiteSet => [...new Set(sites)].sort((a, b) => a - b)

const NOWHERE: RegionGroup = { regions: [], sideOf: undefined }

const regionGroup = ({ regions, regionGroups }: BodyScope, id: string): RegionGroup | undefined =>
  regions.byId.has(id) ? { regions: [id], sideOf: undefined } : regionGroups.byId.get(id)

/** Regions that a region id or a group of regions stands for. */
export const regionsOf = (body: BodyScope, id: string, place: Place): RegionGroup => {
  const { report, regions, regionGroups } = body
  const found = regionGroup(body, id)
  if (found === undefined) {
    const known = [...regions.byId.keys(), ...regionGroups.byId.keys()]
    tellUnknown(report, { code: regions.code, kind: 'region or group of regions', known }, id, place)
    return NOWHERE
  }
  if (regions.byId.has(id)) regions.used.add(id)
  return found
}

/** Regions by id or group, each once; sides are left aside. */
export const regionList = (body: BodyScope, ids: readonly string[], place: Place): readonly string[] => [
  ...new Set(ids.flatMap((id, index) => regionsOf(body, id, inside(place, index)).regions)),
]

/** Site indexes of regions: both sides, or those a hand on one side would touch (regions without side included). */
export const sitesIn = (body: BodyScope, regions: readonly string[], side?: Side): SiteSet => {
  const wanted = new Set(regions)
  return body.sites
    .filter((site) => wanted.has(site.region) && (side === undefined || site.side === undefined || site.side === side))
    .map((site) => site.index)
}

/** Sites by their own ids or by region, both sides. */
export const sitesOfIds =
  (body: BodyScope) =>
  (ids: readonly string[], place: Place): SiteSet => {
    const found = ids.flatMap((id, index) => {
      const site = body.sites.find((candidate) => candidate.id === id)
      return site === undefined ? sitesIn(body, regionsOf(body, id, inside(place, index)).regions) : [site.index]
    })
    return ascending(found)
  }

/** A fact that says which side is meant; one that does not is reported. */
export const factWithSide = (report: Report, facts: Names<FactShape>, id: string, place: Place): FactShape | undefined => {
  const fact = lookUp(report, facts, id, place)
  if (fact !== undefined && !tellsSide(fact)) report.add('ISC-PACK-060', place, `${id} records no side`)
  return fact
}

const factWithPlaces = ({ report, facts }: BodyScope, id: string, place: Place): FactShape | undefined => {
  const fact = lookUp(report, facts, id, place)
  if (fact !== undefined && !tellsPlaces(fact)) report.add('ISC-PACK-061', place, `${id} records no places`)
  return fact
}

const sideTarget = (body: BodyScope, regions: readonly string[], fact: FactShape, other: boolean): Target => ({
  kind: 'side-of',
  fact: ref(fact),
  opposite: other,
  left: sitesIn(body, regions, 'left'),
  right: sitesIn(body, regions, 'right'),
})

/** Regions a limit names, for `rest`. What is not known is left to {@link resolveTargets} to report. */
export const namedRegions = (body: BodyScope, at: AtText): readonly string[] => {
  const named = (id: string): readonly string[] => regionGroup(body, id)?.regions ?? []
  return at.flatMap((term) => {
    if (typeof term === 'string') return named(term)
    return 'of' in term ? term.of.flatMap(named) : []
  })
}

/** Resolves where a limit holds; `rest` gives the regions meant by that word. Terms that hold for everybody are merged into one target. */
export const resolveTargets = (body: BodyScope, at: AtText, rest: () => readonly string[], place: Place): readonly Target[] => {
  const everybody: number[] = []
  const targets: Target[] = []

  const named = (id: string, here: Place): void => {
    const { regions, sideOf } = regionsOf(body, id, here)
    if (sideOf === undefined) everybody.push(...sitesIn(body, regions))
    else targets.push(sideTarget(body, regions, sideOf, false))
  }

  const term = (text: TermText, here: Place): void => {
    if (text === 'rest') everybody.push(...sitesIn(body, rest()))
    else if (typeof text === 'string') named(text, here)
    else if ('marked' in text) {
      const fact = factWithPlaces(body, text.marked, inside(here, 'marked'))
      const within = text.within === undefined ? undefined : regionList(body, text.within, inside(here, 'within'))
      const sites = within === undefined ? body.sites.map(({ index }) => index) : sitesIn(body, within)
      if (fact !== undefined) targets.push({ kind: 'marked', fact: ref(fact), within: sites })
    } else {
      const regions = regionList(body, text.of, inside(here, 'of'))
      const fact = factWithSide(body.report, body.facts, text['side-of'], inside(here, 'side-of'))
      if (fact !== undefined) targets.push(sideTarget(body, regions, fact, text.other ?? false))
    }
  }

  for (const [index, text] of at.entries()) term(text, inside(place, index))
  if (everybody.length > 0) targets.unshift({ kind: 'sites', sites: ascending(everybody) })
  return targets
}
