import type { Aim } from '../model/protocol.ts'
import { opposite } from '../model/site.ts'
import type { Site } from '../model/site.ts'
import type { Card } from '../model/technique.ts'
import type { Situation } from './situation.ts'

/** A site the guide names, with the aim that named it first. */
export interface AimedSite {
  readonly site: Site
  readonly aim: Aim
}

/** The affected side first, so that it is the one that is worked where there is time for one. */
const affectedFirst = ({ guidance: { affected } }: Situation, sites: readonly Site[]): readonly Site[] => {
  const isOther = ({ side }: Site): boolean => side !== undefined && !affected.includes(side)
  return sites.toSorted((a, b) => Number(isOther(a)) - Number(isOther(b)))
}

const sitesOfAim = (situation: Situation, aim: Aim): readonly Site[] => {
  const { affected } = situation.guidance
  const sides = aim.side === 'affected' ? affected : aim.side === 'other' ? affected.map(opposite) : ['left', 'right']
  const sites = aim.regions.flatMap((region) => situation.knowledge.sitesByRegion.get(region) ?? [])
  return affectedFirst(
    situation,
    sites.filter(({ side }) => side === undefined || sides.includes(side)),
  )
}

/** Sites of aims in the order of the guide, each once: a site that two aims name takes the first. */
export const aimedSites = (situation: Situation, aims: readonly Aim[]): readonly AimedSite[] => {
  const seen = new Map<number, AimedSite>()
  for (const aim of aims) {
    for (const site of sitesOfAim(situation, aim)) if (!seen.has(site.index)) seen.set(site.index, { site, aim })
  }
  return [...seen.values()]
}

/** Sites for a technique that brings its own regions: those of them the guide names, else all on the affected side. */
export const sitesForCard = (situation: Situation, { regions }: Card): readonly Site[] => {
  const { profile, knowledge, guidance } = situation
  const aimed = aimedSites(situation, [...profile.primary, ...profile.secondary]).map(({ site }) => site)
  const named = aimed.filter((site) => regions.includes(site.region))
  if (named.length > 0) return affectedFirst(situation, named)
  return regions
    .flatMap((region) => knowledge.sitesByRegion.get(region) ?? [])
    .filter(({ side }) => side === undefined || guidance.affected.includes(side))
}
