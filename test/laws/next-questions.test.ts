import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Client } from '#engine/model/client.ts'
import type { NextQuestion } from '#engine/model/next-question.ts'
import { nextQuestions } from '#engine/next-questions.ts'
import { answerOf } from '#engine/state/state.ts'
import { given } from '../support/random/answers.ts'
import { anyClient } from '../support/random/clients.ts'
import { edited, factNamed } from '../support/random/edits.ts'
import { tries } from '../support/runs.ts'
import { SCIATICA } from '../support/sciatica.ts'
import { verdictOn } from '../support/verdicts.ts'

const of = (questions: readonly NextQuestion[], kinds: readonly NextQuestion['kind'][]): readonly string[] =>
  questions.filter(({ kind }) => kinds.includes(kind)).flatMap(({ facts }) => facts)

const isSpeaking = ({ facts, ask, why, settles }: NextQuestion): boolean =>
  facts.every((id) => factNamed(id).derive === undefined) && ask.length > 0 && why.length > 0 && settles >= 0

/** The same person after saying no to every yes-or-no question the screening waits for. */
const answeringNo = (client: Client): Client => {
  const open = of(nextQuestions(SCIATICA, client), ['screening']).map(factNamed)
  const asked = open.filter(({ type }) => type === 'yes-no')
  return edited(
    client,
    asked.map((fact) => ({ fact, answer: given('no'), malformed: false })),
  )
}

describe('the next questions', () => {
  it('ask what the screening waits for, and nothing once an ambulance is needed; nothing that was answered; each with a reason', () => {
    const law = fc.property(anyClient, (client) => {
      const questions = nextQuestions(SCIATICA, client)
      const { missing, urgency, state } = verdictOn(client)
      const waiting = urgency === 'emergency-now' ? [] : missing.map(({ id }) => id)
      expect(of(questions, ['screening']).toSorted()).toEqual(waiting.toSorted())
      expect(of(questions, ['limit', 'finding']).filter((id) => answerOf(state, factNamed(id)) !== undefined)).toEqual([])
      expect(questions.filter((question) => !isSpeaking(question))).toEqual([])
    })
    fc.assert(law, tries(1_000))
  })

  it('lead to a complete screening when they are answered, one after another', () => {
    const law = fc.property(anyClient, (person) => {
      let client: Client = { ...person, malformed: [] }
      for (let rounds = 0; rounds < 6; rounds++) client = answeringNo(client)
      const { missing, urgency } = verdictOn(client)
      expect(urgency === 'emergency-now' ? [] : missing.filter(({ type }) => type === 'yes-no')).toEqual([])
    })
    fc.assert(law, tries(200))
  })
})
