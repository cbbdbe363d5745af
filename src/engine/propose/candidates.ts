import type { Knowledge } from '../model/knowledge.ts'
import type { MatrixCell } from '../model/protocol.ts'
import type { Site } from '../model/site.ts'
import type { Card, Phase } from '../model/technique.ts'
import type { Offer } from './phase-optimum.ts'
import type { PlanLimits } from './plan-limits.ts'
import { wantedLevel } from './response.ts'
import type { Bound } from './session-optimum.ts'
import { weightOf } from './situation.ts'
import type { Situation } from './situation.ts'
import { isQuiet, minuteWorth } from './worth.ts'
import type { Use } from './worth.ts'

/** A technique that may be used on a site, at a level, with its minutes and what a fresh one is worth. */
export interface Candidate extends Use, Offer, Bound {}

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

/** A phase, and the highest level that is wanted in it. */
export interface Stage {
  readonly phase: Phase
  readonly most: number
}

/** At high irritability core work becomes light and conditional work is left out, except for gentle cards. Treatment dossier 3.3. */
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

/** A technique that slides needs something to slide on. */
const hasProduct = ({ products }: Knowledge, forbidden: number): boolean =>
  products.length === 0 || products.some(({ index }) => (forbidden & (1 << index)) === 0)

const safetyFault = (
  { knowledge }: Situation,
  { limits, removedCards, reached }: PlanLimits,
  card: Card,
  site: Site,
): string | undefined => {
  const cap = limits.caps[site.index] ?? 0
  if (removedCards.has(card.id)) return 'left out by a plan rule'
  if (((limits.bans[site.index] ?? 0) & (1 << card.technique.index)) !== 0) return 'not allowed here for this client'
  if (cap === 0) return 'keep off'
  if (card.lubricated && !hasProduct(knowledge, limits.products)) return 'no product that is left may touch the skin'
  if (cap < card.technique.minLevel) return `needs level ${card.technique.minLevel}, and the limit here is ${cap}`
  return reached.has(site.index) ? undefined : 'no position that is left reaches it'
}

const levelFor = (situation: Situation, limits: PlanLimits, card: Card, cell: MatrixCell, site: Site, most: number): number | undefined => {
  const cap = limits.limits.caps[site.index] ?? 0
  // Light-only work and settling strokes share one level (treatment dossier 3.3: L = pressure 2 at most).
  const light = readsAs(situation, card, cell) === 'L' ? weightOf(situation.knowledge, 'light-phase-level') : cap
  const allowed = Math.min(cap, card.maxLevel, limits.doseLevel, cell.maxLevel ?? cap, light, most)
  const highest = Math.max(0, allowed + limits.levelShift)
  if (highest < card.minLevel) return undefined
  return Math.min(Math.max(wantedLevel(situation, site), card.minLevel), highest)
}

const judge = (
  situation: Situation,
  limits: PlanLimits,
  card: Card,
  site: Site,
  { phase, most }: Stage,
): Candidate | string | undefined => {
  const cell = situation.profile.matrix[card.id]
  if (cell === undefined || !card.proposed || !card.regions.includes(site.region)) return undefined
  const fault = matrixFault(situation, card, cell, site) ?? safetyFault(situation, limits, card, site)
  if (fault !== undefined) return fault
  const level = levelFor(situation, limits, card, cell, site, most)
  if (level === undefined) return 'the level it needs is higher than the limit here'
  const use: Use = { card, site, level, phase, code: readsAs(situation, card, cell) }
  const value = minuteWorth(situation, use)
  // Worth nothing = nobody should spend a minute on it.
  if (value < 1) return 'nothing speaks for it'
  return { ...use, ...card.minutes, value, place: site.index, technique: isQuiet(card) ? undefined : card.id }
}

/** What one card may do on the given sites at a stage of the session. */
export const optionsForCard = (situation: Situation, limits: PlanLimits, card: Card, sites: readonly Site[], stage: Stage): Options => {
  const candidates: Candidate[] = []
  const excluded: Excluded[] = []
  for (const site of sites) {
    const judged = judge(situation, limits, card, site, stage)
    if (typeof judged === 'string') excluded.push({ card, site, why: judged })
    else if (judged !== undefined) candidates.push(judged)
  }
  return { candidates, excluded }
}
