import { describe, expect, it } from 'vitest'
import { check } from '#engine/check.ts'
import type { SessionRecord } from '#engine/model/client.ts'
import { visitOf } from '../../support/plans.ts'
import { TODAY } from '../../support/random/days.ts'
import { WELL_PEOPLE } from '../../support/random/people.ts'
import { SCIATICA } from '../../support/sciatica.ts'

const session: SessionRecord = { on: TODAY, handsOn: 0, techniques: [], levels: {}, signs: [] }

// Found with seed -834497696: assisted work of the movement phase was not counted as a second technique.
describe('a flare in the course', () => {
  it('leaves one technique for the whole session, assisted movement included', () => {
    for (const person of WELL_PEOPLE) {
      const sessions = [{ ...session, response: 'flare' as const }, session]
      const { proposal, assessment } = visitOf({ ...person, history: { ...person.history, sessions } })
      expect(proposal.plan === null ? [] : check(SCIATICA, proposal.plan, assessment)).toEqual([])
    }
  })
})
