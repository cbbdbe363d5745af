import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess } from '#engine/assess.ts'
import type { Client } from '#engine/model/client.ts'
import { propose } from '#engine/propose.ts'
import { anyClient, nearlyWell } from '../support/random/clients.ts'
import { frozen } from '../support/frozen.ts'
import { tries } from '../support/runs.ts'
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

  it('changes nothing of a whole assessment [MP-04]', () => {
    const law = fc.property(anyClient, fc.nat(500), (client, by) => {
      const { client: _, clearances: __, ...plain } = assess(SCIATICA, client)
      const { client: ___, clearances: ____, ...other } = assess(SCIATICA, reordered(client, by))
      expect(JSON.stringify(other)).toBe(JSON.stringify(plain))
    })
    fc.assert(law, tries(10_000))
  })
})

describe('an assessment', () => {
  it('is the same each time, and what it was made from stays as it was', () => {
    const law = fc.property(anyClient, (client) => {
      const first = JSON.stringify(assess(SCIATICA, frozen(client)))
      expect(JSON.stringify(assess(SCIATICA, client))).toBe(first)
    })
    fc.assert(law, tries(10_000))
  })

  it('comes back whole from JSON', () => {
    const law = fc.property(anyClient, (client) => {
      const { client: _, ...assessment } = assess(SCIATICA, client)
      expect(JSON.parse(JSON.stringify(assessment))).toEqual(assessment)
    })
    fc.assert(law, tries(10_000))
  })

  it('is the same of a client that went through JSON, and so is the plan', () => {
    const law = fc.property(nearlyWell, (client) => {
      const sent: Client = JSON.parse(JSON.stringify(client))
      const [here, there] = [assess(SCIATICA, client), assess(SCIATICA, sent)]
      expect(JSON.stringify(there)).toBe(JSON.stringify(here))
      expect(propose(SCIATICA, there, { minutes: 60 })).toEqual(propose(SCIATICA, here, { minutes: 60 }))
    })
    fc.assert(law, tries(10_000))
  })
})
