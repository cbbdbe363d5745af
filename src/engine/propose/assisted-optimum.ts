import { LEVEL, fitTo, phaseOptimum } from './phase-optimum.ts'
import type { Offer, PhaseOptimum } from './phase-optimum.ts'

/** Something for the phase of assisted movement. */
export interface AssistedOffer extends Offer {
  /** Each offer is a place of its own. The client moves; otherwise the therapist works by hand. */
  readonly moves: boolean
}

const better = <T extends Offer>(best: PhaseOptimum<T> | undefined, next: PhaseOptimum<T>): PhaseOptimum<T> => {
  if (best === undefined || next.filled > best.filled) return next
  return next.filled === best.filled && next.value > best.value ? next : best
}

/** The best way to fill the phase in which a movement takes a given time. */
const withMovement = <T extends AssistedOffer>(others: readonly T[], offer: T, spent: number, minutes: number): PhaseOptimum<T> => {
  const left = minutes - spent
  const rest = phaseOptimum(
    others.filter(({ min }) => min <= left),
    left,
    LEVEL,
  )
  return {
    filled: rest.filled + spent,
    value: rest.value + offer.value * 100 * spent,
    allotments: [{ offer, minutes: spent }, ...rest.allotments],
  }
}

/**
 * Fills the phase of assisted movement: with a movement of the client wherever there is one to offer, then as many minutes as can be
 * filled, then the greatest worth. Exact: every movement and every time for it is tried where the plain optimum has none.
 */
export const assistedOptimum = <T extends AssistedOffer>(offers: readonly T[], minutes: number): PhaseOptimum<T> => {
  const plain = phaseOptimum(offers, minutes, LEVEL)
  if (minutes === 0 || plain.allotments.some(({ offer }) => offer.moves)) return plain
  const movements = offers.filter(({ moves }) => moves)
  let best: PhaseOptimum<T> | undefined
  for (const offer of fitTo(movements, minutes)) {
    const others = offers.filter(({ place }) => place !== offer.place)
    for (let spent = offer.min; spent <= Math.min(offer.max, minutes); spent++)
      best = better(best, withMovement(others, offer, spent, minutes))
  }
  return best ?? plain
}
