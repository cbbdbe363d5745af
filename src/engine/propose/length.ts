import type { Template } from '../model/protocol.ts'
import type { Wishes } from '../model/wishes.ts'
import { handsOnMinutes } from './hands-on.ts'
import type { PlanLimits } from './plan-limits.ts'
import { bestSession } from './session.ts'
import type { FilledSession } from './session.ts'
import type { Situation } from './situation.ts'

/** Most hands-on minutes: the restrictions, the dose and, after a flare, a share of what the template would give. */
export const handsOnCap = ({ limits, doseHandsOn, handsOnPercent }: PlanLimits, template: Template): number =>
  Math.min(limits.minutes, doseHandsOn, Math.floor((handsOnMinutes(template.phases) * handsOnPercent) / 100))

const templatesOf = ({ knowledge, guidance }: Situation): readonly Template[] =>
  knowledge.templates
    .filter(({ presentation, irritability }) => presentation === guidance.presentation && irritability === guidance.irritability)
    .toSorted((a, b) => b.length - a.length)

/** Usual lengths that dose and plan rules allow, the longest first; the shortest of all where none is. */
const usual = ({ doses }: Situation, limits: PlanLimits, templates: readonly Template[]): readonly Template[] => {
  const most = Math.min(limits.lengthAtMost, ...doses.map((dose) => dose.length.max))
  const fitting = templates.filter(({ length, onRequest }) => length <= most && !onRequest)
  return fitting.length > 0 ? fitting : templates.slice(-1)
}

/** A check-in of more than twice its time stands where limits leave the hands little to do. */
const isIdle = ({ template, session }: FilledSession): boolean => session.phases.A > 2 * template.phases.A

/**
 * The best session of the length that is wished, or undefined where the pack has none of it. Without a wish: of the longest usual length
 * that limits do not leave idle, else of the shortest.
 */
export const sessionForWish = (situation: Situation, limits: PlanLimits, { minutes }: Wishes): FilledSession | undefined => {
  const templates = templatesOf(situation)
  const wanted = minutes === undefined ? usual(situation, limits, templates) : templates.filter(({ length }) => length === minutes)
  let filled: FilledSession | undefined
  for (const template of wanted) {
    filled = bestSession(situation, limits, template, handsOnCap(limits, template))
    if (!isIdle(filled)) return filled
  }
  return filled
}
