import { z } from 'zod'
import { Id } from '#care/record/fields.ts'
import { Fault } from '#edges/fault.ts'
import type { UseCase } from '../clinic.ts'
import { CLINIC_FAULTS } from '../faults.ts'
import type { Made } from '../operation.ts'
import { madeOf, OPERATION } from '../operation.ts'
import { aboutClient } from '../policies/about.ts'
import { demand } from '../policies/demand.ts'
import { say, wasMade } from '../say.ts'
import { episodeStream } from '../streams.ts'
import { knownTask, openTask } from './known-task.ts'
import { isEmergency } from './list-emergencies.ts'

/** Whom somebody will call. */
export const PromiseCall = z.strictObject({ ...OPERATION, taskId: Id })
/** {@link PromiseCall}, read. */
export type PromiseCall = z.output<typeof PromiseCall>

/** "I will call": from now on the client is told that a call comes, and from whom. Nobody else promises one. */
export const promiseCall: UseCase<PromiseCall, Made> = (clinic, scope, input) =>
  clinic.store.write(scope, async (at) => {
    const task = await knownTask(at, input.taskId)
    demand(clinic, scope, 'call emergencies', await aboutClient(at, task.clientId))
    // Other tasks are a clinician's: to whoever may only call, they are not there.
    if (!isEmergency(task)) throw new Fault(CLINIC_FAULTS.missing)
    if (!(await wasMade(at, input))) openTask(task)
    const stream = episodeStream(task)
    await say(at, stream, input, { kind: 'red-flag.seen', body: { flagId: task.taskId } }, 'seen')
    const made = await say(at, stream, input, { kind: 'red-flag.calling', body: { flagId: task.taskId } })
    await at.audit.note({ action: 'call emergencies', clientId: task.clientId, subjectId: task.taskId })
    return madeOf(made)
  })
