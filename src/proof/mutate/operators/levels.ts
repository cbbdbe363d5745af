import type { Effect } from '#engine/model/effect.ts'
import { STATUSES, URGENCIES, rank } from '#engine/model/scale.ts'
import type { Edit } from './operator.ts'

const statusEdits = (effect: Effect): readonly Edit<Effect>[] => {
  const lower = STATUSES[rank(STATUSES, effect.status) - 1]
  return lower === undefined
    ? []
    : [{ operator: 'lower-status', says: `status ${lower} instead of ${effect.status}`, to: { ...effect, status: lower } }]
}

const urgencyEdits = (effect: Effect): readonly Edit<Effect>[] => {
  const lower = URGENCIES[rank(URGENCIES, effect.urgency) - 1]
  return lower === undefined
    ? []
    : [{ operator: 'lower-urgency', says: `urgency ${lower} instead of ${effect.urgency}`, to: { ...effect, urgency: lower } }]
}

/** Status and urgency, each one step lower. */
export const levelEdits = (effect: Effect): readonly Edit<Effect>[] => [...statusEdits(effect), ...urgencyEdits(effect)]
