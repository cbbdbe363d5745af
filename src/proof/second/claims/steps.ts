import type { Fact } from '#engine/model/fact.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { WrittenAnswer } from '../../client/client-file.ts'
import type { Answered } from '../answers/answered.ts'
import { fixedAnswer } from '../answers/fixed.ts'
import type { Word } from '../answers/fixed.ts'
import type { Values } from '../circuit/values.ts'
import { TODAY } from '../client/calendar.ts'

/** One answer becomes another, all else being equal; the result must not become less cautious. */
export interface Step {
  readonly fact: Fact
  readonly before: Answered
  readonly after: Answered
  /** It is claimed only of clients for whom the fact is false before. */
  readonly onlyIfFalse: boolean
  /** The answer is a number, and the later one is lower: what fell fell further. */
  readonly falls: boolean
  readonly written: (model: Values) => readonly [WrittenAnswer, WrittenAnswer]
}

const WRITTEN: Readonly<Record<Word, WrittenAnswer>> = {
  yes: 'yes',
  no: 'no',
  'not-sure': 'not-sure',
  accepted: { answer: 'known-unchanged', confirmed: { by: 'Therapist', on: TODAY } },
}

const step = (fact: Fact, from: Word, to: Word, onlyIfFalse = false): Step => ({
  fact,
  before: fixedAnswer(from),
  after: fixedAnswer(to),
  onlyIfFalse,
  falls: false,
  written: () => [WRITTEN[from], WRITTEN[to]],
})

const asked = ({ facts }: Knowledge): readonly Fact[] => facts.filter(({ type, derive }) => type === 'yes-no' && derive === undefined)

/** A risk comes in. Source: safety dossier MP-01. */
export const risksAdded = (knowledge: Knowledge): readonly Step[] =>
  asked(knowledge)
    .filter(({ cautious }) => cautious === 'yes')
    .map((fact) => step(fact, 'no', 'yes'))

/**
 * An answer moves towards caution: a protective fact is denied; a finding that may be accepted as known and unchanged goes from no over
 * accepted to yes. Where a measurement makes the fact true against a no, accepting it is less (SP-10). Source: safety dossier MP-02.
 */
export const answersMoved = (knowledge: Knowledge): readonly Step[] =>
  asked(knowledge).flatMap((fact) => [
    ...(fact.cautious === 'no' ? [step(fact, 'yes', 'no')] : []),
    ...(fact.steady === undefined ? [] : [step(fact, 'no', 'accepted', true), step(fact, 'accepted', 'yes')]),
  ])

/** Nobody is sure: exactly what the cautious answer gives. Source: safety dossier SP-26. */
export const doubtsRead = (knowledge: Knowledge): readonly Step[] =>
  asked(knowledge).flatMap((fact) => [step(fact, 'not-sure', fact.cautious), step(fact, fact.cautious, 'not-sure')])
