import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Server as TlsServer } from 'node:https'
import { getRequestListener } from '@hono/node-server'
import type { Timers } from '#edges/timers.ts'
import { Fault } from '#edges/fault.ts'
import { HTTP_FAULTS } from '../faults/catalogue.ts'
import { fixedHeaders } from '../headers/fixed.ts'
import type { Http } from '../http.ts'
import { refusal, responder } from '../respond.ts'
import { addressOf } from './address.ts'
import { CONNECTION } from './limits.ts'
import { watchSlowReaders } from './slow-readers.ts'
import { refuseUnreadable } from './unreadable.ts'

/** How a server is attached. */
export interface Attached {
  readonly http: Http
  readonly timers: Timers
  readonly tls: boolean
  /** A proxy of ours stands before the server, so that what it writes about addresses is believed. */
  readonly behindProxy: boolean
}

const anonymous = { requestId: 'unread', cookies: [] } as const

/**
 * Has a server of Node, made with `serverOptions`, answer through http. The answer stops the watch over slow readers; closing the server
 * is up to whoever made it.
 */
export const attach = (server: Server | TlsServer, { http, timers, tls, behindProxy }: Attached): (() => void) => {
  const fixed = fixedHeaders(tls)
  const malformed = (): Response => responder(fixed)(refusal(new Fault(HTTP_FAULTS.malformed), anonymous), anonymous)
  const slow = watchSlowReaders(timers)
  const listener = getRequestListener((request, { incoming }) => http.fetch(request, { address: addressOf(incoming, behindProxy) }), {
    overrideGlobalObjects: false,
    errorHandler: malformed,
  })
  const answer = (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    slow.watch(incoming.socket)
    void listener(incoming, outgoing)
  }
  server.maxConnections = CONNECTION.connections
  server.setTimeout(CONNECTION.still)
  server.on('request', answer)
  server.on('checkExpectation', answer)
  server.on('clientError', refuseUnreadable(fixed))
  return slow.stop
}
