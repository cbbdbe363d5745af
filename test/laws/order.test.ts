import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess } from '#engine/assess.ts'
import type { Client } from '#engine/model/client.ts'
import { propose } from '#engine/propose.ts'
import { anyClient, nearlyWell } from '../support/random/clients.ts'
import { frozen } from '../support/frozen.ts'
import { tries } from '../support/runs.ts'
import { same } from '#engine/same.ts'
import { SCIATICA } from '../support/sciatica.ts'
import { inOneLine, verdictOn } from '../support/verdicts.ts'

const turned = <T>(items: readonly T[], by: number): readonly T[] => {
  const at = items.length === 0 ? 0 : by % items.length
  return [...items.slice(at), ...items.slice(0, at)].toReversed()
}

const reordered = (client: Client, by: number): Client => ({
  ...client,
  answers: Object.fromEntries(turned(Object.entries(client.answers), by)),
  clearances: turned(client.clearances, by),
  signs: turned(client.signs, by),
  malformed: turned(client.malformed, by),
})

const repeated = (client: Client): Client => ({
  ...client,
  clearances: [...client.clearances, ...client.clearances],
  signs: [...client.signs, ...client.signs],
  malformed: [...client.malformed, ...client.malformed],
})

describe('the order of answers, letters and signs', () => {
  it('changes nothing, nor does saying them twice [MP-04]', () => {
    const law = fc.property(anyClient, fc.nat(500), (client, by) => {
      const plain = inOneLine(verdictOn(client))
      expect(inOneLine(verdictOn(reordered(client, by)))).toBe(plain)
      expect(inOneLine(verdictOn(repeated(client)))).toBe(plain)
    })
    fc.assert(law, tries(10_000))
  })
})

/** All that an assessment says; the client and the list of letters keep the order they came in. */
const saidOf = (client: Client): object => {
  const { client: _, clearances: __, ...said } = assess(SCIATICA, client)
  return said
}

const sent = (client: Client): Client => JSON.parse(JSON.stringify(client))

describe('an assessment', () => {
  it('is the same of a client in another order, or come through JSON; leaves the client as it was, and survives JSON itself [MP-04]', () => {
    const law = fc.property(anyClient, fc.nat(500), (client, by) => {
      const here = saidOf(frozen(client))
      const text = JSON.stringify(here)
      expect(JSON.stringify(saidOf(sent(reordered(client, by))))).toBe(text)
      expect(same(JSON.parse(text), here)).toBe(true)
    })
    fc.assert(law, tries(10_000))
  })

  it('leads to the same plan after it went through JSON, and the plan comes back whole', () => {
    const law = fc.property(nearlyWell, (client) => {
      const here = assess(SCIATICA, client)
      const proposal = propose(SCIATICA, here, { minutes: 60 })
      expect(propose(SCIATICA, JSON.parse(JSON.stringify(here)), { minutes: 60 })).toEqual(proposal)
      expect(same(JSON.parse(JSON.stringify(proposal)), proposal)).toBe(true)
    })
    fc.assert(law, tries(500))
  })
})
