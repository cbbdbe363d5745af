import { Fault } from '#edges/fault.ts'
import type { Reading } from '#store/store.ts'
import type { VisitState } from '#store/visits/visits.ts'
import { CLINIC_FAULTS } from '../faults.ts'
import { aboutClient, withHolds } from '../policies/about.ts'
import type { About } from '../policies/holds.ts'
import { awaitsReview } from '../tasks/notice.ts'

/** A visit, or the refusal everybody gets who names what is not there. */
export const knownVisit = async (at: Reading, visitId: string): Promise<VisitState> => {
  const visit = await at.visits.visit(visitId)
  if (visit === undefined) throw new Fault(CLINIC_FAULTS.missing)
  return visit
}

/** What holds of a client for whoever books: also whether a clinician has looked. */
export const aboutBooking = async (at: Reading, clientId: string): Promise<About> => {
  const about = await aboutClient(at, clientId)
  return (await awaitsReview(at, clientId)) ? about : withHolds(about, 'reviewed')
}
