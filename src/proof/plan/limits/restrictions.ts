import type { Assessment } from '#engine/model/assessment.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Restrictions } from '#engine/model/limits.ts'
import { rangesOf } from '../hands/ranges.ts'
import { guided, restingAssessment } from '../resting.ts'
import { subsets } from '../subsets.ts'
import { treatments } from '../treatments.ts'
import { looserThanWritten } from './as-written.ts'
import { LIMITS_PIECES, limitsOf } from './pieces.ts'
import type { LimitsPieces } from './pieces.ts'

/** Every value of every limit, one at a time: what the reading of one has to do with another is nothing. */
function* oneLimit(knowledge: Knowledge, base: Restrictions): Generator<Restrictions> {
  const { caps, holds } = rangesOf(knowledge)
  for (const { id } of knowledge.sites) {
    for (const level of caps) yield { ...base, caps: { ...base.caps, [id]: level } }
    for (const seconds of holds) yield { ...base, holds: { ...base.holds, [id]: seconds } }
    for (const technique of knowledge.techniques) yield { ...base, forbidden: [{ technique: technique.id, sites: [id] }] }
  }
  for (const { id } of knowledge.motions) {
    for (const side of ['left', 'right', 'both'] as const) yield { ...base, motions: [{ motion: id, side }] }
  }
  for (const products of subsets(knowledge.products.map(({ id }) => id))) yield { ...base, products }
  for (let maxMinutes = 0; maxMinutes <= base.maxMinutes; maxMinutes++) yield { ...base, maxMinutes }
  for (let painCeiling = 0; painCeiling <= base.painCeiling; painCeiling++) yield { ...base, painCeiling }
  for (const id of knowledge.actions.keys()) yield { ...base, requires: [id] }
  for (const id of knowledge.topics.keys()) yield { ...base, messages: [id] }
}

/** Every value of every limit is read at least as strictly as it is written. */
export function* restrictionOutcomes(knowledge: Knowledge, pieces: LimitsPieces = LIMITS_PIECES): Generator<string | undefined> {
  const [first] = treatments(knowledge)
  if (first === undefined) return
  const resting = restingAssessment(knowledge, first)
  for (const limits of oneLimit(knowledge, resting.restrictions)) {
    const [looser] = looserThanWritten(knowledge, limits, limitsOf(knowledge, guided(resting, { limits }), pieces).limits)
    yield looser === undefined ? undefined : `${looser} is read less strictly than it is written`
  }
}

const positionFault = (knowledge: Knowledge, assessment: Assessment, left: readonly string[], pieces: LimitsPieces): string | undefined => {
  const { positions, reached } = limitsOf(
    knowledge,
    guided(assessment, { limits: { ...assessment.restrictions, positions: left } }),
    pieces,
  )
  const wrong = positions.find(({ id }) => !left.includes(id))
  if (wrong !== undefined) return `${wrong.id} is taken though ${left.join(', ')} are left`
  const unreached = [...reached].find((site) => !positions.some(({ reaches }) => reaches.includes(site)))
  return unreached === undefined ? undefined : `no position reaches ${knowledge.sites[unreached]?.id}`
}

/** Under every profile, with every set of positions that are left: those taken are among them, and a place counts as reached when one of them reaches it. */
export function* positionOutcomes(knowledge: Knowledge, pieces: LimitsPieces = LIMITS_PIECES): Generator<string | undefined> {
  const [first] = treatments(knowledge)
  if (first === undefined) return
  for (const profile of knowledge.profiles) {
    const assessment = restingAssessment(knowledge, { ...first, profile })
    for (const left of subsets(knowledge.positions.map(({ id }) => id))) yield positionFault(knowledge, assessment, left, pieces)
  }
}
