import { describe, expect, it } from 'vitest'
import { brokenStatements } from '#engine/statements/broken-statements.ts'
import { given } from '../../support/random/answers.ts'
import { factNamed, withAnswer } from '../../support/random/edits.ts'
import { WELL_PEOPLE } from '../../support/random/people.ts'
import { SCIATICA } from '../../support/sciatica.ts'
import { verdictOn } from '../../support/verdicts.ts'

// Found with seed 1344365958: the statement took "not sure" for 120 or more, the rule for not measured.
describe('a blood pressure that nobody is sure of', () => {
  it.each(['bp-systolic', 'bp-diastolic'])('(%s) is no reading: the gate question answers [SP-71]', (reading) => {
    for (const person of WELL_PEOPLE) {
      const unsure = withAnswer(person, factNamed(reading), given('not-sure'))
      expect(brokenStatements(SCIATICA, unsure)).toEqual([])
      expect(verdictOn(unsure).status).toBe(verdictOn(person).status)
    }
  })
})
