import { z } from 'zod'
import { Id } from '#care/record/fields.ts'
import type { UseCase } from '../clinic.ts'
import type { Made } from '../operation.ts'
import { madeOf, OPERATION } from '../operation.ts'
import { demand } from '../policies/demand.ts'
import { say } from '../say.ts'
import { episodeStream } from '../streams.ts'
import { isEmergency } from './list-emergencies.ts'
import { knownTask } from './known-task.ts'
import { aboutClient } from '../policies/about.ts'

/** A task that somebody has before their eyes. */
export const SeeTask = z.strictObject({ ...OPERATION, taskId: Id })
/** {@link SeeTask}, read. */
export type SeeTask = z.output<typeof SeeTask>

/** Notes that a person has seen a task: the client is told so, with name and time. The desk sees emergencies. */
export const seeTask: UseCase<SeeTask, Made> = (clinic, scope, input) =>
  clinic.store.write(scope, async (at) => {
    const task = await knownTask(at, input.taskId)
    const about = await aboutClient(at, task.clientId)
    demand(clinic, scope, isEmergency(task) ? 'read emergencies' : 'read red-flags', about)
    const made = await say(at, episodeStream(task), input, { kind: 'red-flag.seen', body: { flagId: task.taskId } })
    await at.audit.note({ action: 'read emergencies', clientId: task.clientId, subjectId: task.taskId })
    return madeOf(made)
  })
