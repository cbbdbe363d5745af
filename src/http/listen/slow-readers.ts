import type { Socket } from 'node:net'
import type { Timers } from '#edges/timers.ts'
import { CONNECTION } from './limits.ts'

/** What was seen of a connection at the last look. */
interface Seen {
  readonly taken: number
  readonly slow: boolean
}

/** Looks after connections whose other end has something to read. */
export interface SlowReaders {
  readonly watch: (socket: Socket) => void
  readonly stop: () => void
}

const takenFrom = (socket: Socket): number => socket.bytesWritten - socket.writableLength

const isSlow = (socket: Socket, before: Seen | undefined): boolean =>
  socket.writableLength > 0 && before !== undefined && takenFrom(socket) - before.taken < CONNECTION.readBetweenLooks

/**
 * Closes connections whose other end takes what it asked for too slowly, twice in a row (T21). A connection on which nothing waits to
 * be read is left alone, so live events may be quiet.
 */
export const watchSlowReaders = (timers: Timers): SlowReaders => {
  const sockets = new Map<Socket, Seen | undefined>()
  let cancel: (() => void) | undefined
  const look = (): void => {
    for (const [socket, before] of sockets) {
      const slow = isSlow(socket, before)
      if (slow && before?.slow === true) socket.destroy()
      else sockets.set(socket, { taken: takenFrom(socket), slow })
    }
    cancel = timers.after(CONNECTION.lookedAtEvery, look)
  }
  cancel = timers.after(CONNECTION.lookedAtEvery, look)
  return {
    watch: (socket) => {
      if (sockets.has(socket)) return
      sockets.set(socket, undefined)
      socket.once('close', () => sockets.delete(socket))
    },
    stop: () => cancel?.(),
  }
}
