import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparison } from '#proof/compare/disagreements.ts'
import type { Terms } from '#engine/formula/terms.ts'
import type { AnswerTerms } from '#engine/translate/input/answer.ts'
import type { Inputs } from '#engine/translate/input/inputs.ts'
import { translatePack } from '#engine/translate/pack.ts'
import { verdictTerms } from '#engine/translate/verdict.ts'
import { anyClient } from '../support/random/clients.ts'
import { SCIATICA } from '../support/sciatica.ts'

const CLIENTS = fc.sample(anyClient, { numRuns: 300, seed: 20_260_115 })

interface Broken {
  readonly terms: Terms
  readonly inputs: Inputs
}

type Break = (sound: Broken) => Broken

const answers =
  (change: (terms: Terms, answer: AnswerTerms) => Partial<AnswerTerms>): Break =>
  ({ terms, inputs }) => ({
    terms,
    inputs: { ...inputs, answer: (fact) => ({ ...inputs.answer(fact), ...change(terms, inputs.answer(fact)) }) },
  })

const terms =
  (change: (terms: Terms) => Partial<Terms>): Break =>
  (sound) => ({ ...sound, terms: { ...sound.terms, ...change(sound.terms) } })

const BREAKS: readonly { readonly fault: string; readonly breaks: Break }[] = [
  { fault: 'not sure is read as silence', breaks: answers(({ no }) => ({ unsure: no })) },
  { fault: 'known and unchanged is always accepted', breaks: answers((_, { unchanged }) => ({ steady: unchanged })) },
  { fault: 'a no is read as silence', breaks: answers(({ no }) => ({ no })) },
  { fault: 'left is right', breaks: answers((_, { side }) => ({ side: (wanted) => side(wanted === 'left' ? 'right' : 'left') })) },
  { fault: 'marked places are forgotten', breaks: answers((build) => ({ marked: () => build.no })) },
  { fault: 'days nobody knows are today', breaks: answers((build, { since }) => ({ since: () => ({ ...since(), known: build.yes }) })) },
  { fault: 'a bound is taken in that is not', breaks: terms(({ notAbove }) => ({ below: notAbove })) },
  { fault: 'a count asks for one more', breaks: terms(({ atLeast }) => ({ atLeast: (count, of) => atLeast(count + 1, of) })) },
  {
    fault: 'every letter counts',
    breaks: ({ terms: build, inputs }) => ({ terms: build, inputs: { ...inputs, letter: () => build.yes } }),
  },
  {
    fault: 'no session was ever held',
    breaks: ({ terms: build, inputs }) => ({
      terms: build,
      inputs: { ...inputs, history: (source) => ({ ...inputs.history(source), count: build.constant(0) }) },
    }),
  },
]

describe('formulas that say something else than the engine', () => {
  it.each(BREAKS)('are caught by comparing them on random clients: $fault', ({ breaks }) => {
    const sound = translatePack(SCIATICA)
    const broken = breaks(sound)
    const verdict = verdictTerms(SCIATICA, broken.terms, broken.inputs)
    const disagreements = comparison({ ...sound, verdict })
    expect(CLIENTS.flatMap((client) => disagreements(client).slice(0, 1))).not.toEqual([])
  })
})
