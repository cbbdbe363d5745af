import { describe, expect, it } from 'vitest'
import { explain } from '#engine/explain.ts'
import { given } from '../../support/random/answers.ts'
import { factNamed, withAnswer } from '../../support/random/edits.ts'
import { WELL_PEOPLE } from '../../support/random/people.ts'
import { SCIATICA } from '../../support/sciatica.ts'

const EVERY_POSITION = SCIATICA.positions.map(({ id }) => id)

// Found with seed 72500092: care was paused, and the explanation named nothing that paused it.
describe('care that pauses because every position spreads the symptoms', () => {
  it('is explained by that [SP-86]', () => {
    for (const person of WELL_PEOPLE) {
      const { is, chains } = explain(SCIATICA, withAnswer(person, factNamed('positions-spreading'), given(EVERY_POSITION)), {
        kind: 'status',
      })
      expect(is).toBe('paused')
      expect(chains.filter(({ decides }) => decides).map(({ gives }) => gives)).toContain('paused')
    }
  })
})
