import type { Clock } from '#edges/clock.ts'
import type { Random } from '#edges/random.ts'
import { seededRandom } from '../edges.ts'

/** A world whose time, chance and order of events come from a seed. */
export interface Scheduler {
  readonly clock: Clock
  /** A clock that is wrong by so many milliseconds. */
  readonly skewed: (milliseconds: number) => Clock
  readonly random: Random
  /** From 0 up to 1. */
  readonly chance: () => number
  /** A whole number from 0 up to, not including, `below`. */
  readonly below: (below: number) => number
  /** Has something happen after some milliseconds. */
  readonly after: (milliseconds: number, event: () => Promise<void>) => void
  /** Lets events happen in the order of their times until none is left, or too many were. */
  readonly run: (most: number) => Promise<void>
}

interface Event {
  readonly at: number
  readonly number: number
  readonly happen: () => Promise<void>
}

/** Makes one that begins at a moment. */
export const scheduler = (seed: string, begins: string): Scheduler => {
  const random = seededRandom(seed)
  let now = Date.parse(begins)
  let number = 0
  const events: Event[] = []
  const at = (milliseconds: number): Clock => ({ now: () => new Date(now + milliseconds).toISOString(), elapsed: () => now })
  const chance = (): number => {
    const [one = 0, two = 0, three = 0] = random.bytes(3)
    return (one * 65_536 + two * 256 + three) / 16_777_216
  }
  return {
    clock: at(0),
    skewed: at,
    random,
    chance,
    below: (below) => Math.floor(chance() * below),
    after: (milliseconds, happen) => {
      number += 1
      const event = { at: now + Math.max(0, milliseconds), number, happen }
      const place = events.findIndex((other) => other.at > event.at)
      events.splice(place === -1 ? events.length : place, 0, event)
    },
    run: async (most) => {
      for (let count = 0; count < most; count += 1) {
        const next = events.shift()
        if (next === undefined) return
        now = next.at
        await next.happen()
      }
      throw new RangeError(`${most} events and no end`)
    },
  }
}
