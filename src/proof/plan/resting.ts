import { baseLimits } from '#engine/caution/limits.ts'
import { toRestrictions } from '#engine/caution/to-restrictions.ts'
import type { Assessment, Guidance } from '#engine/model/assessment.ts'
import type { Client } from '#engine/model/client.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Treatment } from './treatments.ts'

const TODAY = '2026-01-31'

const clientOf = ({ id }: Knowledge): Client => ({
  pack: id,
  today: TODAY,
  answers: {},
  clearances: [],
  history: { answers: [], sessions: [], rechecks: [] },
  signs: [],
  malformed: [],
})

const guidanceOf = (knowledge: Knowledge, { profile, irritability, affected }: Treatment): Guidance => ({
  presentation: profile.presentation,
  confidence: 'high',
  profile: profile.id,
  irritability,
  irritabilityKnown: true,
  affected,
  limits: toRestrictions(knowledge, baseLimits(knowledge)),
  rules: [],
  doses: [],
  topics: [],
  heldBack: [],
  keepAway: [],
  exceptions: [],
})

/**
 * An assessment under which nothing is limited beyond what holds for everybody. Enumerations change one thing in it at a time; it may
 * be one that no client has, so that what is shown of it is shown of more than clients.
 */
export const restingAssessment = (knowledge: Knowledge, treatment: Treatment): Assessment => {
  const guidance = guidanceOf(knowledge, treatment)
  return {
    pack: { id: knowledge.id, version: knowledge.version },
    today: TODAY,
    disposition: { status: 'go', urgency: 'none', complete: true, suspected: [], because: [] },
    open: [],
    restrictions: guidance.limits,
    presentations: [],
    lead: guidance.presentation,
    guidance,
    clearances: { refused: [] },
    assumed: [],
    trace: [],
    client: clientOf(knowledge),
  }
}

/** The same with other guidance. */
export const guided = (assessment: Assessment, change: Partial<Guidance>): Assessment =>
  assessment.guidance === null ? assessment : { ...assessment, guidance: { ...assessment.guidance, ...change } }
