import { Fault } from '#edges/fault.ts'
import type { Reading } from '#store/store.ts'
import type { TaskState } from '#store/tasks/tasks.ts'
import { CLINIC_FAULTS } from '../faults.ts'

/** A task, or the refusal everybody gets who names what is not there. */
export const knownTask = async (at: Reading, taskId: string): Promise<TaskState> => {
  const task = await at.tasks.task(taskId)
  if (task === undefined) throw new Fault(CLINIC_FAULTS.missing)
  return task
}

/** Refuses what is done already. */
export const openTask = ({ done }: TaskState): void => {
  if (done !== undefined) throw new Fault(CLINIC_FAULTS.notDone)
}
