import { z } from 'zod'
import { Id, Reason } from '#care/record/fields.ts'
import type { UseCase } from '../clinic.ts'
import type { Made } from '../operation.ts'
import { madeOf, OPERATION } from '../operation.ts'
import { aboutClient } from '../policies/about.ts'
import { demand } from '../policies/demand.ts'
import { say, wasMade } from '../say.ts'
import { episodeStream } from '../streams.ts'
import { knownTask, openTask } from './known-task.ts'

/** What a clinician did about a red flag. */
export const AcknowledgeTask = z.strictObject({ ...OPERATION, taskId: Id, done: Reason.min(1) })
/** {@link AcknowledgeTask}, read. */
export type AcknowledgeTask = z.output<typeof AcknowledgeTask>

/** Closes a task: only a clinician of the client, and with a word on what was done (I6). */
export const acknowledgeTask: UseCase<AcknowledgeTask, Made> = (clinic, scope, input) =>
  clinic.store.write(scope, async (at) => {
    const task = await knownTask(at, input.taskId)
    demand(clinic, scope, 'acknowledge red-flags', await aboutClient(at, task.clientId))
    if (!(await wasMade(at, input))) openTask(task)
    const body = { flagId: task.taskId, done: input.done }
    const made = await say(at, episodeStream(task), input, { kind: 'red-flag.acknowledged', body })
    await at.audit.note({ action: 'acknowledge red-flags', clientId: task.clientId, subjectId: task.taskId })
    return madeOf(made)
  })
