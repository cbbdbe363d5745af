import type { SessionRecord } from '../model/client.ts'
import type { Card } from '../model/technique.ts'
import type { Subject } from './subject.ts'

const had = (session: SessionRecord, { id, technique }: Card): boolean =>
  session.techniques.some((name) => name === id || name === technique.id)

/** Must a technique rest after a flare: it was new last time, or was stopped for a sign then? Source: treatment dossier 4.4. */
export const isDropped = ({ changes, assessment }: Subject, card: Card): boolean => {
  const [last, ...before] = assessment.client.history.sessions.toReversed()
  if (last === undefined || !changes.some(({ response }) => response === 'ease')) return false
  const stopped = last.signs.some(({ technique }) => technique === card.id || technique === card.technique.id)
  const isFirstTime = before.length > 0 && had(last, card) && !before.some((session) => had(session, card))
  return stopped || isFirstTime
}
