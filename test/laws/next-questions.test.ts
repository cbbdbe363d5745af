import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Client } from '#engine/model/client.ts'
import { nextQuestions } from '#engine/next-questions.ts'
import { answerOf } from '#engine/state/state.ts'
import { given } from '../support/random/answers.ts'
import { anyClient } from '../support/random/clients.ts'
import { factNamed, withAnswer } from '../support/random/edits.ts'
import { tries } from '../support/runs.ts'
import { SCIATICA } from '../support/sciatica.ts'
import { verdictOn } from '../support/verdicts.ts'

const asked = (client: Client, kinds: readonly string[]): readonly string[] =>
  nextQuestions(SCIATICA, client)
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap(({ facts }) => facts)

describe('the next questions', () => {
  it('of the screening are exactly the ones it waits for, and none once an ambulance is needed', () => {
    const law = fc.property(anyClient, (client) => {
      const { missing, urgency } = verdictOn(client)
      const waiting = urgency === 'emergency-now' ? [] : missing.map(({ id }) => id)
      expect([...asked(client, ['screening'])].sort()).toEqual([...waiting].sort())
    })
    fc.assert(law, tries(2_000))
  })

  it('ask for nothing that was answered: no limit and no finding rests on a fact that is known', () => {
    const law = fc.property(anyClient, (client) => {
      const { state } = verdictOn(client)
      const known = asked(client, ['limit', 'finding']).filter((id) => answerOf(state, factNamed(id)) !== undefined)
      expect(known).toEqual([])
    })
    fc.assert(law, tries(1_000))
  })

  it('come with a sentence why, and name only what can be asked', () => {
    const law = fc.property(anyClient, (client) => {
      for (const { facts, ask, why, settles } of nextQuestions(SCIATICA, client)) {
        expect(facts.filter((id) => factNamed(id).derive !== undefined)).toEqual([])
        expect([ask.length > 0, why.length > 0, settles >= 0]).toEqual([true, true, true])
      }
    })
    fc.assert(law, tries(1_000))
  })

  it('lead to a complete screening when they are answered, one after another', () => {
    const law = fc.property(anyClient, (person) => {
      let client = { ...person, malformed: [] }
      for (let rounds = 0; rounds < 6; rounds++) {
        const open = asked(client, ['screening']).filter((id) => factNamed(id).type === 'yes-no')
        client = open.reduce((so, id) => ({ ...withAnswer(so, factNamed(id), given('no')), malformed: [] }), client)
      }
      const { missing, urgency } = verdictOn(client)
      expect(urgency === 'emergency-now' ? [] : missing.filter(({ type }) => type === 'yes-no')).toEqual([])
    })
    fc.assert(law, tries(500))
  })
})
