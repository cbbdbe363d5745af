import type { Site } from '../model/site.ts'
import type { Movement } from '../model/movement.ts'
import { optionsForCard, sitesOfAim } from './candidates.ts'
import type { Candidate } from './candidates.ts'
import { allowedForm, setMovements } from './movements.ts'
import type { PlanLimits } from './plan-limits.ts'
import { weightOf } from './situation.ts'
import type { Situation } from './situation.ts'

/** Something that may fill phase E: a movement of the client, or assisted work by hand. */
export type Assisted =
  | { readonly kind: 'movement'; readonly movement: Movement; readonly min: number; readonly max: number; readonly value: number }
  | { readonly kind: 'hands'; readonly candidate: Candidate; readonly min: number; readonly max: number; readonly value: number }

/** What fills phase E, with its minutes. */
export interface AssistedAllotment {
  readonly option: Assisted
  readonly minutes: number
}

const aimedSites = (situation: Situation): readonly Site[] => [
  ...new Map(
    [...situation.profile.primary, ...situation.profile.secondary]
      .flatMap((aim) => sitesOfAim(situation, aim))
      .map((site) => [site.index, site]),
  ).values(),
]

/** Sites of a card's own regions on the affected side, the aimed ones first. */
const sitesForCard = (situation: Situation, regions: readonly string[]): readonly Site[] => {
  const aimed = aimedSites(situation).filter((site) => regions.includes(site.region))
  if (aimed.length > 0) return aimed
  return situation.knowledge.sites.filter(
    (site) => regions.includes(site.region) && (site.side === undefined || situation.guidance.affected.includes(site.side)),
  )
}

const handsOption = (situation: Situation, limits: PlanLimits, cardId: string): Candidate | undefined => {
  const card = situation.knowledge.cardById.get(cardId)
  if (card === undefined) return undefined
  const { candidates } = optionsForCard(situation, limits, card, sitesForCard(situation, card.regions), 'E')
  return candidates.toSorted((a, b) => b.value - a.value)[0]
}

const movementsNamed = (situation: Situation, limits: PlanLimits, id: string): readonly Movement[] => {
  const single = situation.knowledge.movementById.get(id)
  if (single === undefined) return setMovements(situation, limits, id)
  const form = allowedForm(situation, limits, single)
  return form === undefined ? [] : [form]
}

const setFits = (situation: Situation, id: string): boolean => {
  const set = situation.knowledge.movementSets.find((candidate) => candidate.id === id)
  return set === undefined || situation.state.truth(set.when) === 2
}

/** Options for phase E in the order of the content guide; what it lists first is worth most. */
export const assistedOptions = (situation: Situation, limits: PlanLimits): readonly Assisted[] => {
  const { knowledge, profile } = situation
  const [base, step] = [weightOf(knowledge, 'movement-value'), weightOf(knowledge, 'listed-later')]
  const [min, max] = [weightOf(knowledge, 'movement-least'), weightOf(knowledge, 'movement-most')]
  const seen = new Set<string>()
  return profile.movement
    .filter((id) => setFits(situation, id))
    .flatMap((id, index): Assisted[] => {
      const worth = Math.max(1, base - step * index)
      const candidate = handsOption(situation, limits, id)
      if (candidate !== undefined) return [{ kind: 'hands', candidate, min: candidate.min, max: candidate.max, value: worth }]
      return movementsNamed(situation, limits, id)
        .filter((movement) => !seen.has(movement.id) && seen.add(movement.id))
        .map((movement): Assisted => ({ kind: 'movement', movement, min, max, value: worth }))
    })
}

interface Filled {
  readonly value: number
  readonly allotments: readonly AssistedAllotment[]
}

/** Fills phase E: as many minutes as can be filled, then the greatest worth; each option once, in the order of the guide. */
export const fillAssisted = (options: readonly Assisted[], minutes: number): readonly AssistedAllotment[] => {
  let table: readonly (Filled | undefined)[] = [{ value: 0, allotments: [] }]
  for (const option of options) {
    const next: (Filled | undefined)[] = [...table]
    for (const [from, filled] of table.entries()) {
      if (filled === undefined) continue
      for (let spent = Math.min(option.min, minutes); spent >= 1 && spent <= Math.min(option.max, minutes - from); spent++) {
        const value = filled.value + option.value * spent
        const known = next[from + spent]
        if (known === undefined || value > known.value)
          next[from + spent] = { value, allotments: [...filled.allotments, { option, minutes: spent }] }
      }
    }
    table = next
  }
  return table.findLast((filled) => filled !== undefined)?.allotments ?? []
}
