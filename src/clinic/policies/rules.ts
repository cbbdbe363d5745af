import type { Allow, Deny, Rule } from './rule.ts'

type Words<R extends Rule> = Omit<R, 'id' | 'effect' | 'when'>

const allow = (id: string, { when = [], ...words }: Words<Allow> & { readonly when?: Allow['when'] }): Allow => ({
  id,
  effect: 'allow',
  when,
  ...words,
})
const deny = (id: string, words: Words<Deny>): Deny => ({ id, effect: 'deny', ...words })

const OF_A_CLIENT = ['demographics', 'links', 'merges'] as const
const OF_THE_DIARY = ['appointments', 'bookings', 'episodes'] as const
/** Plans and attachments follow notes. */
const NOTES = ['notes', 'plans', 'attachments', 'letters'] as const

const OWNER: readonly Rule[] = [
  allow('owner-clients', {
    who: ['owner'],
    may: ['read', 'write'],
    what: [...OF_A_CLIENT, ...OF_THE_DIARY, 'red-flags', 'settings', 'people'],
    because: 'the owner answers for the clinic (2.4)',
  }),
  allow('owner-reads', {
    who: ['owner'],
    may: ['read'],
    what: ['answers', ...NOTES, 'lookers', 'audit'],
    because: 'the owner reads notes and answers, and each time is audited (2.4)',
  }),
  allow('owner-red-flags', { who: ['owner'], may: ['acknowledge'], what: ['red-flags'], because: 'an owner is a clinician (2.4)' }),
  allow('owner-takes-along', {
    who: ['owner'],
    may: ['read'],
    what: ['client-export', 'export'],
    when: ['stepped-up'],
    because: 'whoever takes a record away is asked again who they are (2.4, 6)',
  }),
  allow('owner-steps-up', {
    who: ['owner'],
    may: ['write'],
    what: ['links-again', 'erasure', 'roles', 'keys'],
    when: ['stepped-up'],
    because: 'role change, another link, deletion and keys ask who is there again (6)',
  }),
]

const THERAPIST: readonly Rule[] = [
  allow('therapist-clients', {
    who: ['therapist'],
    may: ['read', 'write'],
    what: [...OF_A_CLIENT, 'red-flags'],
    when: ['assigned'],
    because: 'a therapist knows the clients they are named for (2.4)',
  }),
  allow('therapist-diary', {
    who: ['therapist'],
    may: ['read', 'write'],
    what: OF_THE_DIARY,
    because: 'who works in the room books it (2.4)',
  }),
  allow('therapist-reads', {
    who: ['therapist'],
    may: ['read'],
    what: ['answers', ...NOTES, 'lookers'],
    when: ['assigned'],
    because: 'care needs what was said before (2.4)',
  }),
  allow('therapist-red-flags', {
    who: ['therapist'],
    may: ['acknowledge'],
    what: ['red-flags'],
    when: ['assigned'],
    because: 'a clinician of the client reviews a red flag (2.4)',
  }),
  allow('therapist-takes-along', {
    who: ['therapist'],
    may: ['read'],
    what: ['client-export'],
    when: ['assigned', 'stepped-up'],
    because: 'a client who moves takes their record along (2.4)',
  }),
  allow('therapist-breaks-glass', {
    who: ['therapist'],
    may: ['write'],
    what: ['glass'],
    because: 'whoever treats and is not named may have to help now; an owner reads anyway, and reception never (2.4)',
  }),
  allow('therapist-links-again', {
    who: ['therapist'],
    may: ['write'],
    what: ['links-again'],
    when: ['assigned', 'stepped-up'],
    because: 'another link asks who is there again (6)',
  }),
]

const CLINICIANS: readonly Rule[] = [
  allow('own-notes', {
    who: ['owner', 'therapist'],
    may: ['read', 'write', 'sign'],
    what: NOTES,
    when: ['own'],
    because: "what one wrote stays one's own, and nobody writes or signs in the name of another (2.4)",
  }),
  deny('signing-takes-a-licence', {
    who: ['owner', 'therapist'],
    may: ['sign'],
    what: NOTES,
    unless: ['licensed'],
    because: 'without number, jurisdiction and a day of expiry ahead nobody signs',
  }),
  deny('signed-stays', {
    who: ['owner', 'therapist', 'system'],
    may: ['write', 'sign'],
    what: NOTES,
    unless: ['unsigned'],
    because: 'a signed note never changes: an amendment or a withdrawal is another entry (I3)',
  }),
]

const STAFF: readonly Rule[] = [
  allow('staff-sees', {
    who: ['owner', 'therapist', 'reception'],
    may: ['read'],
    what: ['emergencies', 'booking-notice', 'colleagues', 'own-actions'],
    because: 'whoever is there must be able to call, and sees a name and a phone alone (2.4)',
  }),
  allow('staff-account', {
    who: ['owner', 'therapist', 'reception'],
    may: ['read', 'write'],
    what: ['own-account'],
    because: 'everybody keeps their own keys, and sees their own devices (6)',
  }),
  allow('staff-call', {
    who: ['owner', 'therapist', 'reception'],
    may: ['call'],
    what: ['emergencies'],
    because: 'a call is promised by a person who says "I will call"',
  }),
  deny('merged-stays', {
    who: ['owner', 'therapist', 'reception'],
    may: ['write', 'sign'],
    what: [...OF_A_CLIENT, 'links-again', ...OF_THE_DIARY, ...NOTES],
    unless: ['standing'],
    because: 'what was merged away is kept as it was; answers still come in by its links, since one may be an emergency (A31, I6)',
  }),
]

const RECEPTION: readonly Rule[] = [
  allow('reception-desk', {
    who: ['reception'],
    may: ['read', 'write'],
    what: [...OF_A_CLIENT, ...OF_THE_DIARY],
    because: 'reception runs the desk and the diary (2.4)',
  }),
  allow('reception-links-again', {
    who: ['reception'],
    may: ['write'],
    what: ['links-again'],
    when: ['stepped-up'],
    because: 'a second link asks who is there again (6)',
  }),
  deny('reception-never-reads-care', {
    who: ['reception'],
    may: ['read', 'write', 'sign', 'acknowledge'],
    what: ['answers', 'red-flags', ...NOTES, 'client-export', 'export', 'audit', 'lookers'],
    because: 'reception never sees answers, notes, or what follows them, even through broken glass (A5)',
  }),
  deny('reception-waits-for-review', {
    who: ['reception'],
    may: ['write'],
    what: ['bookings'],
    unless: ['reviewed'],
    because: 'a clinician must review before booking (2.4)',
  }),
]

const OTHERS: readonly Rule[] = [
  allow('broken-glass', {
    who: ['break-glass'],
    may: ['read'],
    what: ['demographics', 'answers', 'red-flags', ...NOTES],
    because: 'an emergency cannot wait for an assignment: reason, 60 minutes, the owner is told at once (2.4)',
  }),
  allow('client-link-greets', {
    who: ['client-link'],
    may: ['read'],
    what: ['greeting'],
    when: ['of-the-link'],
    because: 'a forwarded link shows a first name and the clinic, nothing else (A3)',
  }),
  allow('client-link-writes', {
    who: ['client-link'],
    may: ['write'],
    what: ['answers'],
    when: ['of-the-link'],
    because: 'a link is a capability to write (A1)',
  }),
  allow('client-link-watches', {
    who: ['client-link'],
    may: ['read'],
    what: ['sent-state'],
    when: ['of-the-link', 'sender'],
    because: 'whoever sent an emergency is told the truth about it: who has seen it, and whether somebody will call',
  }),
  allow('client-link-reads-back', {
    who: ['client-link'],
    may: ['read'],
    what: ['answers', 'appointments', 'lookers', 'client-export'],
    when: ['of-the-link', 'code-entered'],
    because: 'to read back anything takes a fresh code (A1)',
  }),
  allow('medical-link-reads', {
    who: ['medical-link'],
    may: ['read'],
    what: ['letters'],
    when: ['of-the-link'],
    because: 'a medical professional reads the letter that was written to them',
  }),
  allow('medical-link-answers', {
    who: ['medical-link'],
    may: ['write'],
    what: ['letters'],
    when: ['of-the-link', 'unanswered'],
    because: 'and writes one answer',
  }),
  allow('jobs', {
    who: ['system'],
    may: ['read'],
    what: ['demographics', 'appointments', 'export', 'settings'],
    because: 'reminders need an address and a time, backups need everything; a job writes no record of its own',
  }),
  deny('nobody-edits-the-trail', {
    who: ['owner', 'therapist', 'reception', 'break-glass', 'client-link', 'medical-link', 'system'],
    may: ['write', 'sign', 'acknowledge', 'call'],
    what: ['audit', 'lookers', 'own-actions'],
    because: 'the trail is written by what happens and by nobody (I7)',
  }),
]

/** The matrix of the clinic: who may do what, to what, when. What no line allows is refused; what one line denies stays denied. */
export const RULES: readonly Rule[] = [...OWNER, ...THERAPIST, ...CLINICIANS, ...STAFF, ...RECEPTION, ...OTHERS]
