import type { Target } from '#engine/model/effect.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { SiteSet } from '#engine/model/site.ts'
import type { Edit } from './operator.ts'
import { regionsOf } from './words.ts'

const sitesOf = (target: Target): SiteSet => {
  switch (target.kind) {
    case 'sites':
      return target.sites
    case 'side-of':
      return [...target.left, ...target.right]
    case 'marked':
      return target.within
  }
}

const outside = (target: Target, keep: (site: number) => boolean): Target => {
  switch (target.kind) {
    case 'sites':
      return { ...target, sites: target.sites.filter(keep) }
    case 'side-of':
      return { ...target, left: target.left.filter(keep), right: target.right.filter(keep) }
    case 'marked':
      return { ...target, within: target.within.filter(keep) }
  }
}

/** A place with one of its regions left out, or on the other side. `what` says what is limited there. */
export const targetEdits = (knowledge: Knowledge, target: Target, what: string): readonly Edit<Target>[] => {
  const regions = regionsOf(knowledge, sitesOf(target)).map((region): Edit<Target> => ({
    operator: 'drop-region',
    says: `${what} no longer at ${region}`,
    to: outside(target, (site) => knowledge.sites[site]?.region !== region),
  }))
  if (target.kind !== 'side-of') return regions
  return [
    ...regions,
    {
      operator: 'wrong-side',
      says: `${what} on the other side than ${target.fact.id} says`,
      to: { ...target, opposite: !target.opposite },
    },
  ]
}
