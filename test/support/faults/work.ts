import type { Json, NewEntry, StreamRef } from '#care/record/entry.ts'
import type { Clock } from '#edges/clock.ts'
import type { Random } from '#edges/random.ts'
import type { Operation, Trace } from '#store/check/operation.ts'
import type { NewJob } from '#store/jobs/jobs.ts'
import type { Store } from '#store/store.ts'
import { uuid4, uuid7 } from '#edges/ids.ts'
import { scopeOf } from './place.ts'

/** One piece of work: what it leaves, and how it is done. */
export interface Work {
  readonly operation: Operation
  readonly run: (store: Store) => Promise<unknown>
}

/** Whom work is about: it begins with a client and an episode of its own, so that drivers do not disturb each other. */
export interface World {
  readonly clock: Clock
  readonly random: Random
  readonly clientId: string
  readonly episodeId: string
  readonly therapistId: string
  /** A number that grows by one with each piece of work. */
  readonly turn: number
}

/** The stream of a client, of its episode, of the clinic. */
export const streamsOf = ({ clientId, episodeId }: World, clinicId: string) => ({
  clinic: { kind: 'clinic', id: clinicId } satisfies StreamRef,
  client: { kind: 'client', id: clientId, clientId } satisfies StreamRef,
  episode: { kind: 'episode', id: episodeId, clientId } satisfies StreamRef,
})

/** An entry that was just written by the server. */
export const entryOf = (world: World, stream: StreamRef, kind: string, body: Json, more: Partial<NewEntry> = {}): NewEntry => ({
  entryId: uuid7(world.clock, world.random),
  stream,
  kind,
  version: 1,
  body,
  happenedAt: world.clock.now(),
  ...more,
})

/** Appends entries with a line of the audit each, in one transaction: all of it is there or nothing. */
export const keep = (name: string, world: World, entries: readonly NewEntry[], jobs: readonly NewJob[] = []): Work => {
  const requestId = uuid4(world.random)
  const traces: readonly Trace[] = [
    ...entries.flatMap(({ entryId }): readonly Trace[] => [{ entryId }, { table: 'audit', where: { subject_id: entryId } }]),
    ...jobs.map(({ kind, key }): Trace => ({ table: 'job', where: { kind, job_key: key } })),
  ]
  return {
    operation: { name: `${name} ${requestId}`, outcome: 'unknown', traces },
    run: (store) =>
      store.write(scopeOf(requestId), async (at) => {
        for (const { entryId, kind, stream, ...rest } of entries) {
          await at.record.append({ entryId, kind, stream, ...rest })
          await at.audit.note({ action: kind, subjectId: entryId, ...(stream.clientId === undefined ? {} : { clientId: stream.clientId }) })
        }
        for (const job of jobs) await at.jobs.add(job)
      }),
  }
}
