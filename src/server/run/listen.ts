import { createServer } from 'node:http'
import type { Server as PlainServer } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { Server as TlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { startProblem, StartError } from '#config/problem.ts'
import type { StartProblem } from '#config/problem.ts'
import type { Timers } from '#edges/timers.ts'
import { attach } from '#http/listen/attach.ts'
import { serverOptions } from '#http/listen/limits.ts'
import type { Http } from '#http/http.ts'
import type { Identity } from '../reach/authority.ts'

/** A socket that is open and answers nobody yet: who comes early waits in its queue. */
export interface Listening {
  readonly port: number
  /** Has requests answered. */
  readonly serve: (http: Http) => void
  /** Another certificate for connections from now on. */
  readonly renew: (identity: Identity) => void
  /** Takes no new connection; resolves when the last one has ended, or was cut off by `cut`. */
  readonly close: () => Promise<void>
  readonly cut: () => void
}

/** Where and how to listen. */
export interface Address {
  readonly host: string
  readonly port: number
  readonly identity: Identity | undefined
  readonly behindProxy: boolean
  readonly timers: Timers
}

const CODES: Readonly<Record<string, (where: string) => StartProblem>> = {
  EADDRINUSE: (where) => startProblem('ISC-START-050', `${where} is taken by another program`),
  EACCES: (where) => startProblem('ISC-START-051', `this user may not listen on ${where}`),
  EADDRNOTAVAIL: (where) => startProblem('ISC-START-052', `this computer has no address ${where}`),
  ENOTFOUND: (where) => startProblem('ISC-START-052', `this computer has no address ${where}`),
}

const refusalOf = (error: unknown, { host, port }: Address): unknown => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const told = CODES[code]
  return told === undefined ? error : new StartError([told(`${host}:${port}`)])
}

const serverFor = ({ identity }: Address): PlainServer | TlsServer =>
  identity === undefined
    ? createServer(serverOptions)
    : createTlsServer({ ...serverOptions, cert: identity.certificate, key: identity.key, minVersion: 'TLSv1.2' })

const isTls = (server: PlainServer | TlsServer): server is TlsServer => 'setSecureContext' in server

/** Opens the socket. @throws StartError where it cannot be had */
export const listen = async (address: Address): Promise<Listening> => {
  const server = serverFor(address)
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(address.port, address.host, resolve)
    })
  } catch (error) {
    throw refusalOf(error, address)
  }
  const { port } = server.address() as AddressInfo
  let stopWatching = (): void => undefined
  return {
    port,
    serve: (http) => {
      const { timers, behindProxy, identity } = address
      stopWatching = attach(server, { http, timers, behindProxy, tls: identity !== undefined || behindProxy })
    },
    renew: ({ certificate, key }) => {
      if (isTls(server)) server.setSecureContext({ cert: certificate, key })
    },
    close: () =>
      new Promise((resolve) => {
        stopWatching()
        server.close(() => resolve())
        server.closeIdleConnections()
      }),
    cut: () => server.closeAllConnections(),
  }
}
