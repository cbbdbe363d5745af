import { z } from 'zod'
import { Id } from '#care/record/fields.ts'
import { Fault } from '#edges/fault.ts'
import type { UseCase } from '../clinic.ts'
import { CLINIC_FAULTS } from '../faults.ts'
import { demandMail } from './about-mail.ts'

/** Which mail. */
export const SendAgain = z.strictObject({ jobId: Id })
/** {@link SendAgain}, read. */
export type SendAgain = z.output<typeof SendAgain>

/** Sends a mail again that was not sent, or may not have been; only a person decides that somebody may get it twice. */
export const sendAgain: UseCase<SendAgain, void> = (clinic, scope, { jobId }) =>
  clinic.store.write(scope, async (at) => {
    const job = await at.jobs.job(jobId)
    if (job?.kind !== 'mail') throw new Fault(CLINIC_FAULTS.missing)
    await demandMail(clinic, scope, at, 'write', job)
    if (!(await at.jobs.again(jobId))) throw new Fault(CLINIC_FAULTS.notAgain)
    const { clientId } = job
    await at.audit.note({ action: 'write links', subjectId: jobId, ...(clientId === undefined ? {} : { clientId }) })
  })
