import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check } from '#engine/check.ts'
import type { Plan, Segment } from '#engine/model/plan.ts'
import { minutesAsked, visitOf } from '../support/plans.ts'
import { nearlyWell } from '../support/random/clients.ts'
import { tries } from '../support/runs.ts'
import { SCIATICA } from '../support/sciatica.ts'

const lowered = (segment: Segment): Segment => {
  const card = segment.kind === 'hands' ? SCIATICA.cardById.get(segment.card) : undefined
  if (segment.kind !== 'hands' || card === undefined) return segment
  const least = Math.max(card.minLevel, card.technique.minLevel)
  return { ...segment, level: Math.max(Math.min(segment.level, least), segment.level - 1) }
}

const withSegments = (plan: Plan, segments: readonly Segment[]): Plan => ({ ...plan, session: { ...plan.session, segments } })

const handsOnOf = ({ B, C, D, F }: Plan['session']['phases']): number => Math.ceil(C + D + (B + F) / 2)

/** A minute of the secondary work becomes a minute of talk at the end, as long as the technique keeps its least minutes. */
const shortened = (plan: Plan): Plan => {
  const { phases, segments } = plan.session
  const giver = segments.find(
    (segment) =>
      segment.kind === 'hands' && segment.phase === 'D' && segment.minutes > (SCIATICA.cardById.get(segment.card)?.minutes.min ?? 1),
  )
  const talk = segments.findLast((segment) => segment.kind === 'talk' && segment.phase === 'G')
  if (giver === undefined || talk === undefined) return plan
  const moved = segments.map((segment) =>
    segment === giver
      ? { ...segment, minutes: segment.minutes - 1 }
      : segment === talk
        ? { ...segment, minutes: segment.minutes + 1 }
        : segment,
  )
  const left = { ...phases, D: phases.D - 1, G: phases.G + 1 }
  return { ...plan, session: { ...plan.session, segments: moved, phases: left, handsOn: handsOnOf(left) } }
}

describe('the same plan', () => {
  it('one level lower is allowed [MP-14]', () => {
    const law = fc.property(nearlyWell, minutesAsked, (client, minutes) => {
      const { proposal, assessment } = visitOf(client, minutes)
      if (proposal.plan === null) return
      expect(check(SCIATICA, withSegments(proposal.plan, proposal.plan.session.segments.map(lowered)), assessment)).toEqual([])
    })
    fc.assert(law, tries(500))
  })

  it('with a minute less of the hands is allowed [MP-14]', () => {
    const law = fc.property(nearlyWell, minutesAsked, (client, minutes) => {
      const { proposal, assessment } = visitOf(client, minutes)
      if (proposal.plan === null) return
      expect(check(SCIATICA, shortened(proposal.plan), assessment)).toEqual([])
    })
    fc.assert(law, tries(500))
  })
})
