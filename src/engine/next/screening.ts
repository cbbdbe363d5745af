import { compose } from '../assess/compose.ts'
import type { Composition } from '../assess/compose.ts'
import { askFor } from '../assess/open-questions.ts'
import type { Fact } from '../model/fact.ts'
import type { NextQuestion } from '../model/next-question.ts'
import { withAnswer } from '../what-if/alternatives.ts'
import { gatesFirst } from '../what-if/settle-open.ts'

/** Open questions that are closed when this one is answered with no. */
const closedByNo = ({ state, missing }: Composition, fact: Fact): number => {
  const after = compose(state.knowledge, withAnswer(state.client, fact, { value: 'no', on: state.client.today, origin: 'given' }))
  return missing.length - after.missing.length
}

const single = (composition: Composition, fact: Fact): NextQuestion => {
  const settles = fact.type === 'yes-no' ? Math.max(1, closedByNo(composition, fact)) : 1
  const why = settles > 1 ? `A no closes ${settles} open questions.` : 'Planning waits for this answer.'
  return { facts: [fact.id], ask: askFor(fact), who: fact.who, kind: 'screening', why, settles }
}

const together = (composition: Composition, group: string, facts: readonly Fact[]): readonly NextQuestion[] => {
  const ask = composition.state.knowledge.questionGroups.find(({ id }) => id === group)?.ask
  const alike = facts.filter(({ type, cautious }) => type === 'yes-no' && cautious === 'yes')
  if (ask === undefined || alike.length < 2) return facts.map((fact) => single(composition, fact))
  const why = `A no to all closes ${alike.length} open questions.`
  const joined: NextQuestion = { facts: alike.map(({ id }) => id), ask, who: 'client', kind: 'screening', why, settles: alike.length }
  return [joined, ...facts.filter((fact) => !alike.includes(fact)).map((fact) => single(composition, fact))]
}

/**
 * Open questions of the screening so that the fewest need asking: groups that one no closes, and in a group the questions on which
 * others hang first. Groups keep the order of the intake, so that an emergency is met in the first minute.
 */
export const screeningQuestions = (composition: Composition): readonly NextQuestion[] => {
  const groups = Map.groupBy(gatesFirst(composition.missing), ({ group }) => group)
  return composition.state.knowledge.questionGroups.flatMap(({ id }) => together(composition, id, groups.get(id) ?? []))
}
