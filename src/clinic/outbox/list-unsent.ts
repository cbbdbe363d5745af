import { z } from 'zod'
import { Id, Moment } from '#care/record/fields.ts'
import type { JobLine, JobState } from '#store/jobs/jobs.ts'
import type { UseCase } from '../clinic.ts'
import { demand } from '../policies/demand.ts'
import { maySee } from './about-mail.ts'

/** States in which a person has to decide whether a mail is sent again. */
const UNSENT: readonly JobState[] = ['failed', 'unknown']

/** More than these nobody reads; the latest are shown. */
const MOST = 200

/** A mail that was not sent, or of which nobody knows. Its address and its words are not shown. */
const UnsentShown = z.strictObject({
  jobId: Id,
  /** Which of our mails it is, such as `reminder`. */
  template: z.string(),
  clientId: Id.nullable(),
  /** `unknown`: it may have been sent. */
  state: z.enum(['failed', 'unknown']),
  attempts: z.int(),
  createdAt: Moment,
  /** A short code of what went wrong. */
  outcome: z.string().nullable(),
})

/** Mails that were not sent, latest first. */
export const UnsentList = z.strictObject({ unsent: z.array(UnsentShown) })
/** {@link UnsentList}, read. */
export type UnsentList = z.output<typeof UnsentList>

const shown = ({ jobId, key, clientId, state, attempts, createdAt, outcome }: JobLine): UnsentList['unsent'][number] => ({
  jobId,
  template: key.split(' ', 1).join(''),
  clientId: clientId ?? null,
  state: state === 'unknown' ? 'unknown' : 'failed',
  attempts,
  createdAt,
  outcome: outcome ?? null,
})

/** Lists the mails that were not sent, or may not have been: those about clients one may send links to, and for the owner those to staff. */
export const listUnsent: UseCase<unknown, UnsentList> = async (clinic, scope) => {
  // Whoever could see the links of any client may ask; what is listed is asked one by one.
  demand(clinic, scope, 'read links', { holds: ['assigned'] })
  return clinic.store.read(scope, async (at) => {
    const unsent: UnsentList['unsent'] = []
    for (const job of await at.jobs.inStates(UNSENT, MOST))
      if (job.kind === 'mail' && (await maySee(clinic, scope, at, job))) unsent.push(shown(job))
    return { unsent }
  })
}
