import type { Composition } from '../assess/compose.ts'
import { groundsOfActive } from '../assess/trace.ts'
import { askFor } from '../assess/open-questions.ts'
import type { Fact } from '../model/fact.ts'
import type { NextQuestion } from '../model/next-question.ts'

const question = (fact: Fact, rules: readonly string[]): NextQuestion => ({
  facts: [fact.id],
  ask: askFor(fact),
  who: fact.who,
  kind: 'limit',
  why: rules.length === 1 ? `A limit holds until this is answered: ${rules[0]}.` : `${rules.length} limits hold until this is answered.`,
  settles: rules.length,
})

/** Questions that nobody must answer, and that may lift limits which hold until answered; those that may lift most come first. */
export const limitQuestions = ({ state, activity, missing }: Composition): readonly NextQuestion[] => {
  const waiting = activity.active
    .filter(({ applies }) => applies === 'until-answered')
    .flatMap((active) =>
      groundsOfActive(state, active)
        .filter(({ from }) => from === 'unanswered')
        .map(({ fact }) => ({ fact, title: active.rule.title })),
    )
  return [...Map.groupBy(waiting, ({ fact }) => fact)]
    .flatMap(([id, entries]) => {
      const fact = state.knowledge.factById.get(id)
      const rules = [...new Set(entries.map(({ title }) => title))]
      return fact === undefined || fact.derive !== undefined || missing.includes(fact) ? [] : [question(fact, rules)]
    })
    .toSorted((a, b) => b.settles - a.settles)
}
