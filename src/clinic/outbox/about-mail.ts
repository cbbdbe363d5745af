import type { Scope } from '#care/access/scope.ts'
import { Fault } from '#edges/fault.ts'
import type { JobLine } from '#store/jobs/jobs.ts'
import type { Reading } from '#store/store.ts'
import type { Clinic } from '../clinic.ts'
import { CLINIC_FAULTS } from '../faults.ts'
import { aboutClient } from '../policies/about.ts'
import { demand, may } from '../policies/demand.ts'

/** What somebody wants with a mail. */
type Wish = 'read' | 'write'

/** Whether somebody may see a mail that was not sent: of a client whoever may see their links, of the staff the owner. */
export const maySee = async (clinic: Clinic, scope: Scope, at: Reading, { clientId }: JobLine): Promise<boolean> => {
  if (clientId === undefined) return may(clinic, scope, 'read people')
  const isThere = (await at.clients.client(clientId)) !== undefined
  return isThere && may(clinic, scope, 'read links', await aboutClient(at, clientId))
}

/** Refuses what {@link maySee} would not show, and for writing what the client's links would refuse. */
export const demandMail = async (clinic: Clinic, scope: Scope, at: Reading, wish: Wish, { clientId }: JobLine): Promise<void> => {
  if (clientId !== undefined) return demand(clinic, scope, `${wish} links`, await aboutClient(at, clientId))
  // One that is nobody's business is refused as one that is not there.
  if (!may(clinic, scope, `${wish} people`)) throw new Fault(CLINIC_FAULTS.missing)
}
