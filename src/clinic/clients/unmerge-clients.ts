import { z } from 'zod'
import { Id, Reason } from '#care/record/fields.ts'
import { between } from '#edges/clock.ts'
import { Fault } from '#edges/fault.ts'
import type { Writing } from '#store/store.ts'
import type { UseCase } from '../clinic.ts'
import { CLINIC_FAULTS } from '../faults.ts'
import type { Made } from '../operation.ts'
import { madeOf, OPERATION } from '../operation.ts'
import { aboutClient, withHolds } from '../policies/about.ts'
import { demand } from '../policies/demand.ts'
import { say, wasMade } from '../say.ts'
import { clinicStream } from '../streams.ts'

/** How long a merge can be taken back (A31). */
export const MERGE_STANDS_AFTER = 30 * 24 * 3_600_000

/** Which merge, and why it was none. */
export const UnmergeClients = z.strictObject({ ...OPERATION, mergeId: Id, reason: Reason })
/** {@link UnmergeClients}, read. */
export type UnmergeClients = z.output<typeof UnmergeClients>

const mergedOf = async (at: Writing, mergeId: string) => {
  const folded = await at.clients.ofMerge(mergeId)
  if (folded?.merged === undefined) throw new Fault(CLINIC_FAULTS.missing)
  return { foldedId: folded.clientId, ...folded.merged }
}

/** Takes a merge back: both records are as they were, with what each was given since. */
export const unmergeClients: UseCase<UnmergeClients, Made> = (clinic, scope, input) =>
  clinic.store.write(scope, async (at) => {
    const { mergeId, reason } = input
    // Sent again, it changes nothing: whether it may be done was decided the first time.
    const merged = (await wasMade(at, input)) ? undefined : await mergedOf(at, mergeId)
    const about = merged === undefined ? { holds: ['assigned'] as const } : await aboutClient(at, merged.into)
    // Taking back is the one thing that may be done to a record that was merged away.
    demand(clinic, scope, 'write merges', withHolds(about, 'standing'))
    if (merged !== undefined && between(merged.at, clinic.clock.now()) > MERGE_STANDS_AFTER) throw new Fault(CLINIC_FAULTS.mergeTooOld)
    for (const clientId of merged === undefined ? [] : [merged.foldedId, merged.into]) {
      await at.audit.note({ action: 'write merges', clientId, subjectId: mergeId })
    }
    return madeOf(await say(at, clinicStream(scope), input, { kind: 'client.unmerged', body: { mergeId, reason } }))
  })
