import { reachedMotions } from '#engine/check/reached-motions.ts'
import type { Assessment } from '#engine/model/assessment.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { HandsSegment, Plan } from '#engine/model/plan.ts'
import type { MustNotText } from '#pack/client/promises.ts'
import { sitesNamed } from './places.ts'
import { sentencesOf } from './sentences.ts'

/** What a plan may not hold, as a case says it. */
export type Absent = NonNullable<MustNotText['absent']>

/** Does this reading speak of hands-on work, or only of positions, movements and words? */
export const speaksOfWork = (absent: Absent): boolean =>
  ['techniques', 'at', 'over-level', 'over-hold'].some((key) => Object.hasOwn(absent, key))

/** The hands-on work of a plan. */
export const handsOf = (plan: Plan): readonly HandsSegment[] => plan.session.segments.filter((segment) => segment.kind === 'hands')

/** Every movement of the session and of the home programme. */
export const movementsOf = (plan: Plan): readonly string[] => [
  ...plan.session.segments.flatMap((segment) => (segment.kind === 'movement' ? [segment.movement] : [])),
  ...plan.home.map(({ movement }) => movement),
]

/** The technique whose bans bind a card; a name the pack has no card of stands for itself. */
const techniqueOf = (knowledge: Knowledge, card: string): string => knowledge.cardById.get(card)?.technique.id ?? card

const workOffences = (knowledge: Knowledge, plan: Plan, absent: Absent): readonly string[] => {
  if (!speaksOfWork(absent)) return []
  const sites = sitesNamed(knowledge, absent.at)
  return handsOf(plan)
    .filter(
      ({ card, site, level, hold }) =>
        sites.includes(site) &&
        (absent.techniques === undefined || absent.techniques.includes(techniqueOf(knowledge, card))) &&
        (absent['over-level'] === undefined || level > absent['over-level']) &&
        (absent['over-hold'] === undefined || (hold ?? 0) > absent['over-hold']),
    )
    .map(({ card, site, level }) => `${card} on ${site} at level ${level}`)
}

const motionOffences = (knowledge: Knowledge, plan: Plan, assessment: Assessment, motions: readonly string[]): readonly string[] => {
  const affected = assessment.guidance?.affected ?? ['left', 'right']
  return movementsOf(plan).flatMap((id) => {
    const movement = knowledge.movementById.get(id)
    const reached = movement === undefined ? [] : reachedMotions(knowledge, movement, affected)
    return reached.filter(({ motion, side }) => motions.includes(motion) && affected.includes(side)).map(({ motion }) => `${id}: ${motion}`)
  })
}

/** Where a plan holds what it may not; empty = nowhere. */
export const offences = (knowledge: Knowledge, plan: Plan, assessment: Assessment, absent: Absent): readonly string[] => {
  const { positions = [], motions = [], presentations = [], words = [] } = absent
  const text = sentencesOf(knowledge, plan).join('\n').toLowerCase()
  return [
    ...workOffences(knowledge, plan, absent),
    ...handsOf(plan).flatMap(({ position }) => (positions.includes(position) ? [position] : [])),
    ...motionOffences(knowledge, plan, assessment, motions),
    ...presentations.filter((id) => id === plan.presentation.id),
    ...words.filter((word) => text.includes(word.toLowerCase())),
  ]
}
