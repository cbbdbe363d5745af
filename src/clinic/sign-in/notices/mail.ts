import type { Instant } from '#edges/clock.ts'
import type { Writing } from '#store/store.ts'
import { queueMail } from '../../mail/queue-mail.ts'
import type { SignIn } from '../sign-in.ts'

/** What somebody is told by mail as well, because they may not look at a device today. */
export type MailedNotice = 'staff-recovery' | 'staff-break-glass' | 'staff-new-device'

/** A moment that reads the same everywhere: `2026-11-26 09:30 UTC`. */
const written = (moment: Instant): string => `${moment.slice(0, 10)} ${moment.slice(11, 16)} UTC`

/** Puts a mail down for each of some people who have an address. `key` tells the occasion: one mail each. */
export const tellByMail = async (
  { staffing, clock }: SignIn,
  at: Writing,
  people: readonly string[],
  template: MailedNotice,
  key: string,
): Promise<void> => {
  const now = clock.now()
  const values = { clinic: await staffing.clinicName(at), when: written(now) }
  for (const personId of people) {
    const to = await staffing.emailOf(at, personId)
    if (to !== undefined) await queueMail(at, { template, key: `${key} ${personId}`, to, recipient: `person:${personId}`, values }, now)
  }
}
