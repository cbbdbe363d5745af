// The problem of docs/spec/propose.md solved by trying everything. Shares nothing with the proposer but the types of its problem.
import type { PhaseMinutes } from '#engine/model/protocol.ts'
import type { AssistedOffer } from '#engine/propose/assisted-optimum.ts'
import type { Diminishing, Offer } from '#engine/propose/phase-optimum.ts'
import type { Bound, SessionProblem } from '#engine/propose/session-optimum.ts'

/** An offer for hands of a small instance. */
export type Hands = Offer & Bound
/** An offer for assisted movement of a small instance. */
export type Assisted = AssistedOffer & Bound
/** A small instance. */
export type Small = SessionProblem<Hands, Assisted>

/** What the best of all assignments comes to. */
export interface Best {
  readonly handsFilled: number
  readonly movementFilled: number
  readonly value: number
}

/** Minutes for each offer, by position. */
type Assignment = readonly number[]

const total = (minutes: Assignment): number => minutes.reduce((sum, each) => sum + each, 0)

const choices = ({ min, max }: Offer, phase: number, leastOfAll: number): readonly number[] => {
  const own = Array.from({ length: Math.max(0, max - min + 1) }, (_, index) => min + index)
  return phase < leastOfAll && min === leastOfAll && phase > 0 ? [0, phase] : [0, ...own]
}

/** Every assignment of a phase. */
export const assignments = (offers: readonly Offer[], phase: number): readonly Assignment[] => {
  const least = Math.min(...offers.map(({ min }) => min))
  return offers
    .reduce<readonly Assignment[]>(
      (all, offer) => all.flatMap((before) => choices(offer, phase, least).map((minutes) => [...before, minutes])),
      [[]],
    )
    .filter((minutes) => total(minutes) <= phase)
}

const orders = <T>(items: readonly T[]): readonly (readonly T[])[] =>
  items.length === 0
    ? [[]]
    : items.flatMap((item, index) => orders(items.filter((_, other) => other !== index)).map((rest) => [item, ...rest]))

const freshness = (minute: number, { fresh, tiredPercent, spent, spentPercent }: Diminishing): number => {
  if (minute < fresh) return 100
  return minute < spent ? tiredPercent : spentPercent
}

/** Worth of the offers of one place in the best order, a minute at a time. */
const placeWorth = (used: readonly (readonly [offer: Offer, minutes: number])[], curve: Diminishing): number =>
  Math.max(
    0,
    ...orders(used).map((order) =>
      order
        .flatMap(([offer, minutes]) => Array.from({ length: minutes }, () => offer.value))
        .reduce((sum, value, minute) => sum + value * freshness(minute, curve), 0),
    ),
  )

/** Worth of an assignment of a phase. */
export const worth = (offers: readonly Offer[], minutes: Assignment, curve: Diminishing): number => {
  const places = new Set(offers.map(({ place }) => place))
  return [...places]
    .map((place) =>
      placeWorth(
        offers.flatMap((offer, index) =>
          offer.place === place && (minutes[index] ?? 0) > 0 ? [[offer, minutes[index] ?? 0] as const] : [],
        ),
        curve,
      ),
    )
    .reduce((sum, each) => sum + each, 0)
}

const handsOn = ({ B, C, D, F }: PhaseMinutes): number => Math.ceil(C + D + (B + F) / 2)

/** The shrink rule of the dossier, a minute at a time, read afresh. */
export const shrunk = (template: PhaseMinutes, cap: number): PhaseMinutes => {
  const now = { ...template }
  const least = { C: 3, D: 0, B: 0, F: 0 } as const
  while (handsOn(now) > cap) {
    const from = (['C', 'D', 'B', 'F'] as const).find((phase) => now[phase] > least[phase]) ?? 'C'
    now[from] -= 1
    if (now.E < template.E * 2) now.E += 1
    else if (now.G < template.G * 2) now.G += 1
    else now.A += 1
  }
  return now
}

const isBetter = (a: Best, b: Best): boolean =>
  a.handsFilled !== b.handsFilled
    ? a.handsFilled > b.handsFilled
    : a.movementFilled !== b.movementFilled
      ? a.movementFilled > b.movementFilled
      : a.value > b.value

const FLAT: Diminishing = { fresh: 1_000, tiredPercent: 100, spent: 2_000, spentPercent: 100 }

/** Where no movement fits the phase, those that need the least may take it whole, though an assisted technique would fit. */
const cutMovements = (offers: readonly Assisted[], phase: number): readonly Assignment[] => {
  const least = Math.min(...offers.filter(({ moves }) => moves).map(({ min }) => min))
  if (least <= phase) return []
  return offers.flatMap(({ moves, min }, at) => (moves && min === least ? [offers.map((_, index) => (index === at ? phase : 0))] : []))
}

/** What E can be for a number of minutes: with a movement of the client wherever one of the offers is one. */
const bestMovement = (offers: readonly Assisted[], phase: number): readonly (readonly [filled: number, value: number])[] => {
  const all = assignments(offers, phase)
  const moves = (way: Assignment): boolean => offers.some((offer, index) => offer.moves && (way[index] ?? 0) > 0)
  const allowed =
    phase > 0 && offers.some((offer) => offer.moves) ? [...all, ...cutMovements(offers, phase)].filter((way) => moves(way)) : all
  return allowed.map((way) => [total(way), worth(offers, way, FLAT)])
}

/** Every way to fill the hands-on phases: minutes used in all, and worth. */
const waysOfHands = ({ hands, curve }: Small, phases: PhaseMinutes): readonly (readonly [used: number, value: number])[] =>
  (['B', 'C', 'D', 'F'] as const).reduce<readonly (readonly [number, number])[]>(
    (ways, phase) =>
      ways.flatMap(([used, value]) =>
        assignments(hands[phase], phases[phase]).map(
          (minutes) => [used + total(minutes), value + worth(hands[phase], minutes, curve)] as const,
        ),
      ),
    [[0, 0]],
  )

const bestWith = (problem: Small): Best => {
  const phases = shrunk(problem.template, problem.cap)
  const given = phases.B + phases.C + phases.D + phases.F
  const movement = new Map<number, readonly (readonly [number, number])[]>()
  let best: Best = { handsFilled: -1, movementFilled: -1, value: -1 }
  for (const [used, value] of waysOfHands(problem, phases)) {
    const room = Math.min(phases.E + given - used, Math.max(phases.E, problem.template.E * 2))
    if (!movement.has(room)) movement.set(room, bestMovement(problem.assisted, room))
    for (const [filled, more] of movement.get(room) ?? []) {
      const next = { handsFilled: used, movementFilled: filled, value: value + more }
      if (isBetter(next, best)) best = next
    }
  }
  return best
}

const keep = <T extends Bound>(offers: readonly T[], technique: string | undefined): readonly T[] =>
  offers.filter((offer) => offer.technique === undefined || offer.technique === technique)

/** The best of every session that is allowed. */
export const bestOfAll = (problem: Small): Best => {
  if (!problem.oneTechnique) return bestWith(problem)
  const { B, C, D, F } = problem.hands
  const names = new Set([undefined, ...[...B, ...C, ...D, ...F, ...problem.assisted].map(({ technique }) => technique)])
  return [...names]
    .map((name) =>
      bestWith({
        ...problem,
        hands: { B: keep(B, name), C: keep(C, name), D: keep(D, name), F: keep(F, name) },
        assisted: keep(problem.assisted, name),
      }),
    )
    .reduce((best, next) => (isBetter(next, best) ? next : best))
}
