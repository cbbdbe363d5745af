import type { Aim, MatrixCell } from '../model/protocol.ts'
import { opposite } from '../model/site.ts'
import type { Site } from '../model/site.ts'
import type { Card, Phase } from '../model/technique.ts'
import type { PlanLimits } from './plan-limits.ts'
import { allowedPositions } from './positions.ts'
import { weightOf } from './situation.ts'
import type { Situation } from './situation.ts'

/** A technique that may be used on a site, at a level, with what a minute of it is worth. */
export interface Candidate {
  readonly card: Card
  readonly site: Site
  readonly level: number
  /** Least and most minutes. */
  readonly min: number
  readonly max: number
  /** Worth of a fresh minute, a whole number. */
  readonly value: number
  readonly code: MatrixCell['code']
}

/** Why a technique the guide wants on a site is not used there. */
export interface Excluded {
  readonly card: Card
  readonly site: Site
  readonly why: string
}

/** What may be done in a phase, and what may not. */
export interface Options {
  readonly candidates: readonly Candidate[]
  readonly excluded: readonly Excluded[]
}

type Judged = { readonly candidate: Candidate } | { readonly why: string } | undefined

/** Sites of an aim: on the affected side, the other one, or both. */
export const sitesOfAim = ({ knowledge, guidance: { affected } }: Situation, aim: Aim): readonly Site[] => {
  const sides = aim.side === 'affected' ? affected : aim.side === 'other' ? affected.map(opposite) : ['left', 'right']
  return aim.regions
    .flatMap((region) => knowledge.sitesByRegion.get(region) ?? [])
    .filter((site) => site.side === undefined || sides.includes(site.side))
}

const readsAs = (situation: Situation, card: Card, cell: MatrixCell): MatrixCell['code'] => {
  if (situation.guidance.irritability !== 'high' || card.gentle) return cell.code
  if (cell.code === 'Y') return 'L'
  return cell.code === 'C' ? 'N' : cell.code
}

const matrixFault = (situation: Situation, card: Card, cell: MatrixCell, site: Site): string | undefined => {
  const { guidance } = situation
  if (readsAs(situation, card, cell) === 'N')
    return `not used for this presentation${guidance.irritability === 'high' ? ' at high irritability' : ''}`
  if (cell.away && guidance.keepAway.includes(site.id)) return 'only away from the painful segment and the nerve line'
  if (cell.onlyRegions !== undefined && !cell.onlyRegions.includes(site.region)) return cell.note ?? 'not for this region'
  const excepted = guidance.exceptions.some((exception) => exception.card === card.id && exception.regions.includes(site.region))
  return excepted ? (cell.note ?? 'not here now') : undefined
}

const safetyFault = (limits: PlanLimits, card: Card, site: Site): string | undefined => {
  const cap = limits.limits.caps[site.index] ?? 0
  if (limits.removedCards.has(card.id)) return 'left out by a plan rule'
  if (((limits.limits.bans[site.index] ?? 0) & (1 << card.technique.index)) !== 0) return 'not allowed here for this client'
  if (cap === 0) return 'keep off'
  if (cap < card.technique.minLevel) return `needs level ${card.technique.minLevel}, and the limit here is ${cap}`
  return undefined
}

const levelFor = (situation: Situation, limits: PlanLimits, card: Card, cell: MatrixCell, site: Site, most: number): number | undefined => {
  const cap = limits.limits.caps[site.index] ?? 0
  // Light-only work and settling strokes share one level (treatment dossier 3.3: L = pressure 2 at most).
  const light = readsAs(situation, card, cell) === 'L' ? weightOf(situation.knowledge, 'light-phase-level') : cap
  const allowed = Math.min(cap, card.maxLevel, limits.doseLevel, cell.maxLevel ?? cap, light, most)
  const highest = Math.max(0, allowed + limits.levelShift)
  if (highest < card.minLevel) return undefined
  return Math.min(Math.max(preferredLevel(situation), card.minLevel), highest)
}

const preferredLevel = ({ knowledge, preferences }: Situation): number => {
  const usual = weightOf(knowledge, 'preferred-level')
  if (preferences.has('deep')) return usual + 1
  return preferences.has('light') ? usual - 1 : usual
}

const fitWeight: Readonly<Record<MatrixCell['code'], string>> = { Y: 'fit-core', C: 'fit-conditional', L: 'fit-light', N: 'fit-light' }

const responseWeight = ({ knowledge, assessment }: Situation, card: Card): number => {
  const last = assessment.client.history.sessions.at(-1)
  if (last === undefined || !last.techniques.includes(card.id)) return 100
  if (last.response === 'better' || last.response === 'slight') return weightOf(knowledge, 'helped-before')
  return last.response === 'flare' || last.response === 'peripheralised' ? weightOf(knowledge, 'flared-before') : 100
}

/** A painful place counts more in the primary phase; a technique that warms or quiets counts less where work is meant. */
const phaseWeight = ({ knowledge, painful }: Situation, card: Card, site: Site, phase: Phase): number => {
  const place = phase === 'C' && painful.has(site.index) ? weightOf(knowledge, 'painful-place') : 100
  const settles = (phase === 'C' || phase === 'D') && card.phases.includes('B')
  return settles ? Math.floor((place * weightOf(knowledge, isQuiet(card) ? 'quiet-in-work' : 'warming-in-work')) / 100) : place
}

/** Worth of a fresh minute: evidence x fit x preference x response x phase, less for levels away from the preferred one. */
const minuteValue = (situation: Situation, card: Card, code: MatrixCell['code'], site: Site, level: number, phase: Phase): number => {
  const { knowledge, planRules } = situation
  const preferred = planRules.some(({ then }) => then.preferCards.includes(card.id)) ? weightOf(knowledge, 'preferred') : 100
  const place = phaseWeight(situation, card, site, phase)
  const gap = 100 - weightOf(knowledge, 'level-gap') * Math.abs(level - preferredLevel(situation))
  const factors = [weightOf(knowledge, fitWeight[code]), preferred, responseWeight(situation, card), place, gap]
  // Whole numbers throughout, so that the same plan comes out on every machine.
  return factors.reduce(
    (value, percent) => Math.floor((value * percent) / 100),
    100 * weightOf(knowledge, `evidence-${card.evidence.grade}`),
  )
}

/** Held or guided quietly, without stroke or pressure. */
export const isQuiet = (card: Card): boolean => card.gentle && card.maxLevel <= 1 && card.phases.includes('B')

const judge = (situation: Situation, limits: PlanLimits, card: Card, site: Site, phase: Phase, most: number): Judged => {
  const cell = situation.profile.matrix[card.id]
  if (cell === undefined || !card.proposed || !card.regions.includes(site.region)) return undefined
  const why = matrixFault(situation, card, cell, site) ?? safetyFault(limits, card, site)
  if (why !== undefined) return { why }
  if (!reachable(situation, limits, site)) return { why: 'no position that is left reaches it' }
  const level = levelFor(situation, limits, card, cell, site, most)
  if (level === undefined) return { why: 'the level it needs is higher than the limit here' }
  const code = readsAs(situation, card, cell)
  const { min, max } = card.minutes
  return { candidate: { card, site, level, min, max, code, value: minuteValue(situation, card, code, site, level, phase) } }
}

const reachable = (situation: Situation, limits: PlanLimits, site: Site): boolean =>
  allowedPositions(situation, limits).some(({ reaches }) => reaches.includes(site.index))

const collect = (judged: Iterable<readonly [Card, Site, Judged]>): Options => {
  const candidates: Candidate[] = []
  const excluded: Excluded[] = []
  for (const [card, site, result] of judged) {
    if (result === undefined) continue
    if ('why' in result) excluded.push({ card, site, why: result.why })
    else candidates.push(result.candidate)
  }
  return { candidates, excluded }
}

/** What may be done on the sites of aims in a phase. A site that two aims name takes the first. */
export const optionsForAims = (
  situation: Situation,
  limits: PlanLimits,
  aims: readonly Aim[],
  phase: Phase,
  most = Number.POSITIVE_INFINITY,
): Options => {
  const cards = situation.knowledge.cards.filter((card) => card.phases.includes(phase) && !isQuiet(card))
  const seen = new Set<number>()
  const judged = aims.flatMap((aim) =>
    sitesOfAim(situation, aim).flatMap((site): (readonly [Card, Site, Judged])[] => {
      if (seen.has(site.index)) return []
      seen.add(site.index)
      return cards.map((card) => [card, site, judge(situation, limits, card, site, phase, Math.min(most, aim.maxLevel ?? most))] as const)
    }),
  )
  return collect(judged)
}

/** What one card may do on the given sites in a phase. */
export const optionsForCard = (
  situation: Situation,
  limits: PlanLimits,
  card: Card,
  sites: readonly Site[],
  phase: Phase,
  most = Number.POSITIVE_INFINITY,
): Options => collect(sites.map((site) => [card, site, judge(situation, limits, card, site, phase, most)] as const))
