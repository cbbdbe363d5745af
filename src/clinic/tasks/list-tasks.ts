import { z } from 'zod'
import type { UseCase } from '../clinic.ts'
import { aboutClient } from '../policies/about.ts'
import { demand, may } from '../policies/demand.ts'
import { showTask, TaskShown } from './shown.ts'

/** How many at most. */
export const ListTasks = z.strictObject({ limit: z.coerce.number().int().min(1).max(500).default(100) })
/** {@link ListTasks}, read. */
export type ListTasks = z.output<typeof ListTasks>

/** Open tasks, oldest first. */
export const TasksListed = z.strictObject({ tasks: z.array(TaskShown) })
/** {@link TasksListed}, read. */
export type TasksListed = z.output<typeof TasksListed>

/** What waits for a clinician, of the clients whoever asks may see. */
export const listTasks: UseCase<ListTasks, TasksListed> = async (clinic, scope, { limit }) => {
  demand(clinic, scope, 'read red-flags', { holds: ['assigned'] })
  return clinic.store.read(scope, async (at) => {
    const tasks: TaskShown[] = []
    for (const task of await at.tasks.open(limit)) {
      if (!may(clinic, scope, 'read red-flags', await aboutClient(at, task.clientId))) continue
      clinic.store.noteSeen(scope, { action: 'read red-flags', clientId: task.clientId, subjectId: task.taskId })
      tasks.push(await showTask(at, task))
    }
    return { tasks }
  })
}
