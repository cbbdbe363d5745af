import { groundsOf } from '../assess/grounds.ts'
import type { Composition } from '../assess/compose.ts'
import type { Chain } from '../model/outcome.ts'
import { knownFeatures } from '../present/rank-presentations.ts'

const signed = (weight: number): string => (weight > 0 ? `+${weight}` : String(weight))

/** Findings that speak for and against a presentation, the weightiest first. Source: treatment dossier 1.4. */
export const leadChains = ({ state }: Composition, presentation: string): readonly Chain[] => {
  const found = state.knowledge.presentations.find(({ id }) => id === presentation)
  return (found === undefined ? [] : knownFeatures(found, state))
    .toSorted((a, b) => b.weight - a.weight)
    .map((feature) => ({
      rule: feature.id,
      title: feature.says,
      gives: signed(feature.weight),
      decides: feature.weight > 0,
      applies: 'true',
      because: { therapist: `${feature.says}: ${signed(feature.weight)} for ${found?.name ?? presentation}.`, client: undefined },
      grounds: groundsOf(state.findings(), feature.when),
      dossier: 'treatment/1.4',
      backing: feature.backing,
    }))
}
