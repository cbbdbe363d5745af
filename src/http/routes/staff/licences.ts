import { Made } from '#clinic/operation.ts'
import { LicenceRecorded, RecordLicence, recordLicence } from '#clinic/people/record-licence.ts'
import { WithdrawLicence, withdrawLicence } from '#clinic/people/withdraw-licence.ts'
import { created, replies } from '../../registry/reply.ts'
import { useCase } from '../../registry/use-case.ts'
import { CHANGE } from '../usual.ts'

/** Licences, without which nobody signs. */
export const licenceRoutes = [
  useCase({
    ...CHANGE,
    method: 'POST',
    path: '/api/people/:personId/licences',
    name: 'licences.record',
    says: 'Records a licence with number, jurisdiction and last day.',
    action: 'write people',
    input: RecordLicence,
    reply: created(LicenceRecorded),
    run: recordLicence,
  }),
  useCase({
    ...CHANGE,
    method: 'POST',
    path: '/api/people/:personId/licences/:licenceId/withdraw',
    name: 'licences.withdraw',
    says: 'Says that a licence counts no longer.',
    action: 'write people',
    input: WithdrawLicence,
    reply: replies(Made),
    run: withdrawLicence,
  }),
] as const
