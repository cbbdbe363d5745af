import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Client } from '#engine/model/client.ts'
import { URGENCIES, rank } from '#engine/model/scale.ts'
import { given } from '../support/random/answers.ts'
import { anyClient } from '../support/random/clients.ts'
import { TODAY, daysAgo } from '../support/random/days.ts'
import { factAmong, factNamed, withAnswer } from '../support/random/edits.ts'
import { RISKS } from '../support/random/flags.ts'
import { tries } from '../support/runs.ts'
import { SCIATICA } from '../support/sciatica.ts'
import { shortfalls } from '../support/shortfalls.ts'
import { inOneLine, verdictOn } from '../support/verdicts.ts'

const WARNINGS = RISKS.filter(({ id }) => {
  const rule = SCIATICA.ruleById.get(id)
  return rule !== undefined && rank(URGENCIES, rule.effect.urgency) >= rank(URGENCIES, 'same-day')
})

const remembering = (client: Client, id: string, value: string, days: number): Client => ({
  ...client,
  history: {
    ...client.history,
    answers: [
      ...client.history.answers.filter(({ on }) => on < daysAgo(days)),
      { on: daysAgo(days), facts: { [id]: given(value, { on: daysAgo(days) }) } },
    ],
  },
})

const withdrawnWithin = fc.integer({ min: 0, max: SCIATICA.defaults.withdrawnDays })
const wasWarning = fc.constantFrom('yes', 'not-sure')

describe('a warning that was withdrawn', () => {
  it('still counts within two weeks, until a therapist has spoken with the client [SP-30]', () => {
    const law = fc.property(anyClient, factAmong(WARNINGS), withdrawnWithin, wasWarning, (client, id, days, value) => {
      const fact = factNamed(id)
      const past = remembering(client, id, value, days)
      const stood = verdictOn(withAnswer(past, fact, given(value)))
      const withdrawn = verdictOn(withAnswer(past, fact, given('no')))
      expect(shortfalls(SCIATICA, withdrawn, stood)).toEqual([])
    })
    fc.assert(law, tries(10_000))
  })

  it('is a plain no once a therapist has stored why, or after two weeks [SP-30]', () => {
    const law = fc.property(anyClient, factAmong(WARNINGS), withdrawnWithin, fc.boolean(), (client, id, days, spoken) => {
      const fact = factNamed(id)
      const talked = { by: 'Therapist', on: TODAY, reason: 'Misread the question.' }
      const past = remembering(
        { ...client, history: { ...client.history, answers: [] } },
        id,
        'yes',
        spoken ? days : days + SCIATICA.defaults.withdrawnDays + 1,
      )
      const after = verdictOn(withAnswer(past, fact, spoken ? given('no', { talked }) : given('no')))
      const never = verdictOn(withAnswer({ ...past, history: { ...past.history, answers: [] } }, fact, given('no')))
      expect(inOneLine(after)).toBe(inOneLine(never))
    })
    fc.assert(law, tries(5_000))
  })
})
