import type { Client, SessionRecord, Sign } from '../model/client.ts'
import { dayFromIso } from '../model/day.ts'
import type { HistorySource } from '../model/fact.ts'
import type { Knowledge } from '../model/knowledge.ts'
import { RESPONSES, rank } from '../model/scale.ts'

const STOPPED = rank(RESPONSES, 'stop-technique')

const isFlare = ({ response }: SessionRecord): boolean => response === 'flare' || response === 'peripheralised'

/** How many entries at the end meet a test. */
const trailing = <T>(entries: readonly T[], test: (entry: T) => boolean): number => {
  const from = entries.findLastIndex((entry) => !test(entry))
  return entries.length - 1 - from
}

/** Sessions in which hands were on the client; a visit without is none. Source: safety dossier 4.5. */
export const handsOnSessions = (client: Client): readonly SessionRecord[] => client.history.sessions.filter(({ handsOn }) => handsOn > 0)

/** The last hands-on session and what was recorded since: a talk in between takes nothing back. */
const sinceLastHandsOn = ({ history: { sessions } }: Client): readonly SessionRecord[] =>
  sessions.slice(
    Math.max(
      0,
      sessions.findLastIndex(({ handsOn }) => handsOn > 0),
    ),
  )

const stops = (knowledge: Knowledge, { id, escalated }: Sign): boolean => {
  const rule = knowledge.ruleById.get(id)
  if (rule?.response === undefined) return false
  return rank(RESPONSES, rule.response) >= STOPPED || (escalated === true && rule.tiers.some(({ effect }) => effect.status === 'stopped'))
}

const daysSince = (client: Client, iso: string | undefined): number => {
  const from = iso === undefined ? undefined : dayFromIso(iso)
  const today = dayFromIso(client.today)
  return from === undefined || today === undefined ? 0 : today - from
}

const zonesBeyondFirst = (sessions: readonly SessionRecord[]): number => {
  const zones = sessions.flatMap(({ zone }) => zone ?? [])
  const [baseline] = zones
  return baseline === undefined ? 0 : zones.filter((zone) => zone > baseline).length
}

/** What a history fact holds: a number, a choice, or yes and no. */
export type HistoryValue = number | string | boolean | undefined

/**
 * Reads one of the closed list of history sources. No session is zero sessions; a gain nobody recorded is no gain.
 * Source: safety dossier 4.5, treatment dossier 4.4.
 */
export const readHistory = (knowledge: Knowledge, client: Client, source: HistorySource): HistoryValue => {
  const { sessions, rechecks } = client.history
  const handsOn = handsOnSessions(client)
  switch (source) {
    case 'sessions':
      return handsOn.length
    case 'weeks-in-care':
      return Math.floor(daysSince(client, handsOn[0]?.on) / 7)
    case 'last-session-flare':
      return sinceLastHandsOn(client).some(isFlare)
    case 'last-session-stop-technique':
      return sinceLastHandsOn(client).some(({ signs }) => signs.some((sign) => stops(knowledge, sign)))
    case 'flares':
      return sessions.filter(isFlare).length
    case 'worse-rechecks-in-a-row':
      return trailing(rechecks, (recheck) => recheck.change === 'worse')
    case 'useful-gain':
      return rechecks.findLast((recheck) => recheck.usefulGain !== undefined)?.usefulGain === true
    case 'days-since-recheck':
      return daysSince(client, rechecks.at(-1)?.on ?? handsOn[0]?.on)
    case 'last-response':
      return sessions.at(-1)?.response
    case 'same-responses-in-a-row':
      return trailing(sessions, ({ response }) => response === 'same')
    case 'zone-above-baseline':
      return zonesBeyondFirst(sessions)
  }
}

/** The day of the record that last added to what a source counts as worse; undefined for sources that only count on. */
export const lastWorseOn = ({ history: { sessions, rechecks } }: Client, source: HistorySource): string | undefined => {
  switch (source) {
    case 'worse-rechecks-in-a-row':
      return rechecks.findLast(({ change }) => change === 'worse')?.on
    case 'flares':
    case 'last-session-flare':
      return sessions.findLast(isFlare)?.on
    default:
      return undefined
  }
}
