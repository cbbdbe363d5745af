import type { ResponseClass, SessionRecord } from '../model/client.ts'
import type { ResponseChange } from '../model/protocol.ts'
import type { Site } from '../model/site.ts'
import type { Card } from '../model/technique.ts'
import { changesOf, weightOf } from './situation.ts'
import type { Situation } from './situation.ts'

const HELPED: ReadonlySet<ResponseClass | undefined> = new Set(['better', 'slight'])
const HARMED: ReadonlySet<ResponseClass | undefined> = new Set(['flare', 'peripheralised'])

/** Records name a technique as a therapist does it, or as restrictions name it. */
const used = ({ techniques }: SessionRecord, card: Card): boolean => techniques.includes(card.id) || techniques.includes(card.technique.id)

/** Does an active plan rule ask for this answer to the last session? */
export const answersWith = (situation: Situation, change: ResponseChange): boolean =>
  changesOf(situation).some(({ response }) => response === change)

/** Used more than once in the present row of visits without change, so that what was tried instead of it is not dropped at once. */
const unchangedWith = (situation: Situation, card: Card): boolean => {
  const { sessions } = situation.assessment.client.history
  const row = sessions.slice(sessions.findLastIndex(({ response }) => response !== 'same') + 1)
  return answersWith(situation, 'vary') && row.filter((session) => used(session, card)).length > 1
}

/** Percent by which the last sessions raise or lower the worth of a technique. Source: treatment dossier 4.4, plan rules 26 to 28. */
export const responsePercent = (situation: Situation, card: Card): number => {
  const { knowledge, assessment } = situation
  const last = assessment.client.history.sessions.at(-1)
  if (unchangedWith(situation, card)) return weightOf(knowledge, 'unchanged-before')
  if (last === undefined || !used(last, card)) return 100
  if (HELPED.has(last.response)) return weightOf(knowledge, 'helped-before')
  return HARMED.has(last.response) ? weightOf(knowledge, 'flared-before') : 100
}

/** The level that is preferred for a client when nothing else speaks: the usual one, one more or less by their wish. */
const usualLevel = ({ knowledge, preferences }: Situation): number => {
  const usual = weightOf(knowledge, 'preferred-level')
  if (preferences.has('deep')) return usual + 1
  return preferences.has('light') ? usual - 1 : usual
}

/** The level to aim for in a place: that of last time after a good response, never more than that after soreness. */
export const wantedLevel = (situation: Situation, site: Site): number => {
  const usual = usualLevel(situation)
  const last = situation.assessment.client.history.sessions.at(-1)
  const before = last?.levels[site.id]
  if (last === undefined || before === undefined) return usual
  if (HELPED.has(last.response)) return before
  return last.response === 'soreness-normal' ? Math.min(usual, before) : usual
}

/** How many home movements have earned a harder form: one for each good response since the last flare; none at high irritability. */
export const progressSteps = ({ assessment, guidance }: Situation): number => {
  const { sessions } = assessment.client.history
  if (guidance.irritability === 'high') return 0
  const since = sessions.slice(sessions.findLastIndex(({ response }) => HARMED.has(response)) + 1)
  return since.filter(({ response }) => response === 'better').length
}

/** Cards to leave out after a flare: what the last session brought that none before had, and what it was stopped for. */
export const cardsToDrop = (situation: Situation): readonly string[] => {
  if (!answersWith(situation, 'ease')) return []
  const { sessions } = situation.assessment.client.history
  const last = sessions.at(-1)
  const earlier = sessions.slice(0, -1)
  if (last === undefined) return []
  const stopped = new Set(last.signs.map(({ technique }) => technique))
  const isNew = (card: Card): boolean => earlier.length > 0 && used(last, card) && !earlier.some((session) => used(session, card))
  return situation.knowledge.cards
    .filter((card) => isNew(card) || stopped.has(card.id) || stopped.has(card.technique.id))
    .map(({ id }) => id)
}
