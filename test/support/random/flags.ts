import * as fc from 'fast-check'
import type { Answer } from '#engine/model/client.ts'
import type { Fact } from '#engine/model/fact.ts'
import { SCIATICA } from '../sciatica.ts'
import { detailedYes, given } from './answers.ts'
import { ASKED } from './edits.ts'

/** Yes/no facts whose cautious side is yes: warnings, weak flags, conditions, events, signs and what is found after a session. */
export const RISKS: readonly Fact[] = ASKED.filter(
  ({ id, type, cautious }) =>
    type === 'yes-no' && cautious === 'yes' && /^(?:rf|wf|cc|spa|is|pe|of|op|ev|inj|gate|clot|seizure|deficit)-/u.test(id),
)

/** Protective facts: cautious on the side of no. */
export const PROTECTIVE: readonly Fact[] = ASKED.filter(({ type, cautious }) => type === 'yes-no' && cautious === 'no')

/** Yes/no facts of both kinds. */
export const YES_NO: readonly Fact[] = ASKED.filter(({ type }) => type === 'yes-no')

/** The answer on the cautious side of a yes/no fact, and the one opposite. */
export const cautiously = ({ cautious }: Fact): Answer => given(cautious)
/** The answer away from the cautious side. */
export const reassuringly = ({ cautious }: Fact): Answer => given(cautious === 'yes' ? 'no' : 'yes')

/** A fact that is true, with what was said around it. */
export interface Risk {
  readonly id: string
  readonly answer: Answer
}

const RISKS_WITH_DETAILS: readonly Risk[] = RISKS.flatMap((fact) =>
  [given('yes'), ...detailedYes(SCIATICA, fact)].slice(0, 40).map((answer) => ({ id: fact.id, answer })),
)

/** Any risk, with side, place and date or without. */
export const risk: fc.Arbitrary<Risk> = fc.oneof(
  fc.constantFrom(...RISKS).map(({ id }) => ({ id, answer: given('yes') })),
  fc.constantFrom(...RISKS_WITH_DETAILS),
)
