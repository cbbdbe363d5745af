import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Assessment } from '#engine/model/assessment.ts'
import type { HandsSegment } from '#engine/model/plan.ts'
import type { Technique } from '#engine/model/technique.ts'
import { handsOf, planLaw, visitOf } from '../support/plans.ts'
import { given } from '../support/random/answers.ts'
import { nearlyWell } from '../support/random/clients.ts'
import { factNamed, withAnswer } from '../support/random/edits.ts'
import { tries } from '../support/runs.ts'
import { SCIATICA } from '../support/sciatica.ts'

const LONGEST_HOLD = 60

const techniqueOf = ({ card }: HandsSegment): Technique | undefined => SCIATICA.cardById.get(card)?.technique

const isForbidden = ({ restrictions }: Assessment, segment: HandsSegment): boolean =>
  restrictions.forbidden.some(({ technique, sites }) => technique === techniqueOf(segment)?.id && sites.includes(segment.site))

describe('hands in a proposed plan', () => {
  it('never go where the cap is below the technique, nor anywhere at all that hands keep off [SP-45]', () => {
    const law = planLaw((plan, { assessment }) => {
      for (const segment of handsOf(plan)) {
        const cap = assessment.restrictions.caps[segment.site] ?? 0
        expect(cap).toBeGreaterThan(0)
        expect(techniqueOf(segment)?.minLevel).toBeLessThanOrEqual(cap)
        expect(segment.level).toBeLessThanOrEqual(cap)
      }
    })
    fc.assert(law, tries(1_000))
  })

  it('never use a technique that is forbidden there, or one that this pack never offers [SP-43] [SP-46]', () => {
    const law = planLaw((plan, { assessment }) => {
      for (const segment of handsOf(plan))
        expect([isForbidden(assessment, segment), techniqueOf(segment)?.available]).toEqual([false, true])
    })
    fc.assert(law, tries(1_000))
  })

  it('never press at level 5, over the cap of the region for everybody, or on the belly [SP-44]', () => {
    const law = planLaw((plan) => {
      for (const { site, level } of handsOf(plan)) {
        const region = SCIATICA.siteById.get(site)?.region
        expect(region).not.toBe('abdomen')
        expect(level).toBeLessThanOrEqual(Math.min(4, SCIATICA.regions.find(({ id }) => id === region)?.cap ?? 0))
      }
    })
    fc.assert(law, tries(500))
  })

  it('never work longer than allowed, nor hold one point over a minute [SP-87]', () => {
    const law = planLaw((plan, { assessment }) => {
      const { handsOn, phases, painCeiling } = plan.session
      expect(handsOn).toBe(Math.ceil(phases.C + phases.D + (phases.B + phases.F) / 2))
      expect(handsOn).toBeLessThanOrEqual(assessment.restrictions.maxMinutes)
      expect(painCeiling).toBeLessThanOrEqual(assessment.restrictions.painCeiling)
      for (const { hold, site } of handsOf(plan))
        expect(hold ?? 0).toBeLessThanOrEqual(Math.min(LONGEST_HOLD, assessment.restrictions.holds[site] ?? 0))
    })
    fc.assert(law, tries(1_000))
  })

  it('only work in positions that are left, and never in one that spreads the symptoms [SP-83]', () => {
    const marked = fc.subarray(
      SCIATICA.positions.map(({ id }) => id),
      { maxLength: 3 },
    )
    const law = fc.property(nearlyWell, marked, (person, positions) => {
      const { proposal, assessment } = visitOf(withAnswer(person, factNamed('positions-spreading'), given(positions)))
      for (const { position } of proposal.plan === null ? [] : handsOf(proposal.plan)) {
        expect(positions).not.toContain(position)
        expect(assessment.restrictions.positions).toContain(position)
      }
    })
    fc.assert(law, tries(500))
  })

  it('keep away from what the client does not want, and the plan names the products to leave [SP-90] [SP-79] [MP-09]', () => {
    const regions = fc.subarray(
      SCIATICA.sites.map(({ id }) => id),
      { maxLength: 6 },
    )
    const techniques = fc.subarray(['swedish', 'myofascial-release', 'deep-tissue', 'trigger-point', 'still-hold'], { maxLength: 3 })
    const law = fc.property(nearlyWell, regions, techniques, (person, refusedRegions, refusedTechniques) => {
      const asked = withAnswer(person, factNamed('refused-regions'), given(refusedRegions))
      const { proposal, assessment } = visitOf(withAnswer(asked, factNamed('refused-techniques'), given(refusedTechniques)))
      if (proposal.plan === null) return
      expect(assessment.restrictions.products.filter((product) => !proposal.plan.session.avoidProducts.includes(product))).toEqual([])
      for (const segment of handsOf(proposal.plan)) {
        expect(refusedRegions).not.toContain(segment.site)
        expect(refusedTechniques).not.toContain(techniqueOf(segment)?.id)
      }
    })
    fc.assert(law, tries(500))
  })
})
