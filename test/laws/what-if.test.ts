import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explain } from '#engine/explain.ts'
import type { Client } from '#engine/model/client.ts'
import type { Outcome, WhatIf } from '#engine/model/outcome.ts'
import { STATUSES, URGENCIES } from '#engine/model/scale.ts'
import { whatIf } from '#engine/what-if.ts'
import { alternatives } from '#engine/what-if/alternatives.ts'
import { answerFromWords } from '../support/answer-from-words.ts'
import { nearlyWell } from '../support/random/clients.ts'
import { ASKED, factNamed, withAnswer } from '../support/random/edits.ts'
import { outcome } from '../support/random/outcomes.ts'
import { tries } from '../support/runs.ts'
import { SCIATICA } from '../support/sciatica.ts'
import { verdictOn } from '../support/verdicts.ts'

const isOf = (client: Client, asked: Outcome): string => explain(SCIATICA, client, asked).is

const changed = (client: Client, { changes }: WhatIf): Client =>
  changes.reduce((so, { fact, to }) => withAnswer(so, factNamed(fact), answerFromWords(factNamed(fact), to)), client)

const SCALES: Readonly<Record<string, readonly string[]>> = { status: STATUSES, urgency: URGENCIES }

const toward = fc.constantFrom('less' as const, 'more' as const)

describe('the least change of answers', () => {
  it('really turns the outcome: the changed client, assessed again, has what it names', () => {
    const law = fc.property(nearlyWell, outcome, toward, (client, asked, way) => {
      const found = whatIf(SCIATICA, client, asked, way)
      if (found === undefined) return
      expect(found.is).toBe(isOf(client, asked))
      expect(found.becomes).not.toBe(found.is)
      expect(isOf(changed(client, found), asked)).toBe(found.becomes)
      const scale = SCALES[asked.kind]
      if (scale !== undefined) expect(scale.indexOf(found.becomes) < scale.indexOf(found.is)).toBe(way === 'less')
    })
    fc.assert(law, tries(500))
  })

  it('is least: where it takes two answers or more, no single one does it', () => {
    const law = fc.property(
      nearlyWell,
      fc.constantFrom<Outcome>({ kind: 'status' }, { kind: 'urgency' }, { kind: 'minutes' }),
      (client, asked) => {
        const found = whatIf(SCIATICA, client, asked, 'less')
        if (found === undefined || found.changes.length < 2 || verdictOn(client).missing.length > 0) return
        const { is } = found
        const scale = SCALES[asked.kind]
        const singles = ASKED.flatMap((fact) =>
          alternatives(SCIATICA, client, fact)
            .map((answer) => isOf(withAnswer(client, fact, answer), asked))
            .filter((becomes) => (scale === undefined ? becomes > is : scale.indexOf(becomes) < scale.indexOf(is)))
            .map(() => fact.id),
        )
        expect(scale === undefined ? [] : singles).toEqual([])
      },
    )
    fc.assert(law, tries(60))
  })
})
