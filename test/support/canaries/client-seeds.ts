import { marker } from './marker.ts'
import type { Whose } from './marker.ts'
import { episodeIdOf, personIdOf, seed, thingIdOf } from './seed.ts'
import type { Seed } from './seed.ts'

const ASKED = { pack: 'sciatica', packVersion: '1.0.0' }
const DAY = 86_400_000

/** Visits of different clients are at different times of one therapist. */
const startsAt = ({ client = 0 }: Whose, days: number): string =>
  new Date(Date.parse('2026-11-27T14:00:00.000Z') + client * 3_600_000 + days * DAY).toISOString()

const cardAndLinks = (whose: Whose): readonly Seed[] => [
  seed('client.card', {
    name: `${marker(whose, 'name')} ${marker(whose, 'familyName')}`,
    calledName: marker(whose, 'calledName'),
    bornOn: '1980-02-03',
    phone: marker(whose, 'phone'),
    email: `${marker(whose, 'email')}@example.test`,
    address: marker(whose, 'address'),
    emergencyContact: { name: marker(whose, 'contactName'), phone: marker(whose, 'contactPhone') },
    confirmed: { email: true },
  }),
  seed('episode.opened', { about: marker(whose, 'about') }),
  seed('episode.assigned', { personId: personIdOf(whose, 'therapist') }),
  seed('link.made', {
    linkId: thingIdOf(whose, 'link'),
    purpose: 'intake',
    episodeId: episodeIdOf(whose),
    expiresAt: '2026-12-02T09:00:00.000Z',
  }),
]

const answers = (whose: Whose): readonly Seed[] => [
  seed('intake.answered', {
    intakeId: thingIdOf(whose, 'intake'),
    ...ASKED,
    by: 'client',
    answers: {
      'rf-bladder': { value: 'yes', on: '2026-11-25', origin: 'given', confirmed: { by: marker(whose, 'witness'), on: '2026-11-25' } },
      hopes: { value: marker(whose, 'answer'), on: '2026-11-25', origin: 'given' },
    },
    unreadable: [marker(whose, 'unreadable')],
    written: { [marker(whose, 'unreadable')]: marker(whose, 'written') },
  }),
  seed('red-flag.raised', {
    flagId: thingIdOf(whose, 'flag'),
    ...ASKED,
    urgency: 'same-day',
    rules: [marker(whose, 'rule')],
    intakeId: thingIdOf(whose, 'intake'),
  }),
]

const visits = (whose: Whose): readonly Seed[] => {
  const booked = { therapistId: personIdOf(whose, 'therapist'), minutes: 60, place: marker(whose, 'room') }
  return [
    seed('visit.booked', { visitId: thingIdOf(whose, 'visit'), startsAt: startsAt(whose, 0), ...booked }),
    seed('visit.booked', { visitId: thingIdOf(whose, 'later visit'), startsAt: startsAt(whose, 7), ...booked }),
    seed('visit.cancelled', { visitId: thingIdOf(whose, 'later visit'), reason: marker(whose, 'cancelReason') }),
  ]
}

const notes = (whose: Whose): readonly Seed[] => {
  const noteId = thingIdOf(whose, 'note')
  const letterId = thingIdOf(whose, 'letter')
  return [
    seed('note.written', { noteId, visitId: thingIdOf(whose, 'visit'), text: marker(whose, 'note') }, true),
    seed('note.amended', { noteId, text: marker(whose, 'amendment'), reason: marker(whose, 'amendReason') }, true),
    seed('letter.written', { letterId, to: marker(whose, 'letterTo'), text: marker(whose, 'letter') }, true),
    seed('letter.answered', { letterId, by: marker(whose, 'letterBy'), text: marker(whose, 'letterAnswer') }),
    seed('attachment.added', {
      attachmentId: thingIdOf(whose, 'attachment'),
      name: marker(whose, 'fileName'),
      mediaType: 'application/pdf',
      size: 1_000,
      digest: 'a'.repeat(64),
    }),
  ]
}

/** What a canary client is: a card, an episode with answers, a red flag, visits, a note, a letter; a marker in every field that takes words. */
export const clientSeeds = (whose: Whose): readonly Seed[] => [...cardAndLinks(whose), ...answers(whose), ...visits(whose), ...notes(whose)]
