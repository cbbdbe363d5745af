import type { Movement } from '../model/movement.ts'
import { FALSE } from '../model/truth.ts'
import type { PlanLimits } from './plan-limits.ts'
import { limitedMotions } from './reaches.ts'
import type { Situation } from './situation.ts'

/** Why a movement is not offered to this client, or undefined where it may be. */
export const movementFault = (situation: Situation, { limits }: PlanLimits, movement: Movement): string | undefined => {
  const { knowledge, planRules, guidance } = situation
  const motions = limitedMotions(knowledge, movement, limits, guidance.affected)
  if (motions.length > 0) return `reaches ${motions.join(', ')}`
  if (guidance.heldBack.includes(movement.id)) return `caution: ${movement.caution}`
  const changes = planRules.map(({ then }) => then)
  if (changes.some(({ excludeMovements }) => excludeMovements.includes(movement.id))) return 'left out by a plan rule'
  if (changes.some(({ excludeDirections }) => movement.directions.some((direction) => excludeDirections.includes(direction)))) {
    return 'not in this direction now'
  }
  return undefined
}

/** The movement itself where it may be offered, else the first easier form that may; undefined where none may. */
export const allowedForm = (situation: Situation, limits: PlanLimits, movement: Movement): Movement | undefined => {
  const tried = new Set<string>()
  let current: Movement | undefined = movement
  while (current !== undefined && !tried.has(current.id)) {
    if (movementFault(situation, limits, current) === undefined) return current
    tried.add(current.id)
    const easier: string | undefined = current.easier.find((id) => !tried.has(id))
    current = easier === undefined ? undefined : situation.knowledge.movementById.get(easier)
  }
  return undefined
}

/** One step back: the first easier form that may be offered, or the movement itself where the pack names none. */
export const easedForm = (situation: Situation, limits: PlanLimits, movement: Movement): Movement => {
  const [easier] = movement.easier
  const next = easier === undefined ? undefined : situation.knowledge.movementById.get(easier)
  return (next === undefined ? undefined : allowedForm(situation, limits, next)) ?? movement
}

/** One step on: the first harder form that may itself be offered; undefined where there is none. */
export const harderForm = (situation: Situation, limits: PlanLimits, movement: Movement): Movement | undefined =>
  movement.harder
    .map((id) => situation.knowledge.movementById.get(id))
    .find((harder) => harder !== undefined && movementFault(situation, limits, harder) === undefined)

/** Movements a starter set stands for in this situation, in order; items that may not be offered give way to easier forms. */
export const setMovements = (situation: Situation, limits: PlanLimits, setId: string): readonly Movement[] => {
  const set = situation.knowledge.movementSets.find(({ id }) => id === setId)
  return (set?.items ?? []).flatMap(({ movement, when }) => {
    if (when !== undefined && situation.state.truth(when) === FALSE) return []
    const found = situation.knowledge.movementById.get(movement)
    const form = found === undefined ? undefined : allowedForm(situation, limits, found)
    return form ?? []
  })
}
