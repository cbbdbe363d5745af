import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PHASES } from '#engine/model/technique.ts'
import { handsOf, planLaw } from '../support/plans.ts'
import { tries } from '../support/runs.ts'
import { SCIATICA } from '../support/sciatica.ts'

const { homeLeast, homeMost } = SCIATICA.defaults

describe('a proposed plan', () => {
  it('asks for written consent wherever it touches a sensitive area, and for consent to the plan [SP-89] [SP-88]', () => {
    const law = planLaw((plan) => {
      const touched = handsOf(plan).flatMap(({ site }) => {
        const region = SCIATICA.siteById.get(site)?.region
        return SCIATICA.regions.find(({ id }) => id === region)?.consent ?? []
      })
      expect([...touched, SCIATICA.defaults.consent].filter((action) => !plan.requires.includes(action))).toEqual([])
    })
    fc.assert(law, tries(500))
  })

  it('names as sensitive the buttock, the inner thigh, the groin and the chest [SP-89]', () => {
    const sensitive = SCIATICA.regions.filter(({ consent }) => consent !== undefined).map(({ id }) => id)
    expect(sensitive).toEqual(expect.arrayContaining(['gluteal', 'deep-gluteal', 'hip-lateral', 'inner-thigh', 'groin', 'chest']))
  })

  it('moves the client, at home too: two to four movements, or the reason why not [SP-102]', () => {
    const law = planLaw((plan) => {
      const inSession = plan.session.segments.filter(({ kind }) => kind === 'movement').length
      expect(plan.home.length + inSession > 0 || (plan.homeReason ?? '').length > 0).toBe(true)
      expect(plan.home.length).toBeLessThanOrEqual(homeMost)
      if (plan.homeReason === null) expect(plan.home.length).toBeGreaterThanOrEqual(homeLeast)
      expect(new Set(plan.home.map(({ movement }) => movement)).size).toBe(plan.home.length)
    })
    fc.assert(law, tries(1_000))
  })

  it('fills the minutes exactly, each phase with its own', () => {
    const law = planLaw(({ session: { minutes, phases, segments } }) => {
      expect(PHASES.reduce((sum, phase) => sum + phases[phase], 0)).toBe(minutes)
      for (const phase of PHASES) {
        const filled = segments.filter((segment) => segment.phase === phase).reduce((sum, segment) => sum + segment.minutes, 0)
        expect([phase, filled]).toEqual([phase, phases[phase]])
      }
    })
    fc.assert(law, tries(500))
  })

  it('has the length that was asked for', () => {
    const law = planLaw((plan, { proposal }) => {
      expect(proposal.why).toBeNull()
      expect([30, 45, 60, 75, 90]).toContain(plan.session.minutes)
    })
    fc.assert(law, tries(500))
  })

  it('names every rule that shaped it, with all that they require and say [SP-104] [SP-32]', () => {
    const law = planLaw((plan, { assessment }) => {
      const { trace, guidance, restrictions } = assessment
      const shaping = [...trace.map(({ rule }) => rule), ...(guidance?.rules ?? []), guidance?.profile ?? '']
      expect(shaping.filter((id) => !plan.shapedBy.includes(id))).toEqual([])
      expect(restrictions.requires.filter((action) => !plan.requires.includes(action))).toEqual([])
      expect(restrictions.messages.filter((message) => !plan.messages.includes(message))).toEqual([])
      expect(plan.messages).toContain(SCIATICA.defaults.safetyNet)
    })
    fc.assert(law, tries(500))
  })
})
