import type { Duplex } from 'node:stream'
import { STATUS_CODES } from 'node:http'
import { HTTP_FAULTS } from '../faults/catalogue.ts'

/** The status for what Node could not read as a request at all. */
const STATUS: Readonly<Record<string, number>> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }

const { code, says, next } = HTTP_FAULTS.malformed
const BODY = JSON.stringify({ code, says, next })

/** The reply, head and body, with the headers that every reply has. */
const unreadableReply = (error: NodeJS.ErrnoException, fixed: Readonly<Record<string, string>>): string => {
  const status = STATUS[error.code ?? ''] ?? 400
  const headers = {
    ...fixed,
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(BODY),
    Connection: 'close',
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  return `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('')}\r\n${BODY}`
}

/** Answers what is no request, and lets go of the connection. */
export const refuseUnreadable =
  (fixed: Readonly<Record<string, string>>) =>
  (error: NodeJS.ErrnoException, socket: Duplex): void => {
    if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy()
    else socket.end(unreadableReply(error, fixed), () => socket.destroy())
  }
