import { Fault } from '#edges/fault.ts'
import type { LinkState } from '#store/links/links.ts'
import type { Reading } from '#store/store.ts'
import { CLINIC_FAULTS } from '../faults.ts'

/** A link, or the refusal everybody gets who names what is not there. */
export const knownLink = async (at: Reading, linkId: string): Promise<LinkState> => {
  const link = await at.links.link(linkId)
  if (link === undefined) throw new Fault(CLINIC_FAULTS.missing)
  return link
}
