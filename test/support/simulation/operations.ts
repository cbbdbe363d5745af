import type { Scope } from '#care/access/scope.ts'
import { submitAnswers } from '#clinic/intake/submit-answers.ts'
import type { Clinic } from '#clinic/clinic.ts'
import { signNote } from '#clinic/notes/sign-note.ts'
import { acknowledgeTask } from '#clinic/tasks/acknowledge-task.ts'
import { bookVisit } from '#clinic/visits/book-visit.ts'
import { cancelVisit } from '#clinic/visits/cancel-visit.ts'
import type { Clock } from '#edges/clock.ts'
import { uuid4, uuid7 } from '#edges/ids.ts'
import type { ClinicAtStart } from './clinic-at-start.ts'
import type { Scheduler } from './scheduler.ts'

/** Something a device asks for, sent again under the same id until it is answered. */
export interface Wanted {
  readonly name: string
  readonly entryId: string
  readonly run: (clinic: Clinic) => Promise<unknown>
}

/** Whoever holds a device: a scope for each thing, and a clock that may be wrong. */
export interface Holder {
  readonly scope: Scope
  readonly role: 'therapist' | 'reception' | 'client'
  readonly clientId: string
  readonly clock: Clock
}

const SLOT = 15 * 60_000

/** A quarter of an hour tomorrow morning: few of them, so that two people often want the same. */
const aSlot = ({ clock, below }: Scheduler): string => {
  const morning = Date.parse(`${new Date(Date.parse(clock.now()) + 86_400_000).toISOString().slice(0, 10)}T14:00:00.000Z`)
  return new Date(morning + below(6) * SLOT).toISOString()
}

const pick = <T>(list: readonly T[], { below }: Scheduler): T | undefined => list[below(list.length)]

/** What somebody does next with what there is; undefined: nothing to do. */
export const nextWish = async (
  clinic: Clinic,
  start: ClinicAtStart,
  world: Scheduler,
  { scope, role, clientId, clock }: Holder,
): Promise<Wanted | undefined> => {
  const operation = { entryId: uuid7(world.clock, world.random), happenedAt: clock.now() }
  const wanted = (name: string, run: Wanted['run']): Wanted => ({ name, entryId: operation.entryId, run })
  const episode = pick(start.clients, world) ?? { clientId, episodeId: '' }
  if (role === 'client') {
    const answers = { ...operation, pack: 'sciatica', packVersion: '1.0.0', facts: { 'rf-ces-saddle': 'yes' }, done: false }
    return wanted('answers', (on) => submitAnswers(on, scope, answers))
  }
  if (role === 'therapist') {
    const task = (await clinic.store.read(start.program, (at) => at.tasks.open(10)))[world.below(3)]
    if (task !== undefined)
      return wanted('acknowledge', (on) => acknowledgeTask(on, scope, { ...operation, taskId: task.taskId, done: 'called' }))
    const note = { ...operation, noteId: uuid4(world.random), episodeId: episode.episodeId, text: 'better', replaces: [] }
    return wanted('note', (on) => signNote(on, scope, note))
  }
  const visits = await clinic.store.read(start.program, (at) => at.visits.ofClient(episode.clientId, 10))
  const visit = visits.find(({ state }) => state === 'booked')
  if (visit !== undefined && world.chance() < 0.4)
    return wanted('cancel', (on) => cancelVisit(on, scope, { ...operation, visitId: visit.visitId }))
  const booking = { ...operation, episodeId: episode.episodeId, therapistId: start.therapistId, startsAt: aSlot(world), minutes: 30 }
  return wanted('book', (on) => bookVisit(on, scope, booking))
}
