import type { Instant } from '#edges/clock.ts'
import { later } from '#edges/clock.ts'
import type { Writing } from '#store/store.ts'
import type { TemplateName, ValueName } from './templates.ts'

/** A mail to be sent once what causes it is kept. */
export interface MailWanted {
  readonly template: TemplateName
  /** The same mail again has the same key: a reminder of a visit at a time, a link by its id. */
  readonly key: string
  readonly to: string
  /** For limits: `client:ID` or `person:ID`. */
  readonly recipient: string
  readonly clientId?: string
  readonly values: Readonly<Partial<Record<ValueName, string>>>
  readonly dueAt?: Instant
  readonly endsAt?: Instant
}

/** Whether it was put down. It never throws for a limit: nothing that matters may fail because of a mail. */
export type MailQueued =
  | { readonly queued: true; readonly jobId: string }
  | { readonly queued: false; readonly limit: 'recipient' | 'clinic' }

const HOUR = 60 * 60 * 1_000
const DAY = 24 * HOUR

/** Most mails that may be put down (A26): a clinic of ten sends some hundred a day, a client gets three. */
const MAIL_LIMITS = { recipientHour: 6, recipientDay: 15, clinicDay: 500 } as const

const limitOf = async (at: Writing, recipient: string, now: Instant): Promise<'recipient' | 'clinic' | undefined> => {
  const since = (milliseconds: number): Instant => later(now, -milliseconds)
  if ((await at.jobs.countSince('mail', since(HOUR), recipient)) >= MAIL_LIMITS.recipientHour) return 'recipient'
  if ((await at.jobs.countSince('mail', since(DAY), recipient)) >= MAIL_LIMITS.recipientDay) return 'recipient'
  return (await at.jobs.countSince('mail', since(DAY))) >= MAIL_LIMITS.clinicDay ? 'clinic' : undefined
}

/** Puts a mail down in the transaction of what causes it, within the limits. The same mail again is no second one. */
export const queueMail = async (at: Writing, mail: MailWanted, now: Instant): Promise<MailQueued> => {
  const { template, key, to, values, ...job } = mail
  const limit = await limitOf(at, mail.recipient, now)
  if (limit !== undefined) return { queued: false, limit }
  const { jobId } = await at.jobs.add({ kind: 'mail', key: `${template} ${key}`, args: { template, to, values }, ...job })
  return { queued: true, jobId }
}
