import { z } from 'zod'
import { Id, Moment } from '#care/record/fields.ts'
import { Fault } from '#edges/fault.ts'
import type { Reading } from '#store/store.ts'
import type { Clinic, UseCase } from '../clinic.ts'
import type { Scope } from '#care/access/scope.ts'
import { derivedId } from '../derived-id.ts'
import { CLINIC_FAULTS } from '../faults.ts'
import { aboutClient } from '../policies/about.ts'
import { demand } from '../policies/demand.ts'
import { cardOf } from './card.ts'
import { CardShown } from './shown.ts'

/** Two records that may be one person: the one that stays in front, and the one that is folded into it. */
export const PrepareMerge = z.strictObject({ keptId: Id, foldedId: Id })
/** {@link PrepareMerge}, read. */
export type PrepareMerge = z.output<typeof PrepareMerge>

const Side = z.strictObject({ clientId: Id, ...CardShown.partial().shape, addedAt: Moment, episodes: z.number().int() })
type Side = z.output<typeof Side>

/** Both records side by side, and what says that they were seen: the second step has to give it back. */
export const MergePrepared = z.strictObject({ kept: Side, folded: Side, seen: Id })
/** {@link MergePrepared}, read. */
export type MergePrepared = z.output<typeof MergePrepared>

const sideOf = async (clinic: Clinic, scope: Scope, at: Reading, clientId: string): Promise<Side> => {
  demand(clinic, scope, 'write merges', await aboutClient(at, clientId))
  const client = await at.clients.client(clientId)
  if (client === undefined) throw new Fault(CLINIC_FAULTS.missing)
  const card = await cardOf(at, client)
  const episodes = (await at.clients.episodes(clientId)).length
  return { clientId, ...(card && { card, entryId: client.cardEntry }), addedAt: client.addedAt, episodes }
}

/** Looks at both sides of a merge; both may be written by whoever asks, and neither was merged away (A31). */
export const bothSides = async (clinic: Clinic, scope: Scope, at: Reading, { keptId, foldedId }: PrepareMerge): Promise<MergePrepared> => {
  if (keptId === foldedId) throw new Fault(CLINIC_FAULTS.mergeItself)
  const [kept, folded] = [await sideOf(clinic, scope, at, keptId), await sideOf(clinic, scope, at, foldedId)]
  return { kept, folded, seen: derivedId(`${kept.entryId} ${folded.entryId}`, `merge ${keptId} ${foldedId}`) }
}

/** First step of a merge: shows both, changes nothing. */
export const prepareMerge: UseCase<PrepareMerge, MergePrepared> = async (clinic, scope, input) => {
  const prepared = await clinic.store.read(scope, (at) => bothSides(clinic, scope, at, input))
  for (const clientId of [input.keptId, input.foldedId]) clinic.store.noteSeen(scope, { action: 'read demographics', clientId })
  return prepared
}
