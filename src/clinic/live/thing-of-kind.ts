import type { Thing } from '../policies/words.ts'

/** What one must be allowed to read to know that an entry of a kind was accepted. */
const THINGS: readonly (readonly [beginning: string, thing: Thing])[] = [
  ['client.card', 'demographics'],
  ['client.', 'merges'],
  ['link.', 'links'],
  ['hold.', 'settings'],
  ['clinic.', 'colleagues'],
  ['person.', 'colleagues'],
  ['licence.', 'people'],
  ['episode.', 'episodes'],
  ['visit.', 'appointments'],
  // That somebody waits for a review, and that somebody calls, the whole staff may know; why, it may not.
  ['red-flag.raised', 'booking-notice'],
  ['red-flag.', 'emergencies'],
  ['intake.', 'answers'],
  ['answers.', 'answers'],
  ['screening.', 'answers'],
  ['note.', 'notes'],
  ['letter.', 'letters'],
  ['attachment.', 'attachments'],
]

/** The thing a kind tells of; undefined for a kind nobody said it of: nobody is told. */
export const thingOfKind = (kind: string): Thing | undefined => THINGS.find(([beginning]) => kind.startsWith(beginning))?.[1]
