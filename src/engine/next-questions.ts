import { compose } from './assess/compose.ts'
import { openQuestions } from './assess/open-questions.ts'
import type { Client } from './model/client.ts'
import type { Knowledge } from './model/knowledge.ts'
import type { NextQuestion } from './model/next-question.ts'
import { findingQuestions } from './next/findings.ts'
import { limitQuestions } from './next/limits.ts'
import { screeningQuestions } from './next/screening.ts'

/**
 * What to ask or test next, and why: first what the screening waits for, so that the fewest questions complete it; then details
 * that narrow a limit, questions that may lift one, and findings that would move the ranking. Empty when nothing would change.
 */
export const nextQuestions = (knowledge: Knowledge, client: Client): readonly NextQuestion[] => {
  const composition = compose(knowledge, client)
  // Whoever needs an ambulance is asked nothing more.
  if (composition.urgency === 'emergency-now') return []
  const details = openQuestions(composition.state, []).map(({ fact, ask, why }): NextQuestion => {
    const who = knowledge.factById.get(fact)?.who ?? 'therapist'
    return { facts: [fact], ask, who, kind: 'detail', why, settles: 1 }
  })
  const screening = [...screeningQuestions(composition), ...details]
  // Where a rule pauses or stops, the plan waits for that and not for a better ranking.
  if (composition.activity.active.some(({ status }) => status === 'paused' || status === 'stopped')) return screening
  const limits = limitQuestions(composition).filter(({ facts }) => !details.some((detail) => detail.facts[0] === facts[0]))
  return [...screening, ...limits, ...findingQuestions(composition)]
}
