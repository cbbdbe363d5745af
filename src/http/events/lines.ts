import type { LiveEvent } from './live-event.ts'

const encoder = new TextEncoder()

/** The first line: milliseconds after which a browser that lost the connection comes again. */
export const FIRST = encoder.encode('retry: 2000\n\n')

/** A line that says nothing but that the connection stands. */
export const STILL_HERE = encoder.encode(': still here\n\n')

/** Has the browser load everything anew: it missed more than is sent one by one, or the record is an older one than it knew. */
export const startAnew = (position: number): Uint8Array => encoder.encode(`id: ${position}\nevent: anew\ndata: {}\n\n`)

/** Events as lines. The last id stands even where the last thing that happened is hidden, so that it is not looked at again. */
export const linesOf = (events: readonly LiveEvent[]): Uint8Array =>
  encoder.encode(events.map((event) => `id: ${event.position}\nevent: entry\ndata: ${JSON.stringify(event)}\n\n`).join(''))
