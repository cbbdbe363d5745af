import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { startKernel } from '#cli/node/start-kernel.ts'
import { compose } from '#engine/assess/compose.ts'
import { atLeastAsCautious } from '#engine/caution/verdict.ts'
import type { Client } from '#engine/model/client.ts'
import { openState } from '#engine/state/open-state.ts'
import { impliesBetween } from '#recall/diff/implies.ts'
import { directionOfRule } from '#recall/diff/rule-direction.ts'
import { verdictsAlike } from '#recall/screen/compiled-alike.ts'
import { rescreenOf, wholeRescreen } from '#recall/screen/rescreen.ts'
import { anyClient, nearlyWell } from '../support/random/clients.ts'
import { changedRule } from '../support/random/rule-edits.ts'
import type { Changed } from '../support/random/rule-edits.ts'
import { randomStates } from '../support/random/states.ts'
import { FACTOR, seeded, tries } from '../support/runs.ts'
import { sameVerdict } from '../support/same-verdict.ts'
import { same } from '#engine/same.ts'
import { SCIATICA } from '../support/sciatica.ts'

const implies = impliesBetween(SCIATICA, SCIATICA)

/** Somebody to whom a rule is likely to apply: of the facts it reads, many are answered. */
const someone = fc.oneof(anyClient, nearlyWell)

const directionOf = ({ knowledge, before, after }: Changed): string =>
  directionOfRule({ before: { knowledge: SCIATICA, rule: before }, after: { knowledge, rule: after } })

describe('a condition that is said to be met only where another is', () => {
  it('is never truer than the other, for any client', () => {
    let said = 0
    const law = fc.property(changedRule, someone, ({ before, after }, client) => {
      const truth = openState(SCIATICA, client).truth
      for (const [a, b] of [
        [before.when, after.when],
        [after.when, before.when],
      ] as const) {
        if (!implies(a, b)) continue
        said++
        if (truth(a) > truth(b)) return false
      }
      return true
    })
    fc.assert(law, tries(5_000))
    expect(said).toBeGreaterThan(2_000)
  })
})

const holdsFor = (changed: Changed, client: Client): boolean => {
  const direction = directionOf(changed)
  const [old, now] = [compose(SCIATICA, client), compose(changed.knowledge, client)]
  if (direction === 'stricter') return atLeastAsCautious(now, old)
  if (direction === 'looser') return atLeastAsCautious(old, now)
  return direction === 'both' || (atLeastAsCautious(now, old) && atLeastAsCautious(old, now))
}

describe('the direction of a change', () => {
  it('holds for every client: a stricter rule makes nobody looser, a looser one nobody stricter, one that asks the same moves nobody', () => {
    fc.assert(fc.property(changedRule, someone, holdsFor), tries(3_000))
  })

  it('is not both for want of looking: of changes of one thing most go one way', () => {
    const directions = fc.sample(changedRule, { numRuns: 400, seed: 1 }).map(directionOf)
    expect(directions.filter((direction) => direction === 'both').length).toBeLessThan(120)
    expect(new Set(directions)).toEqual(new Set(['stricter', 'looser', 'same', 'both']))
  })
})

describe('screening only those whom a change may reach', () => {
  it('gives what screening everybody gives, with the same causes', () => {
    const law = fc.property(changedRule, fc.array(someone, { minLength: 1, maxLength: 6 }), ({ knowledge }, clients) => {
      const pairs = clients.map((client) => ({ before: client, after: client }))
      return same(rescreenOf(SCIATICA, knowledge, [], startKernel)(pairs), wholeRescreen(SCIATICA, knowledge, [])(pairs))
    })
    fc.assert(law, tries(100))
  })
})

const verdictBy = (knowledge: typeof SCIATICA, client: Client): Parameters<typeof sameVerdict>[0] => {
  const composition = compose(knowledge, client)
  return { ...composition, complete: composition.missing.length === 0 }
}

describe('screening with both versions compiled', () => {
  it('calls alike exactly those of whom both versions say the same in everything, save those with earlier sessions', () => {
    const next = randomStates(seeded())
    let [found, moved] = [0, 0]
    for (const { knowledge } of fc.sample(changedRule, { numRuns: 4 * FACTOR, seed: seeded() })) {
      const alike = verdictsAlike(SCIATICA, knowledge, startKernel)
      const pairs = Array.from({ length: 128 }, next).map((client) => ({ before: client, after: client }))
      for (const [index, isAlike] of (alike?.(pairs) ?? []).entries()) {
        const { before: client } = pairs[index] ?? {}
        if (client === undefined || client.signs.length + client.history.sessions.length > 0) continue
        found++
        const isSame = sameVerdict(verdictBy(SCIATICA, client), verdictBy(knowledge, client))
        if (!isSame) moved++
        expect({ client, isAlike }).toEqual({ client, isAlike: isSame })
      }
    }
    expect(found).toBeGreaterThan(300)
    expect(moved).toBeGreaterThan(0)
  })

  it('is not tried where the two packs speak of other places or techniques', () => {
    const fewer = { ...SCIATICA, positions: SCIATICA.positions.slice(1) }
    expect(verdictsAlike(SCIATICA, fewer, startKernel)).toBeUndefined()
  })
})
