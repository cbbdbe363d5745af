import type { Movement } from '../model/movement.ts'
import { TRUE } from '../model/truth.ts'
import { sitesForCard } from './aims.ts'
import type { AssistedOffer } from './assisted-optimum.ts'
import { optionsForCard } from './candidates.ts'
import type { Candidate } from './candidates.ts'
import type { Ask } from './options.ts'
import { allowedForm, setMovements } from './movements.ts'
import type { PlanLimits } from './plan-limits.ts'
import type { Bound } from './session-optimum.ts'
import { weightOf } from './situation.ts'
import type { Situation } from './situation.ts'

/** Something that may fill phase E: a movement of the client, or assisted work by hand. */
export type Assisted = AssistedOffer & Bound & ({ readonly movement: Movement } | { readonly candidate: Candidate })

/** A card, where the guide names one, with the places to look at. */
export const askAssisted = (situation: Situation, id: string): Ask | undefined => {
  const card = situation.knowledge.cardById.get(id)
  if (card === undefined || !card.phases.includes('E')) return undefined
  return { card, sites: sitesForCard(situation, card), stage: { phase: 'E', most: Infinity } }
}

/** On the site where it is worth most. */
const handsOption = (situation: Situation, limits: PlanLimits, id: string): Candidate | undefined => {
  const ask = askAssisted(situation, id)
  if (ask === undefined) return undefined
  const { candidates } = optionsForCard(situation, limits, ask.card, ask.sites, ask.stage)
  return candidates.toSorted((a, b) => b.value - a.value)[0]
}

/** The movements an entry of the guide stands for: one, or those of a starter set that fits. */
const movementsNamed = (situation: Situation, limits: PlanLimits, id: string): readonly Movement[] => {
  const { knowledge, state } = situation
  const single = knowledge.movementById.get(id)
  if (single !== undefined) return [allowedForm(situation, limits, single) ?? []].flat()
  const set = knowledge.movementSets.find((candidate) => candidate.id === id)
  return set !== undefined && state.truth(set.when) === TRUE ? setMovements(situation, limits, id) : []
}

type Named = { readonly movement: Movement } | { readonly candidate: Candidate }

const named = (situation: Situation, limits: PlanLimits): readonly (readonly [index: number, named: Named])[] => {
  const seen = new Set<string>()
  return situation.profile.movement.flatMap((id, index): (readonly [number, Named])[] => {
    const candidate = handsOption(situation, limits, id)
    if (candidate !== undefined) return [[index, { candidate }]]
    const movements = movementsNamed(situation, limits, id).filter((movement) => !seen.has(movement.id))
    for (const movement of movements) seen.add(movement.id)
    return movements.map((movement) => [index, { movement }])
  })
}

/** Options for phase E in the order of the content guide; what it lists first is worth most. */
export const assistedOptions = (situation: Situation, limits: PlanLimits): readonly Assisted[] => {
  const { knowledge } = situation
  const [base, step] = [weightOf(knowledge, 'movement-value'), weightOf(knowledge, 'listed-later')]
  const movementMinutes = { min: weightOf(knowledge, 'movement-least'), max: weightOf(knowledge, 'movement-most') }
  return named(situation, limits).map(([index, what], place): Assisted => {
    // In hundredths of a percent, as hands-on minutes are.
    const shared = { place, value: 100 * Math.max(1, base - step * index) }
    if ('movement' in what) return { ...shared, ...movementMinutes, ...what, moves: true, technique: undefined }
    const { min, max, technique } = what.candidate
    return { ...shared, ...what, min, max, technique, moves: false }
  })
}
