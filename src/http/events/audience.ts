import { Fault } from '#edges/fault.ts'
import { HTTP_FAULTS } from '../faults/catalogue.ts'
import { liveStream } from './stream.ts'
import type { LiveSource } from './stream.ts'

/** Streams of one session at most: a few tabs. */
const OF_ONE = 6

/** Streams of everybody together at most. */
const OF_ALL = 1_000

/** Everybody who listens at this moment. */
export interface Audience {
  /** Lets one more listen; `who` is the session. Refuses where there are too many. */
  readonly join: (who: string, source: LiveSource, lastEventId: string | undefined) => ReadableStream<Uint8Array>
  /** How many listen. */
  readonly size: () => number
  /** Sends everybody away, as the server stops. */
  readonly dismiss: () => void
}

/** An audience of nobody yet. */
export const createAudience = (): Audience => {
  const listening = new Map<symbol, string>()
  const wakes = new Set<() => void>()
  let isOver = false
  const admit = (who: string): void => {
    const own = [...listening.values()].filter((other) => other === who).length
    if (own >= OF_ONE || listening.size >= OF_ALL) throw new Fault(HTTP_FAULTS.tooMany, { retryAfter: 10 })
  }
  const onNews =
    (source: LiveSource): LiveSource['onNews'] =>
    (wake) => {
      wakes.add(wake)
      const silence = source.onNews(wake)
      return () => {
        wakes.delete(wake)
        silence()
      }
    }
  return {
    join: (who, source, lastEventId) => {
      admit(who)
      const place = Symbol(who)
      listening.set(place, who)
      const isStillIn = async (): Promise<boolean> => !isOver && (await source.isStillIn())
      return liveStream({ ...source, isStillIn, onNews: onNews(source) }, lastEventId, () => void listening.delete(place))
    },
    size: () => listening.size,
    dismiss: () => {
      isOver = true
      for (const wake of wakes) wake()
    },
  }
}
