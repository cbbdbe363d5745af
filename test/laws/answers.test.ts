import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer, Client } from '#engine/model/client.ts'
import type { Fact } from '#engine/model/fact.ts'
import { FALSE } from '#engine/model/truth.ts'
import { given } from '../support/random/answers.ts'
import { anyClient } from '../support/random/clients.ts'
import { TODAY, daysAgo } from '../support/random/days.ts'
import { ASKED, edited, factAmong, factNamed, withAnswer } from '../support/random/edits.ts'
import { YES_NO, cautiously, reassuringly } from '../support/random/flags.ts'
import { tries } from '../support/runs.ts'
import { SCIATICA } from '../support/sciatica.ts'
import { shortfalls } from '../support/shortfalls.ts'
import { inOneLine, verdictOn } from '../support/verdicts.ts'

const confirmed: Answer = given('known-unchanged', { confirmed: { by: 'Therapist', on: TODAY } })

const shortBetween = (client: Client, fact: Fact, less: Answer, more: Answer): readonly string[] => {
  const before = verdictOn(withAnswer(client, fact, less))
  const after = verdictOn(withAnswer(client, fact, more))
  return shortfalls(SCIATICA, after, before)
}

const anyFact = factAmong(YES_NO)
const steadyFact = factAmong(YES_NO.filter(({ steady }) => steady !== undefined))

describe('an answer on the cautious side', () => {
  it('is never less cautious than one on the other side, for risks and for protective facts [MP-02]', () => {
    const law = fc.property(anyClient, anyFact, (client, id) => {
      const fact = factNamed(id)
      expect(shortBetween(client, fact, reassuringly(fact), cautiously(fact))).toEqual([])
    })
    fc.assert(law, tries(10_000))
  })

  it('lets "known and unchanged" stand between no and yes [MP-02]', () => {
    const law = fc.property(anyClient, steadyFact, fc.boolean(), (client, id, isOld) => {
      const fact = factNamed(id)
      const known = isOld ? { ...confirmed, since: daysAgo(400) } : confirmed
      // Where a measured grade says yes, no is not what counts, and accepting the finding overrides the grade (SP-10).
      const countsAsNo = verdictOn(withAnswer(client, fact, given('no'))).state.truths[fact.index] === FALSE
      if (countsAsNo) expect(shortBetween(client, fact, given('no'), known)).toEqual([])
      expect(shortBetween(client, fact, known, given('yes', known.since === undefined ? {} : { since: known.since }))).toEqual([])
    })
    fc.assert(law, tries(10_000))
  })
})

const expectAlike = (client: Client, fact: Fact, a: Answer, b: Answer): void => {
  expect(inOneLine(verdictOn(withAnswer(client, fact, a)))).toBe(inOneLine(verdictOn(withAnswer(client, fact, b))))
}

describe('not sure', () => {
  it('is exactly the cautious answer [SP-26]', () => {
    const law = fc.property(anyClient, anyFact, (client, id) => {
      const fact = factNamed(id)
      expectAlike(client, fact, given('not-sure'), cautiously(fact))
    })
    fc.assert(law, tries(10_000))
  })
})

describe('known and unchanged', () => {
  it('is the cautious answer where the row takes no such answer or no therapist has confirmed it [SP-27]', () => {
    const law = fc.property(anyClient, anyFact, (client, id) => {
      const fact = factNamed(id)
      const refused = fact.steady === undefined ? confirmed : given('known-unchanged')
      expectAlike(client, fact, refused, cautiously(fact))
    })
    fc.assert(law, tries(10_000))
  })

  it('is refused while the finding is younger than it must be [SP-27]', () => {
    const since = daysAgo(SCIATICA.defaults.steadyDays - 1)
    const law = fc.property(anyClient, steadyFact, (client, id) => {
      expectAlike(client, factNamed(id), { ...confirmed, since }, given('yes', { since }))
    })
    fc.assert(law, tries(10_000))
  })
})

describe('a question without a usable answer', () => {
  it('counts the same whether it was declined or never asked [SP-25]', () => {
    const law = fc.property(anyClient, factAmong(ASKED), (client, id) => {
      const fact = factNamed(id)
      const unasked = verdictOn(withAnswer(client, fact, undefined))
      expect(inOneLine(verdictOn(withAnswer(client, fact, given('declined'))))).toBe(inOneLine(unasked))
      const mustBeAnswered = fact.mandatory && fact.appliesWhen === undefined && fact.impliedBy === undefined
      if (mustBeAnswered) expect(unasked.missing).toContain(fact)
    })
    fc.assert(law, tries(10_000))
  })

  it('counts as unanswered where the value could not be read, and keeps the screening open [SP-107]', () => {
    const law = fc.property(anyClient, factAmong(ASKED), (client, id) => {
      const fact = factNamed(id)
      const unasked = verdictOn(withAnswer(client, fact, undefined))
      const unread = verdictOn(edited(client, [{ fact, answer: undefined, malformed: true }]))
      expect(unread.missing).toContain(fact)
      expect(['paused', 'stopped']).toContain(unread.status)
      expect([unread.urgency, unread.limits.caps]).toEqual([unasked.urgency, unasked.limits.caps])
      expect(shortfalls(SCIATICA, unread, unasked)).toEqual([])
    })
    fc.assert(law, tries(10_000))
  })

  it('is what an answer under an id that the pack does not hold leaves behind [MP-16]', () => {
    const law = fc.property(anyClient, fc.constantFrom('yes', 'no', 'not-sure'), (client, value) => {
      const renamed = { ...client, answers: { ...client.answers, 'rf-of-an-older-pack': given(value) } }
      expect(inOneLine(verdictOn(renamed))).toBe(inOneLine(verdictOn(client)))
    })
    fc.assert(law, tries(10_000))
  })
})
