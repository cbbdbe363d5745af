import type { Limits } from '../caution/limits.ts'
import type { Sign } from '../model/client.ts'
import { RESPONSES, rank } from '../model/scale.ts'
import type { SiteSet } from '../model/site.ts'
import type { State } from '../state/state.ts'

/** All that is read of a state here: of whom, by which pack. */
type Subject = Pick<State, 'knowledge' | 'client'>

const STOP_TECHNIQUE = rank(RESPONSES, 'stop-technique')

const everySite = (state: Subject): SiteSet => state.knowledge.sites.map(({ index }) => index)

/** Where a sign was met: its places, or everywhere where none, or none of this pack, is recorded. */
const sitesOf = (state: Subject, { at }: Sign): SiteSet => {
  const sites = (at ?? []).flatMap((id) => state.knowledge.siteById.get(id)?.index ?? [])
  return sites.length === 0 || sites.length < (at?.length ?? 0) ? everySite(state) : sites
}

/** The technique a sign was met with, by its own id or that of its card; every technique where none is recorded. */
const techniquesOf = ({ knowledge }: Subject, { technique = '' }: Sign): number => {
  const found = knowledge.cardById.get(technique)?.technique ?? knowledge.techniqueById.get(technique)
  return found === undefined ? knowledge.techniques.reduce((mask, { index }) => mask | (1 << index), 0) : 1 << found.index
}

/** Signs of this session by which a technique ends on a region. Source: safety dossier 4.3. */
export const stoppingSigns = (state: Subject): readonly Sign[] =>
  state.client.signs.filter(({ id }) => {
    const response = state.knowledge.ruleById.get(id)?.response
    return response !== undefined && rank(RESPONSES, response) >= STOP_TECHNIQUE
  })

/** A technique that was stopped on a region is over there for this session. Source: SP-95. */
export const applySign = (limits: Limits, sign: Sign, state: Subject): void => {
  const techniques = techniquesOf(state, sign)
  for (const site of sitesOf(state, sign)) limits.bans[site] = (limits.bans[site] ?? 0) | techniques
}
