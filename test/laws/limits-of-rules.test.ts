import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Composition } from '#engine/assess/compose.ts'
import type { Effect, Target } from '#engine/model/effect.ts'
import { anyClient } from '../support/random/clients.ts'
import { tries } from '../support/runs.ts'
import { SCIATICA } from '../support/sciatica.ts'
import { verdictOn } from '../support/verdicts.ts'

// Read from the rules themselves, beside the code that applies them, so that a limit which is read wrongly is seen.

/** The sites a target surely means: all of a fixed one; those of both sides where no side or place was told. */
const sitesOf = (target: Target, { state }: Composition): readonly number[] => {
  if (target.kind === 'sites') return target.sites
  const answer = state.answers[target.fact.id]
  const isSilent =
    answer === undefined || (answer.side === undefined && answer.at === undefined && answer.value !== 'left' && answer.value !== 'right')
  if (!isSilent || Array.isArray(answer?.value)) return []
  return target.kind === 'marked' ? target.within : [...target.left, ...target.right]
}

const brokenPlaces = (effect: Effect, composition: Composition): readonly string[] => {
  const { caps, bans, holds } = composition.limits
  return [
    ...effect.caps.flatMap(({ level, target }) =>
      sitesOf(target, composition)
        .filter((site) => (caps[site] ?? 9) > level)
        .map((site) => `cap ${site}`),
    ),
    ...effect.bans.flatMap(({ techniques, target }) =>
      sitesOf(target, composition)
        .filter((site) => (techniques & ~(bans[site] ?? 0)) !== 0)
        .map((site) => `ban ${site}`),
    ),
    ...effect.holds.flatMap(({ seconds, target }) =>
      sitesOf(target, composition)
        .filter((site) => (holds[site] ?? 999) > seconds)
        .map((site) => `hold ${site}`),
    ),
  ]
}

const brokenRest = (effect: Effect, { limits }: Composition): readonly string[] => [
  ...(limits.minutes > (effect.minutes ?? limits.minutes) ? ['minutes'] : []),
  ...(limits.painCeiling > (effect.painCeiling ?? limits.painCeiling) ? ['pain ceiling'] : []),
  ...((effect.products & ~limits.products) === 0 ? [] : ['products']),
  ...effect.requires.filter((action) => !limits.requires.has(action)),
  ...effect.messages.filter((message) => !limits.messages.has(message)),
  ...effect.positions.filter(({ keep, sideOf }) => sideOf === undefined && (limits.positions & ~keep) !== 0).map(() => 'positions'),
  ...effect.motions.flatMap(({ motions, sideOf }) =>
    sideOf === undefined ? motions.filter((motion) => limits.motions[motion] !== 3).map((motion) => `motion ${motion}`) : [],
  ),
]

describe('the limits of a client', () => {
  it('are at least those that each rule in force states, word by word [SP-38]', () => {
    const law = fc.property(anyClient, (client) => {
      const composition = verdictOn(client)
      for (const { rule, applies, tiers } of composition.activity.active) {
        // An accepted long-standing finding brings its status, and the limits of its own row do not hold.
        if (applies === 'steady' || (applies === 'cleared' && rule.steady !== undefined)) continue
        const effects = [rule.effect, ...tiers.map(({ effect }) => effect)]
        const broken = effects.flatMap((effect) => [...brokenPlaces(effect, composition), ...brokenRest(effect, composition)])
        if (broken.length > 0) expect([rule.id, broken]).toEqual([rule.id, []])
      }
      expect(composition.limits.messages).toContain(SCIATICA.defaults.safetyNet)
    })
    fc.assert(law, tries(10_000))
  })
})
