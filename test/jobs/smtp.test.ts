import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Mail } from '#edges/mailer.ts'
import { PATIENCE, smtpMailer } from '#server/mail/smtp-mailer.ts'
import { smtpOptions } from '#server/mail/smtp-options.ts'
import { handTimers } from '../support/edges.ts'
import type { HandTimers } from '../support/edges.ts'
import { mailServer } from '../support/mail-server.ts'
import type { MailFault, MailServer } from '../support/mail-server.ts'

const FROM = 'hello@clinic.example'
const MAIL: Mail = { messageId: 'job-1', to: 'anna@client.example', subject: 'Grüße', text: 'Please open the page.\n.\nBye' }

const serving = async (fault: MailFault): Promise<MailServer> => {
  const server = await mailServer(() => fault)
  onTestFinished(() => server.close())
  return server
}

const sent = async (server: MailServer, timers: HandTimers, mail = MAIL) => smtpMailer(server.url, FROM, timers).send(mail)

describe('a mail', () => {
  it('arrives as plain text, with the id of its job', async () => {
    const server = await serving('none')
    expect(await sent(server, handTimers())).toEqual({ kind: 'accepted' })
    const [{ content, messageId } = { content: '', messageId: '' }] = server.arrived
    expect(messageId).toBe('job-1')
    expect(content).toContain('Auto-Submitted: auto-generated')
    expect(content).toContain('Content-Type: text/plain; charset=utf-8')
    expect(content).not.toMatch(/text\/html|multipart/u)
  })

  it.each([
    ['recipient-later', { kind: 'later', reason: 'smtp-451' }],
    ['recipient-refused', { kind: 'refused', reason: 'smtp-550' }],
    ['content-later', { kind: 'later', reason: 'smtp-452' }],
    ['content-refused', { kind: 'refused', reason: 'smtp-554' }],
    ['drop-before-data', { kind: 'later', reason: 'econnection' }],
    ['drop-after-data', { kind: 'unknown', reason: 'econnection' }],
  ] as const)('[T22] after %s is %j', async (fault, result) => {
    const server = await serving(fault)
    expect(await sent(server, handTimers())).toEqual(result)
  })

  it.each([
    ['stall-before-data', { kind: 'later', reason: 'timeout' }],
    ['stall-after-data', { kind: 'unknown', reason: 'timeout' }],
  ] as const)('[T22] does not wait longer than its patience: %s', async (fault, result) => {
    const timers = handTimers()
    const server = await mailServer(
      () => fault,
      () => timers.pass(PATIENCE),
    )
    onTestFinished(() => server.close())
    expect(await sent(server, timers)).toEqual(result)
  })

  it('waits where nobody listens', async () => {
    const closed = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => closed.once('listening', resolve))
    const { port } = closed.address() as AddressInfo
    await new Promise((resolve) => closed.close(resolve))
    const mailer = smtpMailer(`smtp://127.0.0.1:${port}`, FROM, handTimers())
    expect(await mailer.send(MAIL)).toMatchObject({ kind: 'later' })
  })

  it('cannot bring a second recipient or header with its address or subject', async () => {
    const server = await serving('none')
    const smuggled = { ...MAIL, subject: 'Hello\r\nBcc: eve@evil.example', to: 'anna@client.example' }
    expect(await sent(server, handTimers(), smuggled)).toEqual({ kind: 'accepted' })
    expect(server.arrived[0]?.content).not.toMatch(/^bcc:/imu)
    expect(await sent(server, handTimers(), { ...MAIL, to: 'anna@client.example>\r\nRCPT TO:<eve@evil.example' })).toMatchObject({
      kind: 'refused',
    })
  })
})

describe('a mail server', () => {
  it.each([
    [
      'smtps://u:p%40ss@mail.example',
      { host: 'mail.example', port: 465, secure: true, requireTLS: false, auth: { user: 'u', pass: 'p@ss' } },
    ],
    ['smtp://mail.example', { host: 'mail.example', port: 587, secure: false, requireTLS: true, auth: undefined }],
    ['smtp://127.0.0.1:2525', { host: '127.0.0.1', port: 2525, secure: false, requireTLS: false, auth: undefined }],
    ['smtp://[::1]:25', { host: '::1', port: 25, secure: false, requireTLS: false, auth: undefined }],
    ['smtp://127.0.0.1.mail.example', { host: '127.0.0.1.mail.example', port: 587, secure: false, requireTLS: true, auth: undefined }],
  ])('%s is spoken to with TLS, or it is this computer', (url, options) => {
    expect(smtpOptions(url)).toEqual(options)
  })
})
