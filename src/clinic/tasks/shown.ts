import { z } from 'zod'
import { Id, Line, Moment } from '#care/record/fields.ts'
import type { ByAt, TaskState } from '#store/tasks/tasks.ts'
import type { Reading } from '#store/store.ts'
import { personName } from '../people/name.ts'

const Somebody = z.strictObject({ personId: Id, name: Line, at: Moment })

/** A task, as a clinician sees it. */
export const TaskShown = z.strictObject({
  taskId: Id,
  kind: z.enum(['red-flag', 'screening-unavailable']),
  clientId: Id,
  episodeId: Id,
  urgency: z.string(),
  raisedAt: Moment,
  seen: Somebody.optional(),
  calling: Somebody.optional(),
  done: Somebody.optional(),
})
/** {@link TaskShown}, read. */
export type TaskShown = z.output<typeof TaskShown>

/** Who did something, by name. */
export const somebody = async (at: Reading, done: ByAt | undefined): Promise<z.output<typeof Somebody> | undefined> =>
  done === undefined ? undefined : { personId: done.by, name: (await personName(at, done.by)) ?? '?', at: done.at }

/** Shows a task. */
export const showTask = async (at: Reading, task: TaskState): Promise<TaskShown> => {
  const { taskId, kind, clientId, episodeId, urgency, raisedAt } = task
  const [seen, calling, done] = [await somebody(at, task.seen), await somebody(at, task.calling), await somebody(at, task.done)]
  return { taskId, kind, clientId, episodeId, urgency, raisedAt, ...(seen && { seen }), ...(calling && { calling }), ...(done && { done }) }
}
