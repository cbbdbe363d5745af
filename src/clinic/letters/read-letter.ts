import { z } from 'zod'
import { isOf } from '#care/record/known.ts'
import { Line, Moment, Prose } from '#care/record/fields.ts'
import type { MedicalLink, Scope } from '#care/access/scope.ts'
import { Fault } from '#edges/fault.ts'
import type { NoteState } from '#store/notes/notes.ts'
import type { Reading } from '#store/store.ts'
import type { Clinic, UseCase } from '../clinic.ts'
import { CLINIC_FAULTS } from '../faults.ts'
import { knownNote } from '../notes/about-note.ts'
import { personName } from '../people/name.ts'
import { demand } from '../policies/demand.ts'
import { currentSettings } from '../settings/read-settings.ts'

/** The letter of a link, as a medical professional reads it. */
export const LetterRead = z.strictObject({
  clinic: Line.optional(),
  clinicPhone: Line.optional(),
  from: Line.optional(),
  to: Line,
  text: Prose,
  signedAt: Moment,
  /** It was taken back since. */
  withdrawn: z.boolean(),
  answered: z.boolean(),
})
/** {@link LetterRead}, read. */
export type LetterRead = z.output<typeof LetterRead>

/** The letter of the link that asks; nobody else is asked here. */
export const ownLetter = async (at: Reading, { actor }: Scope): Promise<NoteState & { readonly link: MedicalLink }> => {
  if (actor.kind !== 'medical-link') throw new Fault(CLINIC_FAULTS.missing)
  return { ...(await knownNote(at, actor.letterId, 'letter')), link: actor }
}

const show = async (clinic: Clinic, scope: Scope, at: Reading): Promise<LetterRead> => {
  const letter = await ownLetter(at, scope)
  demand(clinic, scope, 'read letters', { clientId: letter.clientId, letterId: letter.noteId })
  const entry = await at.record.entry(letter.lastEntry)
  if (entry === undefined || !isOf(entry, 'letter.written') || letter.signedAt === undefined) throw new Fault(CLINIC_FAULTS.missing)
  const [found, from] = [await currentSettings(at), await personName(at, letter.authorId)]
  return {
    ...(found && { clinic: found.settings.name }),
    ...(found?.settings.phone === undefined ? {} : { clinicPhone: found.settings.phone }),
    ...(from && { from }),
    to: entry.content.body.to,
    text: entry.content.body.text,
    signedAt: letter.signedAt,
    withdrawn: letter.withdrawnAt !== undefined,
    answered: letter.answeredAt !== undefined,
  }
}

/** Reads the letter of one's link. */
export const readLetter: UseCase<undefined, LetterRead> = async (clinic, scope) => {
  const letter = await clinic.store.read(scope, (at) => show(clinic, scope, at))
  const { actor } = scope
  if (actor.kind === 'medical-link')
    clinic.store.noteSeen(scope, { action: 'read letters', clientId: actor.clientId, subjectId: actor.letterId })
  return letter
}
