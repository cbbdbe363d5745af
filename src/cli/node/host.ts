import { homedir, hostname } from 'node:os'
import type { Environment } from '#config/gather.ts'
import type { Host } from '#server/run/host.ts'
import { systemClock, systemRandom, systemTimers } from '#server/run/system-edges.ts'
import type { Streams } from '../edges.ts'
import type { Screen } from './screen.ts'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const FOREVER = 2 ** 30
/** No right for the group, none for others. */
const NOBODY_ELSE = 0o077

const onStop = (stop: () => void): (() => void) => {
  for (const signal of SIGNALS) process.on(signal, stop)
  return () => {
    for (const signal of SIGNALS) process.off(signal, stop)
  }
}

const stayAlive = (): (() => void) => {
  const timer = setInterval(() => undefined, FOREVER)
  return () => clearInterval(timer)
}

/** The computer this process runs on, for a server. */
export const nodeHost = (env: Environment, { print }: Streams, screen: Screen): Host => ({
  env,
  platform: process.platform,
  home: homedir(),
  here: process.cwd(),
  hostname: hostname(),
  user: process.getuid?.(),
  clock: systemClock,
  random: systemRandom,
  timers: systemTimers,
  onStop,
  stayAlive,
  keepToSelf: () => void process.umask(NOBODY_ELSE),
  say: print,
  logLine: (line) => void screen.write?.(line, () => undefined),
  watched: screen.isTTY ?? false,
})
