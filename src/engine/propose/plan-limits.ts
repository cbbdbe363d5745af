import type { Limits } from '../caution/limits.ts'
import { fromRestrictions } from '../caution/from-restrictions.ts'
import type { Situation } from './situation.ts'

/** The limits a plan is made inside: those of the guidance, then what plan rules and dose ask of techniques and minutes. */
export interface PlanLimits {
  readonly limits: Limits
  /** Highest level the dose allows anywhere. */
  readonly doseLevel: number
  /** Most hands-on minutes of the dose, before plan rules. */
  readonly doseHandsOn: number
  readonly levelShift: number
  readonly handsOnPercent: number
  readonly lengthAtMost: number
  readonly oneTechnique: boolean
  readonly removedCards: ReadonlySet<string>
}

const least = (values: readonly (number | undefined)[], otherwise: number): number =>
  Math.min(otherwise, ...values.filter((value) => value !== undefined))

/** Reads the limits of a situation. Plan rules only ever tighten what the assessment allows. */
export const readPlanLimits = (situation: Situation): PlanLimits => {
  const { knowledge, guidance, planRules, doses } = situation
  const changes = planRules.map(({ then }) => then)
  return {
    limits: fromRestrictions(knowledge, guidance.limits),
    doseLevel: least(
      doses.map(({ maxLevel }) => maxLevel),
      Math.max(...knowledge.levels.map(({ level }) => level)),
    ),
    doseHandsOn: least(
      doses.map(({ handsOn }) => handsOn),
      Number.POSITIVE_INFINITY,
    ),
    levelShift: changes.reduce((shift, change) => Math.min(shift, change.levelShift), 0),
    handsOnPercent: least(
      changes.map(({ handsOnPercent }) => handsOnPercent),
      100,
    ),
    lengthAtMost: least(
      changes.map(({ lengthAtMost }) => lengthAtMost),
      Number.POSITIVE_INFINITY,
    ),
    oneTechnique: changes.some(({ oneTechnique }) => oneTechnique),
    removedCards: new Set(changes.flatMap(({ removeCards }) => removeCards)),
  }
}
