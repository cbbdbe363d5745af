import { Fault } from '#edges/fault.ts'
import type { Reading } from '#store/store.ts'
import { CLINIC_FAULTS } from '../faults.ts'
import type { About } from './holds.ts'
import type { Circumstance } from './words.ts'

/** What holds of a client for whoever asks: named for care or not, standing or merged away. A client who is not there is refused as one who is nobody's business. */
export const aboutClient = async (at: Reading, clientId: string): Promise<About> => {
  const client = await at.clients.client(clientId)
  if (client === undefined) throw new Fault(CLINIC_FAULTS.missing)
  const { actor } = at.scope
  const assigned = actor.kind === 'staff' && (await at.clients.isNamed(actor.personId, clientId))
  const holds: readonly Circumstance[] = [...(assigned ? (['assigned'] as const) : []), ...(client.merged ? [] : (['standing'] as const))]
  return { clientId, holds }
}

/** The same with more that was found to hold. */
export const withHolds = (about: About, ...more: readonly Circumstance[]): About => ({ ...about, holds: [...(about.holds ?? []), ...more] })
