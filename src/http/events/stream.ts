import type { Timers } from '#edges/timers.ts'
import { FIRST, STILL_HERE, linesOf, startAnew } from './lines.ts'
import type { LivePage } from './live-event.ts'
import { createWaiting } from './waiting.ts'

/** What a stream of live events is made of. */
export interface LiveSource {
  readonly timers: Timers
  /** What happened after a position, as whoever asks may know it. */
  readonly since: (position: number) => Promise<LivePage>
  /** The position now. */
  readonly now: () => Promise<number>
  /** Whether whoever asked is still let in. Asked every second, and before anything is sent (A7). */
  readonly isStillIn: () => Promise<boolean>
  /** Has something called when the clinic has something new; the answer ends it. */
  readonly onNews: (listener: () => void) => () => void
}

/** Milliseconds between two looks at whether whoever asked is still let in. */
const LOOK = 1_000

/** Looks without news after which a line says that the connection stands. */
const QUIET_LOOKS = 15

/** What is sent one by one at most to somebody who was away; after more they load anew. */
const MOST_BEHIND = 1_000

/** Where a browser stands: the id it names, or now where it names none. Undefined: it has to load anew. */
const startOf = (lastEventId: string | undefined, now: number): number | undefined => {
  if (lastEventId === undefined) return now
  const position = /^\d{1,15}$/.test(lastEventId) ? Number(lastEventId) : Infinity
  return position > now || now - position > MOST_BEHIND ? undefined : position
}

/** What happened, piece by piece, until whoever asks is not let in any more. */
async function* pieces(
  source: LiveSource,
  lastEventId: string | undefined,
  news: ReturnType<typeof createWaiting>,
): AsyncGenerator<Uint8Array> {
  const now = await source.now()
  const start = startOf(lastEventId, now)
  yield start === undefined ? startAnew(now) : FIRST
  let position = start ?? now
  let quiet = 0
  while (await source.isStillIn()) {
    const page = await source.since(position)
    position = page.position
    if (page.events.length > 0) yield linesOf(page.events)
    if (!page.isLast) continue
    quiet = (await news.wait(LOOK)) === 'something-happened' ? 0 : quiet + 1
    if (quiet >= QUIET_LOOKS) {
      quiet = 0
      yield STILL_HERE
    }
  }
}

/**
 * Live events as bytes. The next piece is made when the last one was taken, so a slow reader has us keep a position and nothing else.
 * `ended` is called once, however it ends.
 */
export const liveStream = (source: LiveSource, lastEventId: string | undefined, ended: () => void): ReadableStream<Uint8Array> => {
  const news = createWaiting(source.timers)
  let isGone = false
  const silence = source.onNews(news.wake)
  const end = (): void => {
    if (isGone) return
    isGone = true
    silence()
    ended()
  }
  const isStillIn = async (): Promise<boolean> => !isGone && (await source.isStillIn())
  const rest = pieces({ ...source, isStillIn }, lastEventId, news)
  const next = async (): Promise<Uint8Array | undefined> => {
    try {
      const { done, value } = await rest.next()
      if (done === true) end()
      return value ?? undefined
    } catch (thrown) {
      end()
      throw thrown
    }
  }
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const piece = await next()
        if (piece === undefined) controller.close()
        else controller.enqueue(piece)
      },
      cancel: () => {
        end()
        news.wake()
      },
    },
    { highWaterMark: 0 },
  )
}
