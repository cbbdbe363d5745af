import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import type { SMTPServerSession, SMTPServerDataStream } from 'smtp-server'

/** What a mail server does to the next mail. */
export type MailFault =
  | 'none'
  | 'recipient-later'
  | 'recipient-refused'
  | 'content-later'
  | 'content-refused'
  | 'drop-before-data'
  | 'drop-after-data'
  | 'stall-before-data'
  | 'stall-after-data'

/** Every fault, for tables. */
export const MAIL_FAULTS: readonly MailFault[] = [
  'none',
  'recipient-later',
  'recipient-refused',
  'content-later',
  'content-refused',
  'drop-before-data',
  'drop-after-data',
  'stall-before-data',
  'stall-after-data',
]

/** A mail that arrived whole, whatever was answered. */
export interface Arrived {
  readonly content: string
  readonly messageId: string
  /** Whether the server kept it; it said so, or would have, had the connection held. */
  readonly kept: boolean
}

/** A mail server on this computer. */
export interface MailServer {
  readonly url: string
  readonly arrived: readonly Arrived[]
  readonly close: () => Promise<void>
}

const replying = (code: number): Error => Object.assign(new TypeError('no'), { responseCode: code })

const text = async (stream: SMTPServerDataStream): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString()
}

const idOf = (content: string): string => /^message-id: <([^@>]+)/imu.exec(content)?.[1] ?? ''

const connectionsOf = (
  server: SMTPServer,
): Set<{ readonly session: SMTPServerSession; close: () => void; _socket: { destroy: () => void } }> => Reflect.get(server, 'connections')

/** Starts a mail server; `next` says what happens to each mail, `stalls` is told when one stalls. */
export const mailServer = async (next: () => MailFault, stalls = (): void => undefined): Promise<MailServer> => {
  const arrived: Arrived[] = []
  let fault: MailFault = 'none'
  const cut = (session: SMTPServerSession): void => {
    for (const connection of connectionsOf(server)) if (connection.session.id === session.id) connection._socket.destroy()
  }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    closeTimeout: 1,
    onRcptTo: (_address, session, done) => {
      fault = next()
      if (fault === 'recipient-later') return done(replying(451))
      if (fault === 'recipient-refused') return done(replying(550))
      if (fault === 'drop-before-data') return cut(session)
      if (fault === 'stall-before-data') return stalls()
      done()
    },
    onData: (stream, session, done) => {
      void text(stream).then((content) => {
        const kept = ['none', 'drop-after-data', 'stall-after-data'].includes(fault)
        arrived.push({ content, messageId: idOf(content), kept })
        if (fault === 'content-later') return done(replying(452))
        if (fault === 'content-refused') return done(replying(554))
        if (fault === 'drop-after-data') return cut(session)
        if (fault === 'stall-after-data') return stalls()
        done()
      })
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', () => resolve()))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    arrived,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
