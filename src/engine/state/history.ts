import type { Client, ResponseClass, SessionRecord } from '../model/client.ts'
import { dayFromIso } from '../model/day.ts'
import type { HistorySource } from '../model/fact.ts'
import type { Knowledge } from '../model/knowledge.ts'
import { RESPONSES, rank } from '../model/scale.ts'

const STOPPED = rank(RESPONSES, 'stop-technique')

const isFlare = (response: ResponseClass | undefined): boolean => response === 'flare' || response === 'peripheralised'

/** How many entries at the end meet a test. */
const trailing = <T>(entries: readonly T[], test: (entry: T) => boolean): number => {
  const from = entries.findLastIndex((entry) => !test(entry))
  return entries.length - 1 - from
}

const stoppedTechnique = (knowledge: Knowledge, session: SessionRecord | undefined): boolean =>
  (session?.signs ?? []).some((sign) => {
    const response = knowledge.ruleById.get(sign.id)?.response
    return response !== undefined && rank(RESPONSES, response) >= STOPPED
  })

const weeksSince = (client: Client, iso: string | undefined): number => {
  const from = iso === undefined ? undefined : dayFromIso(iso)
  const today = dayFromIso(client.today)
  return from === undefined || today === undefined ? 0 : Math.floor((today - from) / 7)
}

/** What a history fact holds: a number, a choice, or yes and no. */
export type HistoryValue = number | string | boolean | undefined

/**
 * Reads one of the closed list of history sources. No session is zero sessions; a gain nobody recorded is no gain.
 * Source: safety dossier 4.5, treatment dossier 4.4.
 */
export const readHistory = (knowledge: Knowledge, client: Client, source: HistorySource): HistoryValue => {
  const { sessions, rechecks } = client.history
  const last = sessions.at(-1)
  const baseline = sessions[0]?.zone
  switch (source) {
    case 'sessions':
      return sessions.length
    case 'weeks-in-care':
      return weeksSince(client, sessions[0]?.on)
    case 'last-session-flare':
      return isFlare(last?.response)
    case 'last-session-stop-technique':
      return stoppedTechnique(knowledge, last)
    case 'flares':
      return sessions.filter((session) => isFlare(session.response)).length
    case 'worse-rechecks-in-a-row':
      return trailing(rechecks, (recheck) => recheck.change === 'worse')
    case 'useful-gain':
      return rechecks.findLast((recheck) => recheck.usefulGain !== undefined)?.usefulGain === true
    case 'days-since-recheck':
      return weeksSince(client, rechecks.at(-1)?.on ?? sessions[0]?.on) * 7
    case 'last-response':
      return last?.response
    case 'same-responses-in-a-row':
      return trailing(sessions, (session) => session.response === 'same')
    case 'zone-above-baseline':
      return baseline === undefined ? 0 : sessions.filter((session) => (session.zone ?? 0) > baseline).length
  }
}
