import { z } from 'zod'
import { Id, Reason } from '#care/record/fields.ts'
import { Fault } from '#edges/fault.ts'
import type { UseCase } from '../clinic.ts'
import { derivedId } from '../derived-id.ts'
import { CLINIC_FAULTS } from '../faults.ts'
import { Made, madeOf, OPERATION } from '../operation.ts'
import { say, wasMade } from '../say.ts'
import { clinicStream } from '../streams.ts'
import { bothSides, PrepareMerge } from './prepare-merge.ts'

/** The second step of a merge, with what the first one gave. */
export const MergeClients = z.strictObject({ ...OPERATION, ...PrepareMerge.shape, seen: Id, reason: Reason })
/** {@link MergeClients}, read. */
export type MergeClients = z.output<typeof MergeClients>

/** The merge, by which it can be taken back. */
export const ClientsMerged = z.strictObject({ ...Made.shape, mergeId: Id })
/** {@link ClientsMerged}, read. */
export type ClientsMerged = z.output<typeof ClientsMerged>

/** Shows two records as one. Both originals stay whole; it can be taken back for 30 days (A31). */
export const mergeClients: UseCase<MergeClients, ClientsMerged> = (clinic, scope, input) =>
  clinic.store.write(scope, async (at) => {
    const { keptId, foldedId, seen, reason } = input
    const mergeId = derivedId(input.entryId, 'merge')
    if (!(await wasMade(at, input))) {
      const now = await bothSides(clinic, scope, at, input)
      // Somebody changed one of them between the two steps: what was agreed to is not what would be merged.
      if (now.seen !== seen) throw new Fault(CLINIC_FAULTS.stale, { holds: now })
    }
    const made = await say(at, clinicStream(scope), input, { kind: 'client.merged', body: { mergeId, keptId, foldedId, reason } })
    for (const clientId of [keptId, foldedId]) await at.audit.note({ action: 'write merges', clientId, subjectId: mergeId })
    return { ...madeOf(made), mergeId }
  })
