import { reachedMotions } from '#engine/check/reached-motions.ts'
import type { Assessment } from '#engine/model/assessment.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { HandsSegment, Plan, Reason } from '#engine/model/plan.ts'
import type { Absent } from './offences.ts'
import { handsOf, speaksOfWork } from './offences.ts'
import { sitesNamed } from './places.ts'

const WHY: Reason = { says: 'planted', rules: [], backing: { citations: [], memory: false, design: true } }

const withWork = (plan: Plan, change: Partial<HandsSegment>): Plan => {
  const [first] = handsOf(plan)
  const segments = plan.session.segments.map((segment) => (segment === first ? { ...first, ...change } : segment))
  return { ...plan, session: { ...plan.session, segments } }
}

const withMovement = (plan: Plan, movement: string, dose: string): Plan => ({ ...plan, home: [{ movement, dose, why: WHY }] })

/** The card of a technique; a technique that has none is planted by its own name. */
const cardFor = (knowledge: Knowledge, technique: string | undefined): Partial<HandsSegment> => {
  if (technique === undefined) return {}
  const card = knowledge.cards.find((one) => one.technique.id === technique)
  return { card: card?.id ?? technique, level: card?.minLevel ?? 1, hold: card?.hold ?? null }
}

const plantedWork = (knowledge: Knowledge, plan: Plan, absent: Absent): readonly Plan[] => {
  if (!speaksOfWork(absent)) return []
  const level = absent['over-level'] === undefined ? {} : { level: absent['over-level'] + 1 }
  const hold = absent['over-hold'] === undefined ? {} : { hold: absent['over-hold'] + 1 }
  return (absent.techniques ?? [undefined]).flatMap((technique) =>
    sitesNamed(knowledge, absent.at).map((site) => withWork(plan, { site, ...cardFor(knowledge, technique), ...level, ...hold })),
  )
}

const plantedMotions = (knowledge: Knowledge, plan: Plan, assessment: Assessment, motions: readonly string[]): readonly Plan[] => {
  const affected = assessment.guidance?.affected ?? ['left', 'right']
  return motions.flatMap((motion) =>
    knowledge.movements
      .filter((movement) =>
        reachedMotions(knowledge, movement, affected).some((reach) => reach.motion === motion && affected.includes(reach.side)),
      )
      .map(({ id, dose }) => withMovement(plan, id, dose)),
  )
}

/** Every plan that differs from this one by one thing a case says must not be in it. */
export const planted = (knowledge: Knowledge, plan: Plan, assessment: Assessment, absent: Absent): readonly Plan[] => {
  const { positions = [], motions = [], presentations = [], words = [] } = absent
  return [
    ...plantedWork(knowledge, plan, absent),
    ...positions.map((position) => withWork(plan, { position })),
    ...plantedMotions(knowledge, plan, assessment, motions),
    ...presentations.map((id) => ({ ...plan, presentation: { ...plan.presentation, id } })),
    ...words.map((word) => ({ ...plan, notes: [{ ...WHY, says: `Please ${word}.` }] })),
  ]
}
