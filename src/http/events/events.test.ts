import { describe, expect, it } from 'vitest'
import { handTimers } from '../../../test/support/edges.ts'
import { createAudience } from './audience.ts'
import type { LiveEvent } from './live-event.ts'
import type { LiveSource } from './stream.ts'

const eventAt = (position: number): LiveEvent => ({ position, streamId: `s-${position}`, clientId: undefined, kind: 'note' })

/** A clinic in which things happen when a test says so. */
const clinic = (happened = 0) => {
  const timers = handTimers()
  const listeners = new Set<() => void>()
  const state = { position: happened, isIn: true, looks: 0 }
  const source: LiveSource = {
    timers,
    now: async () => state.position,
    isStillIn: async () => {
      state.looks += 1
      return state.isIn
    },
    since: async (position) => {
      const until = Math.min(state.position, position + 2)
      const events = Array.from({ length: until - position }, (_, index) => eventAt(position + index + 1))
      return { events: events.filter((event) => event.position % 10 !== 0), position: until, isLast: until === state.position }
    },
    onNews: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  const happen = (times = 1): void => {
    state.position += times
    for (const listener of listeners) listener()
  }
  return { source, timers, state, listeners, happen }
}

const reading = (stream: ReadableStream<Uint8Array>) => {
  const reader = stream.getReader()
  const next = async (): Promise<string | undefined> => {
    const { value } = await reader.read()
    return value === undefined ? undefined : new TextDecoder().decode(value)
  }
  return { next, cancel: () => reader.cancel() }
}

const idsIn = (text: string | undefined): readonly number[] => [...(text ?? '').matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id))

/** Lets everything that does not wait for time run. */
const settled = async (): Promise<void> => new Promise((resolve) => void setImmediate(resolve))

describe('live events', () => {
  it('are what happens from now on, where a browser names no last id', async () => {
    const { source, happen } = clinic(7)
    const { next } = reading(createAudience().join('s', source, undefined))
    expect(await next()).toBe('retry: 2000\n\n')
    const told = next()
    happen()
    expect(await told).toBe(`id: 8\nevent: entry\ndata: ${JSON.stringify(eventAt(8))}\n\n`)
  })

  it('are caught up from the last id, in order, none twice and none left out but what is hidden', async () => {
    const { source } = clinic(13)
    const { next } = reading(createAudience().join('s', source, '6'))
    await next()
    const caught = [await next(), await next(), await next(), await next()]
    expect(caught.flatMap(idsIn)).toEqual([7, 8, 9, 11, 12, 13])
  })

  it.each([
    ['of a record that was restored from a backup', '14'],
    ['that is nonsense', 'zq7'],
    ['that is negative', '-1'],
  ])('begin anew after an id %s', async (_, lastEventId) => {
    const { source } = clinic(13)
    expect(await reading(createAudience().join('s', source, lastEventId)).next()).toBe('id: 13\nevent: anew\ndata: {}\n\n')
  })

  it('begin anew for who missed more than is sent one by one', async () => {
    const { source } = clinic(1_002)
    expect(await reading(createAudience().join('s', source, '1')).next()).toContain('event: anew')
    expect(await reading(createAudience().join('s', source, '2')).next()).toContain('retry')
  })

  it('say that the connection stands after fifteen quiet seconds', async () => {
    const { source, timers } = clinic()
    const { next } = reading(createAudience().join('s', source, undefined))
    await next()
    const told = next()
    for (let second = 0; second < 15; second += 1) {
      // oxlint-disable-next-line no-await-in-loop
      await settled()
      timers.pass(1_000)
    }
    expect(await told).toBe(': still here\n\n')
  })

  it('[A7] end within a second for who is signed out, and nothing more is told', async () => {
    const { source, timers, state, happen, listeners } = clinic()
    const { next } = reading(createAudience().join('s', source, undefined))
    await next()
    const told = next()
    await settled()
    state.isIn = false
    timers.pass(1_000)
    expect(await told).toBeUndefined()
    expect(listeners.size).toBe(0)
    happen()
  })

  it('[A7] are not told to who was signed out a moment before they happened', async () => {
    const { source, state, happen } = clinic()
    const { next } = reading(createAudience().join('s', source, undefined))
    await next()
    const told = next()
    await settled()
    state.isIn = false
    happen()
    expect(await told).toBeUndefined()
  })

  it('are not gathered for who does not read: of ten thousand only a position is kept', async () => {
    const { source, state, happen } = clinic()
    const { next } = reading(createAudience().join('s', source, undefined))
    await next()
    const before = state.looks
    for (let time = 0; time < 10_000; time += 1) happen()
    await settled()
    expect(state.looks).toBe(before)
    expect(idsIn(await next())).toEqual([1, 2])
  })

  it('end with the reader: nothing listens and nothing is asked any more', async () => {
    const { source, state, listeners, timers } = clinic()
    const audience = createAudience()
    const { next, cancel } = reading(audience.join('s', source, undefined))
    await next()
    void next()
    await settled()
    await cancel()
    await settled()
    const { looks } = state
    timers.pass(60_000)
    await settled()
    expect([listeners.size, audience.size(), state.looks]).toEqual([0, 0, looks])
  })

  it('end for everybody when the server stops', async () => {
    const { source } = clinic()
    const audience = createAudience()
    const { next } = reading(audience.join('s', source, undefined))
    await next()
    const told = next()
    await settled()
    audience.dismiss()
    expect([await told, audience.size()]).toEqual([undefined, 0])
  })

  it('are had a few times by one session at once, so that nobody fills the house', () => {
    const { source } = clinic()
    const audience = createAudience()
    for (let tab = 0; tab < 6; tab += 1) audience.join('s', source, undefined)
    expect(() => audience.join('s', source, undefined)).toThrow('ISC-HTTP-008')
    audience.join('t', source, undefined)
    expect(audience.size()).toBe(7)
  })
})
