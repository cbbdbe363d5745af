import type { Clock } from '#edges/clock.ts'
import type { Log } from '#edges/log.ts'
import { actorId } from '#care/access/scope.ts'
import type { Exchange } from './exchange.ts'
import { asFault } from './faults/told.ts'

/** Frames of a stack that are kept: places in our code, and no message, which might repeat what somebody sent (A18). */
const FRAMES = 6

const placesIn = (cause: unknown): string =>
  cause instanceof Error
    ? (cause.stack ?? '')
        .split('\n')
        .filter((line) => /^\s+at /.test(line))
        .slice(0, FRAMES)
        .map((line) => line.trim())
        .join(' | ')
    : typeof cause

/** Writes a line for each request: which route and who by id, never an address typed by somebody, a name or a body. */
export const logRequest = (log: Log, clock: Clock, exchange: Exchange, status: number): void => {
  const { requestId, route, scope, startedAt } = exchange
  log.info('request', {
    requestId,
    route: route?.name ?? 'none',
    status,
    milliseconds: Math.round(clock.elapsed() - startedAt),
    clinicId: scope?.clinicId,
    actorId: scope === undefined ? undefined : actorId(scope.actor),
  })
}

/** Writes down that something broke, and where. */
export const logFault = (log: Log, exchange: Exchange, thrown: unknown): void => {
  const fault = asFault(thrown)
  if (fault.kind !== 'broken' && fault.kind !== 'unavailable' && fault.kind !== 'full') return
  const { cause } = fault.detail
  const kind = cause instanceof Error ? cause.name : undefined
  log.error('request-failed', {
    requestId: exchange.requestId,
    route: exchange.route?.name,
    code: fault.code,
    kind,
    at: placesIn(cause ?? fault),
  })
}
