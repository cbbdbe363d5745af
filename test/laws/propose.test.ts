import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check } from '#engine/check.ts'
import { propose } from '#engine/propose.ts'
import { minutesAsked, planLaw, visitOf } from '../support/plans.ts'
import { frozen } from '../support/frozen.ts'
import { anyClient, nearlyWell } from '../support/random/clients.ts'
import { runs, tries } from '../support/runs.ts'
import { SCIATICA } from '../support/sciatica.ts'

const refusals = new Set(SCIATICA.planRules.flatMap(({ id, then }) => (then.noPlan === undefined ? [] : [id])))

describe('a proposed plan', () => {
  it('has nothing that the check objects to', () => {
    const law = planLaw((plan, { assessment }) => {
      expect(check(SCIATICA, plan, assessment)).toEqual([])
    })
    fc.assert(law, tries(2_000))
  })

  it('is made for at least one random client in three, so that the laws of plans speak of something', () => {
    const clients = fc.sample(nearlyWell, runs(300))
    const planned = clients.filter((client) => visitOf(client).proposal.plan !== null)
    expect(planned.length / clients.length).toBeGreaterThan(1 / 3)
  })

  it('is the same each time, leaves the assessment as it was, and comes back whole from JSON', () => {
    const law = planLaw((plan, { client, assessment }) => {
      expect(propose(SCIATICA, frozen(assessment), { minutes: plan.session.minutes })).toEqual(
        visitOf(client, plan.session.minutes).proposal,
      )
      expect(JSON.parse(JSON.stringify(plan))).toEqual(plan)
    })
    fc.assert(law, tries(500))
  })
})

describe('no plan', () => {
  it('is made where care is paused or stopped, or the screening is open [SP-06] [SP-25]', () => {
    const law = fc.property(anyClient, minutesAsked, (client, minutes) => {
      const { assessment, proposal } = visitOf(client, minutes)
      const { status, complete } = assessment.disposition
      if (status === 'paused' || status === 'stopped' || !complete) expect(proposal.plan).toBeNull()
      if (!complete) expect(['paused', 'stopped']).toContain(status)
    })
    fc.assert(law, tries(2_000))
  })

  it('comes only with the sentence that says why, and only for one of the reasons there are [SP-101]', () => {
    const law = fc.property(anyClient, minutesAsked, (client, minutes) => {
      const { assessment, proposal } = visitOf(client, minutes)
      const { disposition, guidance } = assessment
      const refused = guidance?.rules.some((rule) => refusals.has(rule)) === true
      const noSession = !SCIATICA.templates.some(
        ({ presentation, length }) => presentation === guidance?.presentation && (minutes === undefined || length === minutes),
      )
      const hasReason = disposition.status === 'paused' || disposition.status === 'stopped' || guidance === null || refused || noSession
      expect(proposal.plan === null).toBe(hasReason)
      expect((proposal.why ?? '').length > 0).toBe(hasReason)
    })
    fc.assert(law, tries(2_000))
  })
})
