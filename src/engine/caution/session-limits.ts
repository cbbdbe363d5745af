import type { SessionLimit } from '../model/effect.ts'
import type { SessionRecord } from '../model/client.ts'
import { handsOnSessions } from '../state/history.ts'
import type { State } from '../state/state.ts'
import type { Limits } from './limits.ts'

/** All that is read of a state here: of whom, by which pack. */
type Subject = Pick<State, 'knowledge' | 'client'>

const lowerTo = (limits: Limits, site: number, level: number): void => {
  if (level < (limits.caps[site] ?? 0)) limits.caps[site] = level
}

/** The level a site was worked at the last time it was worked, or undefined. */
const lastLevel = (sessions: readonly SessionRecord[], site: string): number | undefined =>
  sessions.findLast((session) => session.levels[site] !== undefined)?.levels[site]

const usedTechniques = (state: Subject, session: SessionRecord): number =>
  session.techniques.reduce((mask, id) => {
    const technique = state.knowledge.cardById.get(id)?.technique ?? state.knowledge.techniqueById.get(id)
    return technique === undefined ? mask : mask | (1 << technique.index)
  }, 0)

const allTechniques = (state: Subject): number => state.knowledge.techniques.reduce((mask, { index }) => mask | (1 << index), 0)

/** Limits copied from earlier hands-on sessions. Without one there is nothing to copy. Source: safety dossier 4.5. */
export const applySessionLimit = (limits: Limits, limit: SessionLimit, state: Subject): void => {
  const sessions = handsOnSessions(state.client)
  const last = sessions.at(-1)
  if (last === undefined) return
  const { sites } = state.knowledge
  switch (limit.kind) {
    case 'levels':
      for (const { id, index } of sites) lowerTo(limits, index, last.levels[id] ?? 0)
      break
    case 'rise':
      for (const { id, index } of sites) {
        const level = lastLevel(sessions, id)
        lowerTo(limits, index, level === undefined ? limit.start : level + 1)
      }
      break
    case 'minutes':
      limits.minutes = Math.min(limits.minutes, last.handsOn)
      break
    case 'techniques': {
      const unused = allTechniques(state) & ~usedTechniques(state, last)
      for (const { index } of sites) limits.bans[index] = (limits.bans[index] ?? 0) | unused
    }
  }
}
