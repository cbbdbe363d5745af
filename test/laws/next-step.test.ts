import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { visitOf } from '../support/plans.ts'
import { anyClient, nearlyWell } from '../support/random/clients.ts'
import { tries } from '../support/runs.ts'
import { SCIATICA } from '../support/sciatica.ts'
import { verdictOn } from '../support/verdicts.ts'

describe('nobody is left without a next step', () => {
  it('whoever may not be treated is told how soon to see whom, or what to answer [MP-18] [SP-04]', () => {
    const law = fc.property(anyClient, (client) => {
      const { status, urgency, missing, limits } = verdictOn(client)
      if (status === 'go') return
      expect(limits.requires).toContain(SCIATICA.defaults.letter)
      if (urgency !== 'none') expect(limits.messages).toContain(`urgency-${urgency}`)
      if (status === 'paused' || status === 'stopped') expect(missing.length > 0 || limits.requires.size > 0).toBe(true)
    })
    fc.assert(law, tries(10_000))
  })

  it('whoever may be treated gets a plan or the sentence why not [MP-18]', () => {
    const law = fc.property(nearlyWell, (client) => {
      const { proposal, assessment } = visitOf(client)
      if (proposal.plan !== null) return
      expect(proposal.why.length).toBeGreaterThan(0)
      expect(assessment.disposition.status !== 'go' || assessment.lead === null || assessment.guidance !== null).toBe(true)
    })
    fc.assert(law, tries(10_000))
  })
})

describe('an open screening', () => {
  it('lists every question it waits for, and never lets a plan through [SP-25]', () => {
    const law = fc.property(anyClient, (client) => {
      const { assessment } = visitOf(client)
      const blocking = assessment.open.filter(({ blocks }) => blocks).map(({ fact }) => fact)
      expect(blocking).toEqual(verdictOn(client).missing.map(({ id }) => id))
      expect(assessment.disposition.complete).toBe(blocking.length === 0)
    })
    fc.assert(law, tries(10_000))
  })
})
