import { fromRestrictions } from '../caution/from-restrictions.ts'
import type { Limits } from '../caution/limits.ts'
import type { Position } from '../model/body.ts'
import { cardsToDrop } from './response.ts'
import { changesOf } from './situation.ts'
import type { Situation } from './situation.ts'

/** The limits a plan is made inside: those of the guidance, then what plan rules and dose ask of techniques and minutes. */
export interface PlanLimits {
  readonly limits: Limits
  /** Couch positions the client may take, in the order of the content guide; others only where none of the guide's is left. */
  readonly positions: readonly Position[]
  /** Sites that one of those positions lets the hands reach, by index. */
  readonly reached: ReadonlySet<number>
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

const positionsFor = ({ knowledge, profile }: Situation, mask: number): readonly Position[] => {
  const allowed = knowledge.positions.filter(({ index }) => (mask & (1 << index)) !== 0)
  const guided = profile.couch.flatMap((id) => allowed.find((position) => position.id === id) ?? [])
  return guided.length > 0 ? guided : allowed
}

/** Reads the limits of a situation. Plan rules only ever tighten what the assessment allows. */
export const readPlanLimits = (situation: Situation): PlanLimits => {
  const { knowledge, guidance, doses } = situation
  const changes = changesOf(situation)
  const limits = fromRestrictions(knowledge, guidance.limits)
  const positions = positionsFor(situation, limits.positions)
  const highest = Math.max(...knowledge.levels.map(({ level }) => level))
  return {
    limits,
    positions,
    reached: new Set(positions.flatMap(({ reaches }) => reaches)),
    doseLevel: Math.min(highest, ...doses.map(({ maxLevel }) => maxLevel)),
    doseHandsOn: Math.min(Infinity, ...doses.map(({ handsOn }) => handsOn)),
    levelShift: Math.min(0, ...changes.map(({ levelShift }) => levelShift)),
    handsOnPercent: least(
      changes.map(({ handsOnPercent }) => handsOnPercent),
      100,
    ),
    lengthAtMost: least(
      changes.map(({ lengthAtMost }) => lengthAtMost),
      Infinity,
    ),
    oneTechnique: changes.some(({ oneTechnique }) => oneTechnique),
    removedCards: new Set([...changes.flatMap(({ removeCards }) => removeCards), ...cardsToDrop(situation)]),
  }
}
