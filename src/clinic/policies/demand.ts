import type { Scope } from '#care/access/scope.ts'
import type { Clock } from '#edges/clock.ts'
import { Fault } from '#edges/fault.ts'
import type { FaultEntry } from '#edges/fault.ts'
import { CLINIC_FAULTS } from '../faults.ts'
import { wordsOf } from './action.ts'
import { decide } from './decide.ts'
import type { Question } from './decide.ts'
import { hatsOf, holding } from './holds.ts'
import type { About } from './holds.ts'
import { lacking } from './lacking.ts'
import { RULES } from './rules.ts'
import type { Action, Circumstance } from './words.ts'

/** What may be told to somebody who would be let in but for this; everything else is the same for everybody (A28). */
const TOLD: Readonly<Partial<Record<Circumstance, FaultEntry>>> = {
  'stepped-up': CLINIC_FAULTS.stepUp,
  'code-entered': CLINIC_FAULTS.codeNeeded,
  licensed: CLINIC_FAULTS.notLicensed,
  unsigned: CLINIC_FAULTS.signed,
  reviewed: CLINIC_FAULTS.review,
  standing: CLINIC_FAULTS.merged,
  unanswered: CLINIC_FAULTS.answered,
}

const TELLABLE: readonly Circumstance[] = ['standing', 'unanswered', 'unsigned', 'licensed', 'reviewed', 'code-entered', 'stepped-up']

interface Asking {
  readonly clock: Clock
}

const questionOf = ({ clock }: Asking, { actor }: Scope, action: Action, about: About): Question | undefined => {
  const now = clock.now()
  const words = wordsOf(action)
  return words === undefined ? undefined : { ...words, hats: hatsOf(actor, about, now), holds: holding(actor, about, now) }
}

/** Whether whoever asks may do something. */
export const may = (clinic: Asking, scope: Scope, action: Action, about: About = {}): boolean => {
  const question = questionOf(clinic, scope, action, about)
  return question !== undefined && decide(RULES, question)
}

const refusal = (question: Question | undefined, about: About | undefined): FaultEntry => {
  const [first] = question === undefined ? [] : lacking(RULES, question, TELLABLE)
  const told = first === undefined ? undefined : TOLD[first]
  if (told !== undefined) return told
  // About an object nobody learns whether it is there; without one there is nothing to hide.
  return about === undefined ? CLINIC_FAULTS.forbidden : CLINIC_FAULTS.missing
}

/** Refuses what whoever asks may not do. `about` is what it would be done to; without it the question is one of roles alone. */
export const demand = (clinic: Asking, scope: Scope, action: Action, about?: About): void => {
  const question = questionOf(clinic, scope, action, about ?? {})
  if (question !== undefined && decide(RULES, question)) return
  throw new Fault(refusal(question, about))
}
