import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Client, Sign } from '#engine/model/client.ts'
import { RESPONSES, rank } from '#engine/model/scale.ts'
import { given } from '../support/random/answers.ts'
import { anyClient, nearlyWell } from '../support/random/clients.ts'
import { sign } from '../support/random/past.ts'
import { tries } from '../support/runs.ts'
import { SCIATICA } from '../support/sciatica.ts'
import { shortfalls } from '../support/shortfalls.ts'
import { verdictOn } from '../support/verdicts.ts'

const responseTo = ({ id }: Sign): number => rank(RESPONSES, SCIATICA.ruleById.get(id)?.response ?? 'note')

const logged = (client: Client, added: Sign): Client => ({
  ...client,
  signs: [...client.signs, added],
  answers: {
    ...client.answers,
    [added.id]: given('yes', { at: added.at }),
    ...(added.escalated === true ? { [`${added.id}-escalated`]: given('yes') } : {}),
  },
})

const without = (client: Client, { id }: Sign): Client => {
  const gone = new Set([id, `${id}-escalated`])
  return {
    ...client,
    signs: client.signs.filter((other) => other.id !== id),
    answers: Object.fromEntries(Object.entries(client.answers).filter(([fact]) => !gone.has(fact))),
  }
}

describe('a sign during the session', () => {
  it('never makes the verdict less cautious [MP-11]', () => {
    const law = fc.property(anyClient, sign, (client, added) => {
      const before = without(client, added)
      expect(shortfalls(SCIATICA, verdictOn(logged(before, added)), verdictOn(before))).toEqual([])
    })
    fc.assert(law, tries(10_000))
  })

  it('that stops a technique ends it there for the session, and everywhere where no place was named [SP-95]', () => {
    const law = fc.property(nearlyWell, sign, (client, added) => {
      if (added.technique === undefined || responseTo(added) < rank(RESPONSES, 'stop-technique')) return
      const { limits } = verdictOn(logged(without(client, added), added))
      const bit = 1 << (SCIATICA.techniqueById.get(added.technique)?.index ?? 0)
      const open = SCIATICA.sites.filter(
        ({ id, index }) => (added.at === undefined || added.at.includes(id)) && ((limits.bans[index] ?? 0) & bit) === 0,
      )
      expect(open.map(({ id }) => id)).toEqual([])
    })
    fc.assert(law, tries(10_000))
  })

  it('that ends the session or calls for an ambulance leaves no plan [SP-94] [SP-97]', () => {
    const law = fc.property(nearlyWell, sign, (client, added) => {
      const response = responseTo(added)
      if (response < rank(RESPONSES, 'stop-session')) return
      const { status, urgency } = verdictOn(logged(without(client, added), added))
      expect(['paused', 'stopped']).toContain(status)
      if (response === rank(RESPONSES, 'emergency')) expect([status, urgency]).toEqual(['stopped', 'emergency-now'])
    })
    fc.assert(law, tries(10_000))
  })
})
