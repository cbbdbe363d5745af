import pg from 'pg'
import type { Log } from '#edges/log.ts'
import type { Random } from '#edges/random.ts'
import type { Timers } from '#edges/timers.ts'
import type { Told } from '../engine.ts'
import { postgresTrouble } from './errors.ts'
import { connectionSettings } from './pool.ts'

/** What word between processes is made of. */
export interface Telling {
  readonly url: string
  readonly timers: Timers
  readonly random: Random
  readonly log: Log | undefined
}

type Listener = (clinicId: string, position: number) => void

const CHANNEL = 'ischia_commit'
const AGAIN_AFTER = 1_000

// Keeps one connection for as long as it may, and makes it anew when it breaks.
const listening = ({ url, timers, log }: Telling, heard: (payload: string) => void) => {
  let client: pg.Client | undefined
  let cancel: (() => void) | undefined
  let closed = false
  const lost = (from: pg.Client, error: unknown): void => {
    if (client !== from || closed) return
    client = undefined
    log?.warn('database-listener-lost', { native: postgresTrouble(error).native })
    cancel = timers.after(AGAIN_AFTER, () => void start())
  }
  const start = async (): Promise<void> => {
    const fresh = new pg.Client(connectionSettings(url, 'ischia-listener'))
    client = fresh
    fresh.on('error', (error) => lost(fresh, error))
    fresh.on('end', () => lost(fresh, undefined))
    fresh.on('notification', ({ payload }) => heard(payload ?? ''))
    try {
      await fresh.connect()
      await fresh.query(`listen ${CHANNEL}`)
    } catch (error) {
      lost(fresh, error)
    }
  }
  const ready = start()
  return {
    client: () => client,
    close: async () => {
      closed = true
      cancel?.()
      await ready
      await client?.end().catch(() => undefined)
    },
  }
}

/**
 * Word of commits between processes, over a connection of its own. It is a hint: a process that dies between its commit and its word
 * loses one, and the next brings everybody up to date, as who listens asks for all after what it had.
 */
export const toldOver = (telling: Telling): Told & { readonly close: () => Promise<void> } => {
  const own = Buffer.from(telling.random.bytes(8)).toString('hex')
  const listeners = new Set<Listener>()
  const { client, close } = listening(telling, (payload) => {
    const [from, clinicId, position] = payload.split(' ')
    if (from === own || clinicId === undefined || position === undefined) return
    for (const listener of listeners) listener(clinicId, Number(position))
  })
  return {
    tell: (clinicId, position) => {
      const said = client()?.query('select pg_notify($1, $2)', [CHANNEL, `${own} ${clinicId} ${position}`])
      said?.catch((error: unknown) => telling.log?.warn('database-word-lost', { native: postgresTrouble(error).native }))
    },
    hear: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close,
  }
}
