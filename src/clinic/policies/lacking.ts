import { decide } from './decide.ts'
import type { Question } from './decide.ts'
import type { Rule } from './rule.ts'
import type { Circumstance } from './words.ts'

const including = (question: Question, more: readonly Circumstance[]): Question => ({
  ...question,
  holds: new Set([...question.holds, ...more]),
})

/**
 * Which of the circumstances that may be told stand between the person and a yes; empty where something else does too. So a therapist
 * hears that their licence has run out, and a stranger hears what everybody hears who asks for what is not there.
 */
export const lacking = (rules: readonly Rule[], question: Question, tellable: readonly Circumstance[]): readonly Circumstance[] => {
  const missing = tellable.filter((circumstance) => !question.holds.has(circumstance))
  if (!decide(rules, including(question, missing))) return []
  return missing.filter((circumstance) => {
    const others = missing.filter((other) => other !== circumstance)
    return !decide(rules, including(question, others))
  })
}
