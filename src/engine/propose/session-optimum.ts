import type { PhaseMinutes } from '../model/protocol.ts'
import { assistedOptimum } from './assisted-optimum.ts'
import type { AssistedOffer } from './assisted-optimum.ts'
import { releaseMinutes, shrinkTo } from './hands-on.ts'
import { phaseOptimum } from './phase-optimum.ts'
import type { Diminishing, Offer, PhaseOptimum } from './phase-optimum.ts'

/** Phases of hands-on work, in order: settle, primary, secondary, integrate. */
export const HANDS = ['B', 'C', 'D', 'F'] as const

/** One of {@link HANDS}. */
export type HandsPhase = (typeof HANDS)[number]

/** An offer that belongs to a technique; undefined = bound to none (quiet holding, movements), so free under one technique. */
export interface Bound {
  readonly technique: string | undefined
}

/** A session to be filled, free of anything clinical: docs/spec/propose.md says it in words. */
export interface SessionProblem<H extends Offer & Bound, E extends AssistedOffer & Bound> {
  readonly template: PhaseMinutes
  /** Most hands-on minutes. */
  readonly cap: number
  readonly hands: Readonly<Record<HandsPhase, readonly H[]>>
  readonly assisted: readonly E[]
  readonly curve: Diminishing
  /** Only one technique may be used in the whole session. */
  readonly oneTechnique: boolean
}

/** A session filled at the optimum. */
export interface SessionOptimum<H extends Offer, E extends Offer> {
  readonly phases: PhaseMinutes
  readonly hands: Readonly<Record<HandsPhase, PhaseOptimum<H>>>
  readonly assisted: PhaseOptimum<E>
  /** Worth of all minutes together. */
  readonly value: number
}

const handsFilled = ({ hands }: SessionOptimum<Offer, Offer>): number => HANDS.reduce((sum, phase) => sum + hands[phase].filled, 0)

const fill = <H extends Offer & Bound, E extends AssistedOffer & Bound>(problem: SessionProblem<H, E>): SessionOptimum<H, E> => {
  const { template, cap, curve } = problem
  const shrunk = shrinkTo(template, cap)
  const best = (phase: HandsPhase): PhaseOptimum<H> => phaseOptimum(problem.hands[phase], shrunk[phase], curve)
  const hands = { B: best('B'), C: best('C'), D: best('D'), F: best('F') }
  const worked = HANDS.reduce((left, phase) => releaseMinutes(left, template, phase, left[phase] - hands[phase].filled), shrunk)
  const assisted = assistedOptimum(problem.assisted, worked.E)
  const phases = releaseMinutes(worked, template, 'E', worked.E - assisted.filled)
  const value = HANDS.reduce((sum, phase) => sum + hands[phase].value, assisted.value)
  return { phases, hands, assisted, value }
}

const only = <H extends Offer & Bound, E extends AssistedOffer & Bound>(
  problem: SessionProblem<H, E>,
  technique: string | undefined,
): SessionProblem<H, E> => {
  const keep = <T extends Bound>(offers: readonly T[]): readonly T[] =>
    offers.filter((offer) => offer.technique === undefined || offer.technique === technique)
  const { B, C, D, F } = problem.hands
  return { ...problem, hands: { B: keep(B), C: keep(C), D: keep(D), F: keep(F) }, assisted: keep(problem.assisted) }
}

const compare = (a: SessionOptimum<Offer, Offer>, b: SessionOptimum<Offer, Offer>): number =>
  handsFilled(a) - handsFilled(b) || a.assisted.filled - b.assisted.filled || a.value - b.value

/**
 * The best session: most hands-on minutes filled, then most minutes of assisted movement, then the greatest worth. Where one technique
 * is allowed, each is tried and the first of the best is taken. Exact and deterministic.
 */
export const sessionOptimum = <H extends Offer & Bound, E extends AssistedOffer & Bound>(
  problem: SessionProblem<H, E>,
): SessionOptimum<H, E> => {
  if (!problem.oneTechnique) return fill(problem)
  const offers = [...HANDS.flatMap((phase) => problem.hands[phase]), ...problem.assisted]
  const techniques = new Set([undefined, ...offers.map(({ technique }) => technique)])
  const [first, ...others] = [...techniques].map((technique) => fill(only(problem, technique)))
  return others.reduce((best, next) => (compare(next, best) > 0 ? next : best), first ?? fill(problem))
}
