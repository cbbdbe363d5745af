import { EventEmitter, once } from 'node:events'
import { join } from 'node:path'
import type { Environment } from '#config/gather.ts'
import type { Host } from '#server/run/host.ts'
import { systemClock, systemRandom, systemTimers } from '#server/run/system-edges.ts'
import { temporaryTree } from './temporary.ts'

/** A computer for a server of a test: real time and chance, folders of its own, and a switch to stop it. */
export interface TestHost {
  readonly host: Host
  readonly folder: string
  /** Everything that was said to people, once something was. */
  readonly said: () => Promise<string>
  /** Everything that was logged so far. */
  readonly logged: () => string
  readonly stop: () => void
}

/** Makes one; folders are gone when the present test ends. */
export const testHost = (env: Environment = {}, change: Partial<Host> = {}): TestHost => {
  const folder = temporaryTree({})
  const events = new EventEmitter()
  let [said, logged] = ['', '']
  const host: Host = {
    env: { ISCHIA_DATA: join(folder, 'data'), ISCHIA_KEYS: join(folder, 'keys'), ISCHIA_PORT: '0', ...env },
    platform: 'linux',
    home: folder,
    here: folder,
    hostname: 'clinic',
    user: process.getuid?.(),
    clock: systemClock,
    random: systemRandom,
    timers: systemTimers,
    onStop: (stop) => {
      events.on('stop', stop)
      return () => events.off('stop', stop)
    },
    stayAlive: () => () => undefined,
    // Of all tests in this process, so that it stays as it is.
    keepToSelf: () => undefined,
    say: async (text) => {
      said += text
      events.emit('said')
    },
    logLine: (line) => {
      logged += line
    },
    watched: false,
    ...change,
  }
  return {
    host,
    folder,
    logged: () => logged,
    stop: () => void events.emit('stop'),
    said: async () => {
      if (said === '') await once(events, 'said')
      return said
    },
  }
}
