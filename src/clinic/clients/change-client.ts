import { z } from 'zod'
import { Id } from '#care/record/fields.ts'
import { ClientCard } from '#care/record/kinds/clients.ts'
import { Fault } from '#edges/fault.ts'
import type { Writing } from '#store/store.ts'
import type { UseCase } from '../clinic.ts'
import { CLINIC_FAULTS } from '../faults.ts'
import type { Made } from '../operation.ts'
import { madeOf, OPERATION } from '../operation.ts'
import { aboutClient } from '../policies/about.ts'
import { demand } from '../policies/demand.ts'
import { say, wasMade } from '../say.ts'
import { clientStream } from '../streams.ts'
import { cardOf } from './card.ts'

/** The whole card of a client as it should be; `basedOn` is the entry that was seen. */
export const ChangeClient = z.strictObject({ ...OPERATION, clientId: Id, card: ClientCard, basedOn: Id })
/** {@link ChangeClient}, read. */
export type ChangeClient = z.output<typeof ChangeClient>

/** Refuses what rests on an older card, with the one that stands: the sender has theirs, so both are kept (I4). */
const refuseStale = async (at: Writing, { clientId, basedOn }: ChangeClient): Promise<void> => {
  const client = await at.clients.client(clientId)
  if (client === undefined || client.cardEntry === basedOn) return
  const card = await cardOf(at, client)
  throw new Fault(CLINIC_FAULTS.stale, { holds: { entryId: client.cardEntry, card } })
}

/** Changes name, address and whom to call. */
export const changeClient: UseCase<ChangeClient, Made> = (clinic, scope, input) =>
  clinic.store.write(scope, async (at) => {
    const { clientId, card, basedOn } = input
    demand(clinic, scope, 'write demographics', await aboutClient(at, clientId))
    if (!(await wasMade(at, input))) await refuseStale(at, input)
    const made = await say(at, clientStream(clientId), input, { kind: 'client.card', body: card, supersedes: basedOn })
    await at.audit.note({ action: 'write demographics', clientId, subjectId: made.entryId })
    return madeOf(made)
  })
