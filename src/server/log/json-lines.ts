import type { Clock } from '#edges/clock.ts'
import type { Log, LogFields } from '#edges/log.ts'

/** How much is written. */
export type LogLevel = 'info' | 'warn' | 'error'

const RANK: Readonly<Record<LogLevel, number>> = { info: 0, warn: 1, error: 2 }

/** Longest text a field may have: ids, codes and places in code are shorter, and what is longer was not meant for a log. */
const LONGEST = 2_000

// Only these reach a line, whatever was handed in at run time: an object would bring along everything it holds.
const isPlain = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

const shown = (value: unknown): unknown => {
  if (!isPlain(value)) return value === undefined ? undefined : '[redacted]'
  return typeof value === 'string' && value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value
}

const fieldsOf = (fields: LogFields): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, shown(value)]))

/** A log of one line of JSON an event: when, how bad, what, and ids. */
export const jsonLines = (write: (line: string) => void, clock: Clock, least: LogLevel = 'info'): Log => {
  const at =
    (level: LogLevel) =>
    (event: string, fields: LogFields = {}): void => {
      if (RANK[level] < RANK[least]) return
      write(`${JSON.stringify({ ...fieldsOf(fields), at: clock.now(), level, event })}\n`)
    }
  return { info: at('info'), warn: at('warn'), error: at('error') }
}
