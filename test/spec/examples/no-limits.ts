import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Restrictions } from '#engine/model/limits.ts'

/** The limits of a client with no active row. Source: safety dossier 0.4, 0.6. */
export const noLimits = ({ sites, regions, positions, defaults }: Knowledge): Restrictions => {
  const capOf = (region: string): number => regions.find(({ id }) => id === region)?.cap ?? 0
  return {
    caps: Object.fromEntries(sites.map(({ id, region }) => [id, capOf(region)])),
    forbidden: [],
    motions: [],
    positions: positions.filter(({ byDefault }) => byDefault).map(({ id }) => id),
    maxMinutes: defaults.minutes,
    painCeiling: defaults.painCeiling,
    holds: Object.fromEntries(sites.map(({ id }) => [id, defaults.hold])),
    products: [],
    requires: [],
    messages: [],
  }
}
