import { compose } from '#clinic/mail/compose.ts'
import { MailArgs } from '#clinic/mail/mail-args.ts'
import { isStillWanted } from '#clinic/mail/remind-visits.ts'
import type { Mailer } from '#edges/mailer.ts'
import type { OutsideHandler } from '../jobs/handler.ts'

/**
 * Sends mail. Every attempt of a job has the same Message-ID, so that a mail a person sends again after an unknown end is shown once by
 * mail programs that look. Without a mail server the job fails, and staff see it.
 */
export const mailHandler = (mailer: Mailer | undefined, origin: string): OutsideHandler => ({
  leaves: true,
  wanted: (at, { key }) => isStillWanted(at, key),
  prepare: (args, { jobId }) => {
    if (mailer === undefined) return { fault: 'no-mail-server' }
    const parsed = MailArgs.safeParse(args)
    if (!parsed.success) return { fault: 'unusable' }
    const words = compose(parsed.data, origin)
    if ('fault' in words) return words
    return { act: () => mailer.send({ messageId: jobId, to: parsed.data.to, ...words }) }
  },
})
