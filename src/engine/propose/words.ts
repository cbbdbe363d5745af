import type { AdviceItem, LeftOut, MeasureItem, Reason } from '../model/plan.ts'
import type { Knowledge } from '../model/knowledge.ts'
import type { Excluded } from './candidates.ts'
import { positionCosts } from './positions.ts'
import type { FilledSession } from './session.ts'
import type { Situation } from './situation.ts'

/** Education topics of the guidance, each with the plan rule that asks for it or its own condition. */
export const planAdvice = ({ knowledge, guidance, planRules }: Situation): readonly AdviceItem[] => {
  const asked = new Map(planRules.flatMap((rule) => rule.then.advice.map((topic): [string, string] => [topic, rule.id])))
  return guidance.topics.flatMap((id) => {
    const topic = knowledge.topics.get(id)
    if (topic === undefined) return []
    return [{ topic: id, why: { says: topic.title, rules: [asked.get(id) ?? id], backing: topic.backing } }]
  })
}

/** Measures to take now: at baseline before the first session, before each session afterwards, and at the review. */
export const planMeasures = ({ knowledge, assessment, planRules }: Situation): readonly MeasureItem[] => {
  const sessionsDone = assessment.client.history.sessions.length
  const asked = planRules.flatMap(({ then }) => then.measures.map((measure) => ({ measure, when: 'before-session' })))
  const moments = sessionsDone === 0 ? ['baseline', 'before-session', 'review'] : ['before-session', 'weekly', 'review']
  const usual = knowledge.measures.flatMap(({ id, when }) =>
    when.filter((moment) => moments.includes(moment)).map((moment) => ({ measure: id, when: moment })),
  )
  return [...usual, ...asked]
}

/** What a therapist should know of how the session came about. */
export const sessionNotes = (situation: Situation, { template, session, stayTooLong }: FilledSession): readonly Reason[] => {
  const says = [
    ...(situation.guidance.irritabilityKnown ? [] : ['Irritability has not been assessed, so the plan takes it as high.']),
    ...(template.onRequest
      ? [
          `${template.length} minutes are longer than recommended here and stand because they were asked for; extra minutes settle and integrate.`,
        ]
      : []),
    ...(session.handsOn === 0 ? ['The limits leave no work for the hands: this visit is for movement, teaching and talk.'] : []),
    ...(stayTooLong
      ? [`Ask the client to shift at least every ${positionCosts(situation).longest} minutes: no other position reaches this work.`]
      : []),
  ]
  return says.map((each) => ({ says: each, rules: [situation.profile.id], backing: { citations: [], memory: false, design: true } }))
}

/** Sentences of plan rules, each with its rule. */
export const planNotes = ({ planRules }: Situation): readonly Reason[] =>
  planRules.flatMap((rule) => rule.then.notes.map((says) => ({ says, rules: [rule.id], backing: rule.backing })))

/** What the guide would do and the plan does not, each technique once with the sites it was left out on. */
export const leftOut = (knowledge: Knowledge, excluded: readonly Excluded[]): readonly LeftOut[] => {
  const grouped = Map.groupBy(excluded, ({ card, why }) => `${card.id}|${why}`)
  return [...grouped.values()].map((same) => {
    const [first] = same
    const sites = [...new Set(same.map(({ site }) => site.id))].filter((id) => knowledge.siteById.has(id))
    return { what: `${first?.card.name ?? ''} at ${sites.join(', ')}`, why: first?.why ?? '' }
  })
}
