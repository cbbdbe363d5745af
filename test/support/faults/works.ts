import type { NewEntry } from '#care/record/entry.ts'
import { later } from '#edges/clock.ts'
import { uuid4 } from '#edges/ids.ts'
import { FAULTS_CLINIC, scopeOf } from './place.ts'
import type { Store } from '#store/store.ts'
import type { Work, World } from './work.ts'
import { entryOf, keep, streamsOf } from './work.ts'

const PACK = { pack: 'sciatica', packVersion: '0.2.0' }
const PROSE = 'Pain from the left buttock to the calf, less than last week. Slump test without pain today. '.repeat(3)
const FIRST_HOUR = '2027-01-04T08:00:00.000Z'
const HOUR = 3_600_000

const id = ({ random }: World): string => uuid4(random)
const streams = (world: World) => streamsOf(world, FAULTS_CLINIC)
const inEpisode = (world: World, kind: string, body: NewEntry['body'], more: Partial<NewEntry> = {}): NewEntry =>
  entryOf(world, streams(world).episode, kind, body, more)

const note = (world: World, noteId = id(world)): NewEntry => inEpisode(world, 'note.written', { noteId, text: PROSE }, { signed: true })

const booked = (world: World, visitId: string): NewEntry =>
  inEpisode(world, 'visit.booked', {
    visitId,
    therapistId: world.therapistId,
    startsAt: later(FIRST_HOUR, world.turn * HOUR),
    minutes: 60,
  })

/** What has to be there before anything else: a therapist, a client and an episode. */
export const beginning = (world: World): Work =>
  keep('beginning', world, [
    entryOf(world, streams(world).clinic, 'person.joined', { personId: world.therapistId, name: 'Thea Three', role: 'therapist' }),
    entryOf(world, streams(world).client, 'client.card', { name: 'Ada Nine' }),
    inEpisode(world, 'episode.opened', {}),
    inEpisode(world, 'episode.assigned', { personId: world.therapistId }),
  ])

const amended = (world: World): Work => {
  const noteId = id(world)
  const first = note(world, noteId)
  const second = inEpisode(
    world,
    'note.amended',
    { noteId, text: `${PROSE} Right side meant.`, reason: 'Wrong side.' },
    { signed: true, supersedes: first.entryId },
  )
  return keep('amended note', world, [first, second])
}

const withdrawn = (world: World): Work => {
  const noteId = id(world)
  const first = note(world, noteId)
  const second = inEpisode(world, 'note.withdrawn', { noteId, reason: 'Wrong client.' }, { signed: true, supersedes: first.entryId })
  return keep('withdrawn note', world, [first, second])
}

/** Answers with a red flag: the answers, the flag and its task are there together or not at all (I2, I6). */
const intake = (world: World): Work => {
  const intakeId = id(world)
  const on = '2026-11-26'
  const answers = { 'saddle-numbness': { value: 'yes', on, origin: 'given' } }
  return keep('intake', world, [
    inEpisode(world, 'intake.answered', { intakeId, ...PACK, by: 'client', answers }),
    inEpisode(world, 'red-flag.raised', { flagId: id(world), ...PACK, urgency: 'emergency-now', rules: ['rf-ces'], intakeId }),
  ])
}

const cancelled = (world: World): Work => {
  const visitId = id(world)
  return keep('cancelled visit', world, [booked(world, visitId), inEpisode(world, 'visit.cancelled', { visitId })])
}

/** The same entry twice, as a device sends it that did not hear the answer: there once (I5). */
const repeated = (world: World): Work => {
  const entry = note(world)
  const once = keep('note sent twice', world, [entry])
  const again = (store: Store) => store.write(scopeOf('again'), (at) => at.record.append(entry))
  return { operation: once.operation, run: (store) => once.run(store).then(() => again(store)) }
}

/** A link and the mail that carries it: the mail is put down with the link or not at all (I2). */
const link = (world: World): Work => {
  const linkId = id(world)
  const until = later(world.clock.now(), 7 * 24 * HOUR)
  const made = entryOf(world, streams(world).client, 'link.made', {
    linkId,
    purpose: 'intake',
    episodeId: world.episodeId,
    expiresAt: until,
  })
  return keep('link', world, [made], [{ kind: 'mail', key: linkId, args: { template: 'link' }, clientId: world.clientId }])
}

const looked = (world: World): Work => {
  const subjectId = id(world)
  return {
    operation: { name: `look ${subjectId}`, outcome: 'unknown', traces: [{ table: 'audit', where: { subject_id: subjectId } }] },
    run: (store) => store.write(scopeOf('look'), (at) => at.audit.note({ action: 'client.read', clientId: world.clientId, subjectId })),
  }
}

/** Another note under an id that was used: refused, with everything that was written beside it (I14). */
export const clash = (world: World): Work => {
  const subjectId = id(world)
  const first = note(world)
  return {
    operation: { name: `clash ${subjectId}`, outcome: 'unknown', traces: [{ table: 'audit', where: { subject_id: subjectId } }] },
    run: async (store) => {
      await store.write(scopeOf('clash'), (at) => at.record.append(first))
      await store.write(scopeOf('clash'), async (at) => {
        await at.audit.note({ action: 'note.write', subjectId })
        await at.record.append({ ...note(world), entryId: first.entryId })
      })
    },
  }
}

/** The operations that faults are tried on, each as a clinic does it. */
export const WORKS = {
  client: (world: World) => {
    const next = { ...world, clientId: id(world) }
    return keep('client', world, [entryOf(next, streams(next).client, 'client.card', { name: 'Ben Two', phone: '+1 555 0100' })])
  },
  episode: (world: World) => {
    const next = { ...world, episodeId: id(world) }
    return keep('episode', world, [
      inEpisode(next, 'episode.opened', {}),
      inEpisode(next, 'episode.assigned', { personId: world.therapistId }),
    ])
  },
  note: (world: World) => keep('note', world, [note(world)]),
  amended,
  withdrawn,
  repeated,
  intake,
  visit: (world: World) => keep('visit', world, [booked(world, id(world))]),
  cancelled,
  link,
  settings: (world: World) =>
    keep('settings', world, [
      entryOf(world, streams(world).clinic, 'clinic.settings', { name: 'Practice', country: 'CA', timeZone: 'America/Toronto' }),
    ]),
  looked,
} as const satisfies Readonly<Record<string, (world: World) => Work>>

/** The name of an operation. */
export type WorkName = keyof typeof WORKS

/** Their names, in their order. */
export const WORK_NAMES = Object.keys(WORKS).filter((name): name is WorkName => Object.hasOwn(WORKS, name))
