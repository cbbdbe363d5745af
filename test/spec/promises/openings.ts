import type { Assessment } from '#engine/model/assessment.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Restrictions } from '#engine/model/limits.ts'
import type { Technique } from '#engine/model/technique.ts'
import type { Absent } from './offences.ts'
import { speaksOfWork } from './offences.ts'
import { sitesNamed } from './places.ts'

/** The limits a plan is checked against. */
const limitsOf = ({ guidance, restrictions }: Assessment): Restrictions => guidance?.limits ?? restrictions

const allowed = (limits: Restrictions, { id, minLevel, available }: Technique, site: string, absent: Absent): boolean => {
  const least = Math.max(1, minLevel, (absent['over-level'] ?? -1) + 1)
  const banned = limits.forbidden.some(({ technique, sites }) => technique === id && sites.includes(site))
  return available && !banned && (limits.caps[site] ?? 0) >= least && (limits.holds[site] ?? 0) > (absent['over-hold'] ?? -1)
}

const workOpenings = (knowledge: Knowledge, limits: Restrictions, absent: Absent): readonly string[] => {
  if (!speaksOfWork(absent)) return []
  const techniques = knowledge.techniques.filter(({ id }) => absent.techniques?.includes(id) ?? true)
  return techniques.flatMap((technique) =>
    sitesNamed(knowledge, absent.at)
      .filter((site) => allowed(limits, technique, site, absent))
      .map((site) => `${technique.id} on ${site}`),
  )
}

const motionOpenings = (limits: Restrictions, { guidance }: Assessment, motions: readonly string[]): readonly string[] => {
  const affected = guidance?.affected ?? ['left', 'right']
  const closed = (motion: string): boolean =>
    affected.every((leg) => limits.motions.some((limit) => limit.motion === motion && (limit.side === 'both' || limit.side === leg)))
  return motions.filter((motion) => !closed(motion))
}

/**
 * Where the limits of a client would let in what a plan may not hold; empty = `check` refuses any plan that holds it.
 * Presentations and words are chosen inside the limits, so nothing is said of them.
 */
export const openings = (knowledge: Knowledge, assessment: Assessment, absent: Absent): readonly string[] => {
  const limits = limitsOf(assessment)
  const { positions = [], motions = [] } = absent
  return [
    ...workOpenings(knowledge, limits, absent),
    ...positions.filter((position) => limits.positions.includes(position)),
    ...motionOpenings(limits, assessment, motions),
  ]
}
