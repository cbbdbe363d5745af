import type { Json, NewEntry, StreamRef } from '#care/record/entry.ts'
import type { Instant } from '#edges/clock.ts'
import { CLINIC_ID } from '../opened-store.ts'
import { idOf, type Named } from './ids.ts'
import type { Action } from './step.ts'

type Say = (action: Action, id: (kind: Named, at: number) => string) => readonly [string, Json, signed?: boolean]

const PACK = { pack: 'sciatica', packVersion: '0.2.0' }
const STARTS = ['2026-12-01T09:00:00.000Z', '2026-12-01T09:30:00.000Z', '2026-12-01T10:00:00.000Z', '2026-12-02T09:00:00.000Z']
const ROLES = ['owner', 'therapist', 'reception'] as const
const reason = 'Because.'

const visit: (kind: string) => Say =
  (kind) =>
  ({ one, other, variant }, id) => [
    kind,
    { visitId: id('visit', one), therapistId: id('person', other), startsAt: STARTS[variant] ?? '', minutes: 30 + 30 * (one % 2) },
  ]

/** What each act says of an episode. */
const EPISODE: Readonly<Record<string, Say>> = {
  opened: () => ['episode.opened', {}],
  closed: () => ['episode.closed', { reason }],
  assigned: ({ other }, id) => ['episode.assigned', { personId: id('person', other) }],
  unassigned: ({ other }, id) => ['episode.unassigned', { personId: id('person', other) }],
  booked: visit('visit.booked'),
  moved: visit('visit.moved'),
  cancelled: ({ one }, id) => ['visit.cancelled', { visitId: id('visit', one) }],
  marked: ({ one, variant }, id) => [
    'visit.marked',
    { visitId: id('visit', one), state: ['arrived', 'in', 'held', 'missed'][variant] ?? '' },
  ],
  note: ({ one, variant }, id) => ['note.written', { noteId: id('note', one), text: `Better. ${'é'.repeat(variant)}` }, variant > 0],
  amended: ({ one }, id) => ['note.amended', { noteId: id('note', one), text: 'Right side.', reason }, true],
  withdrawn: ({ one }, id) => ['note.withdrawn', { noteId: id('note', one), reason }, true],
  flag: ({ one }, id) => ['red-flag.raised', { flagId: id('flag', one), ...PACK, urgency: 'emergency-now', rules: ['rf-ces'] }],
  seen: ({ one }, id) => ['red-flag.seen', { flagId: id('flag', one) }],
  acknowledged: ({ one }, id) => ['red-flag.acknowledged', { flagId: id('flag', one), done: reason }],
  later: ({ variant }) => ['something.new', { variant }],
  wrong: ({ variant }) => ['visit.cancelled', { visitId: variant === 0 ? 'no id' : variant }],
}

const CLIENT: Readonly<Record<string, Say>> = {
  card: ({ variant }) => ['client.card', { name: ['Ada', 'Bo', '李', 'Zoë'][variant] ?? '', phone: '+1 555 0100' }],
  link: ({ other }, id) => ['link.made', { linkId: id('link', other), purpose: 'intake', expiresAt: '2026-12-03T09:00:00.000Z' }],
  spent: ({ other }, id) => ['link.spent', { linkId: id('link', other) }],
}

const CLINIC: Readonly<Record<string, Say>> = {
  joined: ({ one, variant }, id) => ['person.joined', { personId: id('person', one), name: 'Kim', role: ROLES[variant % 3] ?? 'owner' }],
  disabled: ({ one }, id) => ['person.disabled', { personId: id('person', one) }],
  role: ({ one, variant }, id) => ['person.role', { personId: id('person', one), role: ROLES[variant % 3] ?? 'owner' }],
  licence: ({ one, other }, id) => [
    'licence.recorded',
    { licenceId: id('licence', other), personId: id('person', one), number: 'A1', jurisdiction: 'CA-ON', expiresOn: '2027-01-01' },
  ],
  merged: ({ one, other, entry }, id) => [
    'client.merged',
    { mergeId: id('job', entry), keptId: id('client', one), foldedId: id('client', other), reason },
  ],
  unmerged: ({ entry }, id) => ['client.unmerged', { mergeId: id('job', entry), reason }],
  settings: ({ variant }) => ['clinic.settings', { name: 'Practice', country: 'CA', timeZone: 'America/Toronto', linkDays: 1 + variant }],
}

const sayOf = ({ act }: Action): readonly ['clinic' | 'client' | 'episode', Say] | undefined => {
  for (const [kind, says] of [
    ['episode', EPISODE],
    ['client', CLIENT],
    ['clinic', CLINIC],
  ] as const) {
    const say = says[act]
    if (say !== undefined) return [kind, say]
  }
  return undefined
}

/** The entry that an act appends; undefined where it appends none. */
export const entryOf = (action: Action, sequence: number, happenedAt: Instant): NewEntry | undefined => {
  const id = (kind: Named, at: number): string => idOf(sequence, kind, at)
  const found = sayOf(action)
  if (found === undefined) return undefined
  const [where, say] = found
  const clientId = id('client', action.one)
  const streams: Readonly<Record<typeof where, StreamRef>> = {
    clinic: { kind: 'clinic', id: CLINIC_ID },
    client: { kind: 'client', id: clientId, clientId },
    // An episode now and then claims to be of another client: refused in both.
    episode: { kind: 'episode', id: id('episode', action.one), clientId: id('client', action.entry === 11 ? 2 : action.one) },
  }
  const [kind, body, signed] = say(action, id)
  return {
    entryId: id('entry', action.entry * 4 + action.one),
    stream: streams[where],
    kind,
    version: 1,
    body,
    happenedAt,
    ...(signed ? { signed } : {}),
  }
}
