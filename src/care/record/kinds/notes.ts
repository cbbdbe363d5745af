import { z } from 'zod'
import { Id, Line, Prose, Reason } from '../fields.ts'
import { signable, signed } from './kind.ts'

const Text = z.strictObject({ noteId: Id, visitId: Id.optional(), text: Prose })

/** Kinds about what therapists write, and letters. Every one of a note's entries names the note. */
export const NOTE_KINDS = {
  /** A note; signed at once, or superseded by a signed one. */
  'note.written': signable(Text),
  /** A signed note said again, otherwise: the first stays and is shown. */
  'note.amended': signed(z.strictObject({ noteId: Id, text: Prose, reason: Reason })),
  /** The signature is taken back; the text stays and is shown as withdrawn. */
  'note.withdrawn': signed(z.strictObject({ noteId: Id, reason: Reason })),
  'letter.written': signable(z.strictObject({ letterId: Id, to: Line, text: Prose })),
  'letter.withdrawn': signed(z.strictObject({ letterId: Id, reason: Reason })),
  /** What the medical professional answered through the link of the letter. */
  'letter.answered': signable(z.strictObject({ letterId: Id, by: Line, text: Prose })),
}
