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

type Entry = Client['history']['answers'][number]

const at = (id: string, value: string, days: number): Entry => ({ on: daysAgo(days), facts: { [id]: given(value, { on: daysAgo(days) }) } })

const recalling = (client: Client, answers: readonly Entry[]): Client => ({ ...client, history: { ...client.history, answers } })

const withdrawnWithin = fc.integer({ min: 0, max: SCIATICA.defaults.withdrawnDays })
const wasWarning = fc.constantFrom('yes', 'not-sure')

describe('a warning that was withdrawn', () => {
  it('still counts within two weeks, until a therapist has spoken with the client [SP-30]', () => {
    const law = fc.property(anyClient, factAmong(WARNINGS), withdrawnWithin, wasWarning, (client, id, days, value) => {
      const fact = factNamed(id)
      const earlier = client.history.answers.filter(({ on }) => on < daysAgo(days))
      const past = recalling(client, [...earlier, at(id, value, days)])
      const stood = verdictOn(withAnswer(past, fact, given(value)))
      const withdrawn = verdictOn(withAnswer(past, fact, given('no')))
      expect(shortfalls(SCIATICA, withdrawn, stood)).toEqual([])
    })
    fc.assert(law, tries(10_000))
  })

  // Without letters: a letter must be younger than every warning on record, also than one that was misread (SP-40).
  it('is a plain no once a therapist has stored why [SP-30]', () => {
    const law = fc.property(anyClient, factAmong(WARNINGS), withdrawnWithin, (client, id, days) => {
      const talked = { by: 'Therapist', on: TODAY, reason: 'Misread the question.' }
      const said = withAnswer({ ...client, clearances: [] }, factNamed(id), given('no', { talked }))
      expect(inOneLine(verdictOn(recalling(said, [at(id, 'yes', days)])))).toBe(inOneLine(verdictOn(recalling(said, []))))
    })
    fc.assert(law, tries(10_000))
  })

  it('is a plain no when it was taken back more than two weeks ago [SP-30]', () => {
    const law = fc.property(anyClient, factAmong(WARNINGS), withdrawnWithin, (client, id, days) => {
      const said = withAnswer({ ...client, clearances: [] }, factNamed(id), given('no'))
      const since = SCIATICA.defaults.withdrawnDays + 1
      const past = [at(id, 'yes', since + days + 1), at(id, 'no', since)]
      expect(inOneLine(verdictOn(recalling(said, past)))).toBe(inOneLine(verdictOn(recalling(said, []))))
    })
    fc.assert(law, tries(10_000))
  })
})
