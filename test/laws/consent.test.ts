import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { given } from '../support/random/answers.ts'
import { anyClient } from '../support/random/clients.ts'
import { factNamed, withAnswer } from '../support/random/edits.ts'
import { tries } from '../support/runs.ts'
import { SCIATICA } from '../support/sciatica.ts'
import { looserLimits, shortfalls } from '../support/shortfalls.ts'
import { inOneLine, verdictOn } from '../support/verdicts.ts'

const [REGIONS, TECHNIQUES] = [factNamed('refused-regions'), factNamed('refused-techniques')]
const SITES = SCIATICA.sites.map(({ id }) => id)
const OFFERED = TECHNIQUES.options.map(({ id }) => id)

describe('a refusal', () => {
  it('closes the places that are refused, and opens nothing [MP-09] [SP-90]', () => {
    const law = fc.property(anyClient, fc.subarray(SITES, { minLength: 1, maxLength: 6 }), (client, refused) => {
      const willing = verdictOn(withAnswer(client, REGIONS, given([])))
      const unwilling = verdictOn(withAnswer(client, REGIONS, given(refused)))
      expect(looserLimits(SCIATICA, unwilling.limits, willing.limits)).toEqual([])
      for (const id of refused) expect([id, unwilling.limits.caps[SCIATICA.siteById.get(id)?.index ?? -1]]).toEqual([id, 0])
    })
    fc.assert(law, tries(10_000))
  })

  it('of a technique ends it everywhere, and opens nothing; refusing more only closes more [MP-09] [SP-90]', () => {
    const law = fc.property(anyClient, fc.subarray(OFFERED, { minLength: 1 }), fc.nat(9), (client, refused, keep) => {
      const fewer = verdictOn(withAnswer(client, TECHNIQUES, given(refused.slice(0, keep))))
      const more = verdictOn(withAnswer(client, TECHNIQUES, given(refused)))
      expect(shortfalls(SCIATICA, more, fewer)).toEqual([])
      for (const id of refused) {
        const bit = 1 << (SCIATICA.techniqueById.get(id)?.index ?? 0)
        expect(more.limits.bans.every((banned) => (banned & bit) !== 0)).toBe(true)
      }
    })
    fc.assert(law, tries(10_000))
  })
})

/** Allergies by name; each is a recorded allergen. */
const ALLERGIES = ['cc-allergy-nut', 'cc-allergy-fragrance'] as const

describe('an allergy', () => {
  it('takes products away and gives none back; caps, positions and minutes stay as they are [MP-10] [SP-79]', () => {
    const law = fc.property(anyClient, fc.constantFrom(...ALLERGIES), (client, id) => {
      const [without, withIt] = (['no', 'yes'] as const).map((value) => verdictOn(withAnswer(client, factNamed(id), given(value))))
      if (without === undefined || withIt === undefined) return
      expect(looserLimits(SCIATICA, withIt.limits, without.limits)).toEqual([])
      expect(withIt.limits.products).not.toBe(0)
      expect([withIt.limits.caps, withIt.limits.positions, withIt.limits.minutes, withIt.urgency]).toEqual([
        without.limits.caps,
        without.limits.positions,
        without.limits.minutes,
        without.urgency,
      ])
    })
    fc.assert(law, tries(10_000))
  })

  it('leaves no work that slides on a product unless a plain, tested one is at hand [SP-79]', () => {
    const sliding = 1 << (SCIATICA.techniqueById.get('swedish')?.index ?? 0)
    const law = fc.property(
      anyClient,
      fc.constantFrom(...ALLERGIES),
      fc.constantFrom(undefined, given([]), given('declined')),
      (client, id, products) => {
        const { limits } = verdictOn(withAnswer(withAnswer(client, factNamed(id), given('yes')), factNamed('products-at-hand'), products))
        expect(limits.bans.every((banned) => (banned & sliding) !== 0)).toBe(true)
      },
    )
    fc.assert(law, tries(10_000))
  })
})

describe('a preference', () => {
  it('for light or deep work changes no verdict [SP-42]', () => {
    const prefers = factNamed('prefers')
    const law = fc.property(anyClient, fc.subarray(prefers.options.map(({ id }) => id)), (client, wanted) => {
      const [plain, wishing] = [verdictOn(withAnswer(client, prefers, undefined)), verdictOn(withAnswer(client, prefers, given(wanted)))]
      expect(inOneLine(wishing)).toBe(inOneLine(plain))
    })
    fc.assert(law, tries(10_000))
  })
})
