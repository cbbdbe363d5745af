import { z } from 'zod'
import { Id } from '#care/record/fields.ts'
import { Fault } from '#edges/fault.ts'
import type { UseCase } from '../clinic.ts'
import { CLINIC_FAULTS } from '../faults.ts'
import { demand } from '../policies/demand.ts'

/** Versions of a draft that are not wanted. */
export const DropDraft = z.strictObject({ noteId: Id, versionIds: z.array(Id).min(1).max(50) })
/** {@link DropDraft}, read. */
export type DropDraft = z.output<typeof DropDraft>

/** How many versions are left. */
export const DraftDropped = z.strictObject({ left: z.number().int() })
/** {@link DraftDropped}, read. */
export type DraftDropped = z.output<typeof DraftDropped>

/** Throws versions of one's own draft away. A draft is no part of the record. */
export const dropDraft: UseCase<DropDraft, DraftDropped> = (clinic, scope, { noteId, versionIds }) =>
  clinic.store.write(scope, async (at) => {
    const [first] = await at.notes.drafts(noteId)
    if (first === undefined) throw new Fault(CLINIC_FAULTS.missing)
    const { clientId, authorId } = first
    demand(clinic, scope, 'write notes', { clientId, authorId, holds: ['unsigned', 'standing'] })
    await at.notes.dropDrafts(noteId, versionIds)
    await at.audit.note({ action: 'write notes', clientId, subjectId: noteId })
    return { left: (await at.notes.drafts(noteId)).length }
  })
