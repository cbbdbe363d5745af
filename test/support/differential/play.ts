import type { StandingClock } from '../edges.ts'
import { isFault } from '#edges/fault.ts'
import type { Reading, Store, Writing } from '#store/store.ts'
import { systemScope } from '../opened-store.ts'
import { entryOf } from './entries.ts'
import { idOf, type Named } from './ids.ts'
import type { Action, Step, Unit } from './step.ts'

/** A store that is played on. */
export interface Played {
  readonly store: Store
  readonly clock: StandingClock
}

/** Thrown by a piece of work that changes its mind. */
class ChangedItsMind extends Error {}

const FAR = '2027-06-01T00:00:00.000Z'
const scope = systemScope()

const draftOf = (id: (kind: Named, at: number) => string, { one, other, variant }: Action, savedAt: string) => ({
  versionId: id('note', 100 + other * 4 + variant),
  noteId: id('note', one),
  clientId: id('client', one),
  episodeId: id('episode', one),
  authorId: id('person', other),
  deviceId: id('person', variant),
  savedAt,
  text: 'Begun.',
})

interface Now {
  readonly at: Writing
  readonly action: Action
  readonly id: (kind: Named, number: number) => string
  readonly now: string
}

const KIND = 'mail'

/** What is done besides appending entries. */
const ACTIONS: Readonly<Record<string, (now: Now) => Promise<unknown>>> = {
  audit: ({ at, action, id }) =>
    at.audit.note({ action: 'client.read', clientId: id('client', action.one), subjectId: id('note', action.other) }),
  job: ({ at, action: { one, other, variant }, id }) =>
    at.jobs.add({
      kind: KIND,
      key: id('job', one),
      args: { variant },
      ...(variant === 0 ? { dueAt: FAR } : {}),
      ...(variant === 1 ? { clientId: id('client', other) } : {}),
    }),
  'drop-job': ({ at, action, id }) => at.jobs.drop(KIND, id('job', action.one)),
  lease: async ({ at, action }) => {
    const leased = await at.jobs.work.lease([KIND], 60_000)
    return leased === undefined || action.variant === 0 ? leased : [leased, await at.jobs.work.end(leased, 'done', 'sent')]
  },
  draft: ({ at, action, id, now }) =>
    action.variant === 3
      ? at.notes.dropDrafts(id('note', action.one), [draftOf(id, action, now).versionId])
      : at.notes.keepDraft(draftOf(id, action, now)),
  secret: ({ at, action, id }) => at.links.keepSecret(id('link', action.one), `secret ${action.other}`),
  device: ({ at, action, id, now }) =>
    action.variant === 0
      ? at.links.close(id('link', action.one))
      : at.links.openDevice(`token ${id('link', action.other)}`, id('link', action.one), now),
}

const doAct = async (at: Writing, action: Action, sequence: number, now: string): Promise<unknown> => {
  const entry = entryOf(action, sequence, now)
  if (entry !== undefined) return at.record.append(entry)
  return ACTIONS[action.act]?.({ at, action, now, id: (kind, number) => idOf(sequence, kind, number) })
}

const lookAt = (at: Reading, { one, other, entry, variant }: Action, sequence: number): Promise<readonly unknown[]> => {
  const id = (kind: Named, number: number): string => idOf(sequence, kind, number)
  return Promise.all([
    at.record.stream(id('episode', one), variant),
    at.record.ofClient(id('client', one)),
    at.record.entry(id('entry', entry)),
    at.record.position(),
    at.audit.ofClient(id('client', one), 2),
    at.clients.page(undefined, 3 + variant),
    at.clients.page(id('client', one), 3),
    at.clients.pageOf(id('person', other), undefined, 5),
    at.clients.folded(id('client', one)),
    at.clients.episodes(id('client', one)),
    at.clients.isNamed(id('person', other), id('client', one)),
    at.visits.between('2026-12-01T00:00:00.000Z', FAR, 4),
    at.visits.ofClient(id('client', one), 4),
    at.tasks.open(5),
    at.tasks.ofClient(id('client', one)),
    at.people.people(),
    at.people.licences(id('person', one)),
    at.people.settingsEntry(),
    at.notes.ofClient(id('client', one)),
    at.notes.drafts(id('note', one)),
    at.notes.draftsOf(id('person', other)),
    at.links.ofClient(id('client', one)),
    at.links.bySecret(`secret ${other}`),
    at.jobs.inStates(['waiting', 'done', 'leased'], 5),
    at.jobs.nextDue(['mail']),
    at.jobs.countSince('mail', '2026-11-26T00:00:00.000Z'),
  ])
}

const plain = (_key: string, value: unknown): unknown => (value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value)

/** What became of it, as text: a value, the code of a fault, or whatever else was thrown. */
const outcomeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    return JSON.stringify(await work, plain) ?? 'nothing'
  } catch (error) {
    if (isFault(error)) return `${error.kind} ${error.code} ${error.detail.place ?? ''}`
    return error instanceof ChangedItsMind ? 'changed its mind' : `threw ${String(error)}`
  }
}

const doUnit = ({ store, clock }: Played, { actions, fails }: Unit, sequence: number): Promise<unknown> =>
  store.write(scope, async (at) => {
    const results: unknown[] = []
    for (const action of actions) results.push(await doAct(at, action, sequence, clock.now()))
    if (fails) throw new ChangedItsMind()
    return results
  })

/** Plays a sequence on a store; the answers, in order. */
export const play = async (played: Played, sequence: number, steps: readonly Step[]): Promise<readonly string[]> => {
  const answers: string[] = []
  for (const { together, pause, look } of steps) {
    answers.push(...(await Promise.all(together.map((unit) => outcomeOf(doUnit(played, unit, sequence))))))
    played.clock.move(pause)
    answers.push(await outcomeOf(played.store.read(scope, (at) => lookAt(at, look, sequence))))
  }
  return answers
}
