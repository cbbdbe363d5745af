import { say } from '../measure.ts'
import type { Pace } from './race.ts'

/** By how many times we want to be faster than a peer. A goal that is missed is said, and fails nothing. */
export type Goals = ReadonlyMap<string, number>

/** What our own side is called in a race. */
export const OURS = 'ours'

/** Our own figure must stay below this: a peer's slowness is no excuse for ours. */
const LIMIT = 2_000

const inUnit = (micros: number): string => (micros < 1_000 ? `${micros.toFixed(1)} µs` : `${(micros / 1_000).toFixed(2)} ms`)

const times = (theirs: number, ours: number): string => {
  const ratio = theirs / ours
  return `${ratio < 10 ? ratio.toFixed(2) : ratio.toFixed(0)} ×`
}

/**
 * Says our figure, and for each peer one with the ratio to ours. Goals are held against processor time: on a machine that does other
 * things as well, it says the same each time.
 */
export const tellPaces = (what: string, paces: ReadonlyMap<string, Pace>, goals: Goals, how: string): void => {
  const own = paces.get(OURS) ?? { clock: Number.NaN, processor: Number.NaN }
  say(`${what}, ours`, own.clock, LIMIT, 'µs', `a client; processor ${inUnit(own.processor)}; ${how}`)
  for (const [name, { clock, processor }] of paces) {
    if (name === OURS) continue
    const goal = goals.get(name)
    const reached = goal === undefined ? '' : `, goal ${goal} × ${processor / own.processor >= goal ? 'reached' : 'NOT REACHED'}`
    const byProcessor = `processor ${inUnit(processor)}, ${times(processor, own.processor)}${reached}`
    console.log(`${what}, ${name}: ${inUnit(clock)}, ${times(clock, own.clock)} ours (${byProcessor})`)
  }
}
