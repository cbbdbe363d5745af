// Who may try a password now. An attacker must not be able to shut anybody out on a working day, so waits are short, a device that
// somebody signed in with before is judged by its own mistakes alone, and a network that did not try yet always has a first try.
import { waitOf } from './tally.ts'
import type { Failures, Slowing } from './tally.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** What is counted, and how it slows down. */
export const SLOWING = {
  /** One person on a device they signed in with before. */
  device: { free: 5, longest: MINUTE, halfLife: 15 * MINUTE },
  /** One account from one network (a /32 or /64). */
  pair: { free: 3, longest: 15 * MINUTE, halfLife: HOUR },
  /** One account from everywhere. */
  account: { free: 10, longest: MINUTE, halfLife: HOUR },
  /** One network, whatever account. */
  network: { free: 20, longest: 5 * MINUTE, halfLife: HOUR },
  /** Everybody: it only flattens a flood. */
  everybody: { free: 300, longest: 2_000, halfLife: MINUTE },
} as const satisfies Readonly<Record<string, Slowing>>

/** What is counted. */
export type Counted = keyof typeof SLOWING

/** What is known of whoever tries. */
export type Counts = Readonly<Partial<Record<Counted, Failures>>>

/** What is counted for a try: a known device is nobody else's business, and everybody else is. */
export const countedFor = (known: boolean): readonly Counted[] => (known ? ['device'] : ['pair', 'account', 'network', 'everybody'])

/** Milliseconds that a try has to wait; 0: it may be made now. */
export const waitFor = (known: boolean, counts: Counts, now: number): number => {
  const waits = (kinds: readonly Counted[]): number => Math.max(...kinds.map((kind) => waitOf(counts[kind], SLOWING[kind], now)))
  if (known) return waits(['device'])
  return counts.pair === undefined ? waits(['network', 'everybody']) : waits(['pair', 'account', 'network', 'everybody'])
}
