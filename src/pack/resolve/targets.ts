import type { Target } from '#engine/model/effect.ts'
import type { Side, Site, SiteSet } from '#engine/model/site.ts'
import type { EffectText } from '../schema/effect.ts'
import type { FactShape } from './conditions.ts'
import { nearest } from '../problem/nearest.ts'
import { inside, lookUp } from './scope.ts'
import type { Names, Place, Report } from './scope.ts'

/** A named set of regions; `sideOf` makes it a set on the side of a fact. */
export interface RegionGroup {
  readonly regions: readonly string[]
  readonly sideOf: string | undefined
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

/** Regions that a region id or a group of regions stands for. */
export const regionsOf = (body: BodyScope, id: string, place: Place): RegionGroup => {
  const { report, regions, regionGroups } = body
  if (regions.byId.has(id)) {
    regions.used.add(id)
    return { regions: [id], sideOf: undefined }
  }
  if (regionGroups.byId.has(id)) return lookUp(report, regionGroups, id, place) ?? { regions: [], sideOf: undefined }
  if (report.ghosts.has(id)) return { regions: [], sideOf: undefined }
  report.add('ISC-PACK-032', place, `there is no region or group of regions ${id}`, {
    expected: 'a region or a group of regions',
    nearest: nearest(id, [...regions.byId.keys(), ...regionGroups.byId.keys()]),
  })
  return { regions: [], sideOf: undefined }
}

/** Site indexes of regions: both sides, or those a hand on one side would touch (regions without side included). */
export const sitesIn = (body: BodyScope, regions: readonly string[], side?: Side): SiteSet =>
  ascending(
    body.sites
      .filter((site) => regions.includes(site.region) && (side === undefined || site.side === undefined || site.side === side))
      .map((site) => site.index),
  )

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

const factWith = (body: BodyScope, id: string, quality: 'sided' | 'placed', place: Place): FactShape | undefined => {
  const fact = lookUp(body.report, body.facts, id, place)
  if (fact === undefined) return undefined
  const ok = quality === 'sided' ? fact.sided || fact.placed || fact.type === 'side' : fact.placed || fact.type === 'regions'
  if (!ok) {
    const code = quality === 'sided' ? 'ISC-PACK-060' : 'ISC-PACK-061'
    body.report.add(code, place, `${id} records no ${quality === 'sided' ? 'side' : 'places'}`)
  }
  return fact
}

const sideTarget = (body: BodyScope, regions: readonly string[], fact: FactShape, other: boolean): Target => ({
  kind: 'side-of',
  fact: { id: fact.id, index: fact.index },
  opposite: other,
  left: sitesIn(body, regions, 'left'),
  right: sitesIn(body, regions, 'right'),
})

/** Regions a limit names, for `rest`. */
export const namedRegions = (body: BodyScope, at: AtText, place: Place): readonly string[] =>
  at.flatMap((term, index) => {
    if (typeof term === 'string') return term === 'rest' ? [] : regionsOf(body, term, inside(place, index)).regions
    return 'of' in term ? term.of.flatMap((id) => regionsOf(body, id, inside(place, index)).regions) : []
  })

/** Resolves where a limit holds. Terms that hold for everybody are merged into one target. */
export const resolveTargets = (body: BodyScope, at: AtText, rest: readonly string[], place: Place): readonly Target[] => {
  const everybody: number[] = []
  const targets: Target[] = []
  const term = (text: TermText, here: Place): void => {
    if (text === 'rest') {
      everybody.push(...sitesIn(body, rest))
    } else if (typeof text === 'string') {
      const { regions, sideOf } = regionsOf(body, text, here)
      const fact = sideOf === undefined ? undefined : factWith(body, sideOf, 'sided', here)
      if (fact === undefined) everybody.push(...sitesIn(body, regions))
      else targets.push(sideTarget(body, regions, fact, false))
    } else if ('marked' in text) {
      const fact = factWith(body, text.marked, 'placed', inside(here, 'marked'))
      const within = (text.within ?? []).flatMap((id, index) => regionsOf(body, id, inside(here, 'within', index)).regions)
      const sites = text.within === undefined ? body.sites.map(({ index }) => index) : sitesIn(body, within)
      if (fact !== undefined) targets.push({ kind: 'marked', fact: { id: fact.id, index: fact.index }, within: sites })
    } else {
      const regions = text.of.flatMap((id, index) => regionsOf(body, id, inside(here, 'of', index)).regions)
      const fact = factWith(body, text['side-of'], 'sided', inside(here, 'side-of'))
      if (fact !== undefined) targets.push(sideTarget(body, regions, fact, text.other ?? false))
    }
  }
  for (const [index, text] of at.entries()) term(text, inside(place, index))
  if (everybody.length > 0) targets.unshift({ kind: 'sites', sites: ascending(everybody) })
  return targets
}
