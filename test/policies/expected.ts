import { THINGS } from '#clinic/policies/words.ts'
import type { Circumstance, Hat, Thing, Verb } from '#clinic/policies/words.ts'

/**
 * Under which circumstances somebody may do something: `read` always, `write: assigned standing` only when both hold,
 * `read: assigned | own` when one of them does. What is not named is refused.
 */
type Cell = string

type Row = Readonly<Partial<Record<Hat, Cell>>>

const NOTES: Row = {
  owner: 'read; write: own unsigned standing; sign: own unsigned standing licensed',
  therapist: 'read: assigned | own; write: own unsigned standing; sign: own unsigned standing licensed',
  'break-glass': 'read',
}

const DESK = { owner: 'read; write: standing', therapist: 'read: assigned; write: assigned standing', reception: 'read; write: standing' }

const DIARY = { owner: 'read; write: standing', therapist: 'read; write: standing', reception: 'read; write: standing' }

/** The matrix of 2.4 with what stands beyond it, written down a second time as it is meant. */
const MATRIX: Readonly<Record<Thing, Row>> = {
  greeting: { 'client-link': 'read: of-the-link' },
  demographics: { ...DESK, 'break-glass': 'read', system: 'read' },
  links: DESK,
  'links-again': {
    owner: 'write: stepped-up standing',
    therapist: 'write: assigned stepped-up standing',
    reception: 'write: stepped-up standing',
  },
  merges: DESK,
  appointments: { ...DIARY, 'client-link': 'read: of-the-link code-entered', system: 'read' },
  bookings: { ...DIARY, reception: 'read; write: standing reviewed' },
  episodes: DIARY,
  answers: {
    owner: 'read',
    therapist: 'read: assigned',
    'break-glass': 'read',
    'client-link': 'read: of-the-link code-entered; write: of-the-link',
  },
  'sent-state': { 'client-link': 'read: of-the-link sender' },
  'red-flags': {
    owner: 'read; write; acknowledge',
    therapist: 'read: assigned; write: assigned; acknowledge: assigned',
    'break-glass': 'read',
  },
  emergencies: { owner: 'read; call', therapist: 'read; call', reception: 'read; call' },
  'booking-notice': { owner: 'read', therapist: 'read', reception: 'read' },
  notes: NOTES,
  plans: NOTES,
  attachments: NOTES,
  letters: { ...NOTES, 'medical-link': 'read: of-the-link; write: of-the-link unanswered' },
  lookers: { owner: 'read', therapist: 'read: assigned', 'client-link': 'read: of-the-link code-entered' },
  audit: { owner: 'read' },
  'own-actions': { owner: 'read', therapist: 'read', reception: 'read' },
  'client-export': {
    owner: 'read: stepped-up',
    therapist: 'read: assigned stepped-up',
    'client-link': 'read: of-the-link code-entered',
  },
  export: { owner: 'read: stepped-up', system: 'read' },
  erasure: { owner: 'write: stepped-up' },
  glass: { therapist: 'write' },
  settings: { owner: 'read; write', system: 'read' },
  colleagues: { owner: 'read', therapist: 'read', reception: 'read' },
  'own-account': { owner: 'read; write', therapist: 'read; write', reception: 'read; write' },
  people: { owner: 'read; write' },
  roles: { owner: 'write: stepped-up' },
  keys: { owner: 'write: stepped-up' },
}

const ALL_HATS: readonly Hat[] = ['owner', 'therapist', 'reception', 'break-glass', 'client-link', 'medical-link', 'system']
const CARE = ['notes', 'plans', 'attachments', 'letters'] as const

/** A promise that no added right could break: denied, or denied unless these hold. */
interface Never {
  readonly who: readonly Hat[]
  readonly verbs: readonly Verb[]
  readonly things: readonly Thing[]
  readonly unless?: readonly Circumstance[]
}

/** What stays shut though somebody were to add a rule that allows everybody everything. */
export const NEVER: readonly Never[] = [
  { who: ['owner', 'therapist'], verbs: ['sign'], things: CARE, unless: ['licensed'] },
  { who: ['owner', 'therapist', 'system'], verbs: ['write', 'sign'], things: CARE, unless: ['unsigned'] },
  {
    who: ['owner', 'therapist', 'reception'],
    verbs: ['write', 'sign'],
    things: ['demographics', 'links', 'links-again', 'merges', 'appointments', 'bookings', 'episodes', ...CARE],
    unless: ['standing'],
  },
  {
    who: ['reception'],
    verbs: ['read', 'write', 'sign', 'acknowledge'],
    things: ['answers', 'red-flags', ...CARE, 'client-export', 'export', 'audit', 'lookers'],
  },
  { who: ['reception'], verbs: ['write'], things: ['bookings'], unless: ['reviewed'] },
  { who: ALL_HATS, verbs: ['write', 'sign', 'acknowledge', 'call'], things: ['audit', 'lookers', 'own-actions'] },
]

/** The sets of circumstances of a cell, each of which is enough; none where it is refused. */
export const enough = (cell: Cell | undefined, verb: Verb): readonly (readonly string[])[] =>
  (cell ?? '').split('; ').flatMap((part) => {
    const [word, sets = ''] = part.split(': ')
    return word === verb ? sets.split(' | ').map((set) => set.split(' ').filter((name) => name !== '')) : []
  })

/** Every thing once, so that a new one without a row does not compile and one without a name is seen. */
export const ROWS = THINGS.map((thing) => [thing, MATRIX[thing]] as const)
