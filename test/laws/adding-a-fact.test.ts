import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Client } from '#engine/model/client.ts'
import { given } from '../support/random/answers.ts'
import { anyClient, nearlyWell } from '../support/random/clients.ts'
import { factAmong, factNamed, withAnswer } from '../support/random/edits.ts'
import { RISKS, risk } from '../support/random/flags.ts'
import { tries } from '../support/runs.ts'
import { SCIATICA } from '../support/sciatica.ts'
import { isBoundToPlaceOf } from '../support/bound-to-place.ts'
import { shortOfLimits, shortfalls } from '../support/shortfalls.ts'
import { verdictOn } from '../support/verdicts.ts'

describe('adding a risk', () => {
  it('never makes the verdict less cautious, nor any limit behind an empty plan looser [MP-01]', () => {
    const law = fc.property(anyClient, risk, (client, { id, answer }) => {
      const fact = factNamed(id)
      const without = verdictOn(withAnswer(client, fact, given('no')))
      const withIt = verdictOn(withAnswer(client, fact, answer))
      // A row that already held, and everywhere because no place was marked for this fact, narrows when one is (MP-12 j).
      if (isBoundToPlaceOf(without.activity.active, fact)) return
      expect([...shortfalls(SCIATICA, withIt, without), ...shortOfLimits(SCIATICA, withIt, without)]).toEqual([])
    })
    fc.assert(law, tries(10_000))
  })

  // Naming a place or a side narrows what silence takes as everywhere (MP-12 j), so the yes comes bare; and the pause of an open
  // screening, with the letter that goes with it, ends when the answer comes (MP-12 c).
  it('to a question nobody had answered never lowers urgency or loosens a limit [MP-01]', () => {
    const law = fc.property(anyClient, factAmong(RISKS), (client, id) => {
      const fact = factNamed(id)
      // Nothing on record: a question left out may hold what was answered before (SP-30).
      const person = { ...client, history: { ...client.history, answers: [] } }
      const before = verdictOn(withAnswer(person, fact, undefined))
      const after = verdictOn(withAnswer(person, fact, given('yes')))
      const letter = `requires ${SCIATICA.defaults.letter}`
      expect(shortOfLimits(SCIATICA, after, before).filter((short) => short !== letter)).toEqual([])
    })
    fc.assert(law, tries(10_000))
  })
})

const withRisks = (client: Client, ids: readonly string[]): Client =>
  ids.reduce((so, id) => withAnswer(so, factNamed(id), given('yes')), client)

const someRisks = fc.uniqueArray(factAmong(RISKS), { maxLength: 4, size: 'max' })

describe('two sets of risks', () => {
  it('together are at least as cautious as each alone [MP-03]', () => {
    const law = fc.property(nearlyWell, someRisks, someRisks, (client, a, b) => {
      const none = [...a, ...b].reduce((so, id) => withAnswer(so, factNamed(id), given('no')), client)
      const union = verdictOn(withRisks(none, [...a, ...b]))
      for (const part of [a, b]) expect(shortfalls(SCIATICA, union, verdictOn(withRisks(none, part)))).toEqual([])
    })
    fc.assert(law, tries(10_000))
  })
})
