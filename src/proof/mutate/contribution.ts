import { STATUSES, URGENCIES, rank, statusForUrgency } from '#engine/model/scale.ts'
import type { Status, Urgency } from '#engine/model/scale.ts'
import type { Bool } from '#engine/formula/term.ts'
import { limitTerms } from '#engine/translate/limits.ts'
import { once, oncePer } from '#engine/once.ts'
import type { RuleTerms } from '#engine/translate/rules.ts'
import type { VerdictTerms } from '#engine/translate/verdict.ts'
import { sourcesOf } from '../relations/less-cautious.ts'
import type { Given } from './points/point.ts'

const PAUSED = rank(STATUSES, 'paused')

/** The least urgency that brings a status with it. */
const urgencyFor = (status: Status): Urgency | undefined =>
  URGENCIES.find((urgency) => rank(STATUSES, statusForUrgency(urgency)) >= rank(STATUSES, status))

/**
 * What these rules give on top of all `others`: together they are the result of the pack, point by point. Positions alone need both to
 * be looked at: the last one may go because of either. No rules give what everybody has anyway.
 */
export const contribution = (others: VerdictTerms, own: readonly RuleTerms[]): Given => {
  const { reading } = others
  const { terms, knowledge } = reading
  const { or, and, no } = terms
  const sources = own.flatMap(sourcesOf)
  const limits = limitTerms(reading, sources)
  const takesPositions = sources.some(({ effect }) => effect.positions.length + effect.positionsFrom.length > 0)
  const noPosition = once(() =>
    takesPositions ? and(...knowledge.positions.map(({ index }) => or(others.limits.removed(index), limits.removed(index)))) : no,
  )
  const urgencyAtLeast = oncePer((urgency: Urgency): Bool =>
    urgency === 'none' ? terms.yes : or(...own.map((each) => each.urgencyAtLeast(urgency))),
  )
  const statusAtLeast = oncePer((status: Status): Bool => {
    if (status === 'go') return terms.yes
    const urgency = urgencyFor(status)
    return or(
      ...own.map((each) => each.statusAtLeast(status)),
      urgency === undefined ? no : urgencyAtLeast(urgency),
      rank(STATUSES, status) <= PAUSED ? noPosition() : no,
    )
  })
  const { letter, referral } = knowledge.defaults
  const letterOffered = once(() =>
    or(
      statusAtLeast('go-with-care'),
      ...own.filter(({ rule }) => rule.when.op !== 'always').flatMap((each) => [each.limits, each.accepted]),
    ),
  )
  return {
    statusAtLeast,
    urgencyAtLeast,
    limits: {
      ...limits,
      requires: (action) => or(limits.requires(action), action === letter ? letterOffered() : no, action === referral ? noPosition() : no),
    },
  }
}
