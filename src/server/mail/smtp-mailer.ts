import { Readable } from 'node:stream'
import MailComposer from 'nodemailer/lib/mail-composer'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { Mail, Mailer, MailResult } from '#edges/mailer.ts'
import type { Timers } from '#edges/timers.ts'
import { smtpOptions } from './smtp-options.ts'
import type { SmtpOptions } from './smtp-options.ts'
import { resultOf } from './smtp-result.ts'

/** Milliseconds for one mail, from the first byte to the answer. */
export const PATIENCE = 25_000

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1)

const composed = (mail: Mail, from: string): Promise<Uint8Array> =>
  new MailComposer({
    from,
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    messageId: `<${mail.messageId}@${domainOf(from)}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build()

/** A stream of these bytes that tells when the first of them is asked for: until then nothing of the mail has left. */
const watched = (bytes: Uint8Array, begins: () => void): Readable =>
  new Readable({
    read() {
      begins()
      this.push(bytes)
      this.push(null)
    },
  })

const handOver = (options: SmtpOptions, timers: Timers, envelope: { readonly from: string; readonly to: string }, bytes: Uint8Array) =>
  new Promise<MailResult>((resolve) => {
    const { auth, ...where } = options
    const connection = new SMTPConnection(where)
    let begun = false
    const finish = (result: MailResult): void => {
      cancel()
      resolve(result)
      if (result.kind === 'accepted') connection.quit()
      else connection.close()
    }
    const failed = (error: unknown): void => finish(resultOf(error, begun))
    const cancel = timers.after(PATIENCE, () =>
      finish(begun ? { kind: 'unknown', reason: 'timeout' } : { kind: 'later', reason: 'timeout' }),
    )
    const deliver = (): void => {
      const content = watched(bytes, () => {
        begun = true
      })
      connection.send({ from: envelope.from, to: [envelope.to] }, content, (error) =>
        error ? failed(error) : finish({ kind: 'accepted' }),
      )
    }
    connection.on('error', failed)
    connection.connect((error) => {
      if (error) failed(error)
      else if (auth === undefined) deliver()
      else connection.login({ user: auth.user, credentials: auth }, (refused) => (refused ? failed(refused) : deliver()))
    })
  })

/** Mail by SMTP. One connection a mail: a clinic sends a few a day, and a fresh one cannot have gone stale. */
export const smtpMailer = (url: string, from: string, timers: Timers): Mailer => {
  const options = smtpOptions(url)
  return {
    send: async (mail) => handOver(options, timers, { from, to: mail.to }, await composed(mail, from)),
  }
}
