import { createServer } from 'node:http'
import type { ServerOptions } from 'node:http'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import type { Socket } from 'node:net'
import { onTestFinished } from 'vitest'
import type { Timers } from '#edges/timers.ts'
import { attach } from '#http/listen/attach.ts'
import { serverOptions } from '#http/listen/limits.ts'
import type { AnyRoute } from '#http/registry/route.ts'
import { opened } from './asking.ts'
import type { Asked } from './asking.ts'

/** Real timers: on a real socket time goes by itself. */
const REAL: Timers = {
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds)
    timer.unref()
    return () => clearTimeout(timer)
  },
}

/** A server on a real socket of this computer. */
export interface Listening extends Asked {
  readonly port: number
  /** Origin and host by which it is reached. */
  readonly origin: string
}

/** Starts one; it stops when the present test ends. */
export const listening = async (routes: readonly AnyRoute[], timers: Timers = REAL, limits: ServerOptions = {}): Promise<Listening> => {
  const server = createServer({ ...serverOptions, ...limits })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const origin = `http://localhost:${port}`
  const asked = opened(routes, { reach: { origins: [origin], tls: false } })
  const stop = attach(server, { http: asked.http, timers, tls: false, behindProxy: false })
  onTestFinished(async () => {
    stop()
    server.closeAllConnections()
    await new Promise((resolve) => void server.close(resolve))
  })
  return { ...asked, port, origin }
}

/** A connection on which bytes are written as they are, and everything that came back when it ended. */
export const connected = (port: number): { readonly socket: Socket; readonly ended: Promise<string> } => {
  const socket = connect({ port, host: '127.0.0.1' })
  const chunks: Buffer[] = []
  const ended = new Promise<string>((resolve) => {
    socket.on('data', (chunk) => chunks.push(chunk))
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(Buffer.concat(chunks).toString('latin1')))
  })
  return { socket, ended }
}
