import { isOverCautious, isRefused, stepsAbove } from './outcome.ts'
import type { CaseOutcome } from './outcome.ts'

const difference = (outcome: CaseOutcome): string => {
  const steps = stepsAbove(outcome)
  const urgency = `urgency ${outcome.assessment.disposition.urgency}, ${steps === 1 ? 'one step' : `${steps} steps`} above the source`
  return [...(isRefused(outcome) ? ['massage refused'] : []), ...(steps > 0 ? [urgency] : [])].join('; ')
}

const entry = (outcome: CaseOutcome): string => {
  const { about, assessment } = outcome
  const rules = (about.conflict?.rules ?? []).map((id) => {
    const dossier = assessment.trace.find(({ rule }) => rule === id)?.dossier ?? 'not active'
    return `\`${id}\` (${dossier})`
  })
  return `- **${about.id}**: ${difference(outcome)}. Caused by ${rules.join(', ')}. ${about.conflict?.says ?? ''}`
}

const list = (outcomes: readonly CaseOutcome[]): string => (outcomes.length === 0 ? 'None.' : outcomes.map(entry).join('\n'))

/** The cases answered more cautiously than their source: the rules that cause it, and why the dossier stands. */
export const conflictsSection = (outcomes: readonly CaseOutcome[]): readonly string[] => [
  '## Over-cautious, and why the dossier stands',
  list(outcomes.filter(isOverCautious)),
  '## One step more urgent than the source',
  list(outcomes.filter((outcome) => !isOverCautious(outcome) && stepsAbove(outcome) === 1)),
]
