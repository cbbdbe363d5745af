import { Worker } from 'node:worker_threads'
import { Fault } from '#edges/fault.ts'
import { BACKUP_FAULTS } from '../faults.ts'
import type { TaskAnswer, TaskName, TASKS } from './tasks.ts'

type Task<N extends TaskName> = (typeof TASKS)[N]

const faultOf = (answer: TaskAnswer | Error | undefined): Fault => {
  if (answer === undefined || answer instanceof Error || 'done' in answer) return new Fault(BACKUP_FAULTS.failed, { cause: answer })
  const entry = Object.values(BACKUP_FAULTS).find(({ code }) => code === answer.refused) ?? BACKUP_FAULTS.failed
  const cause = { message: answer.says }
  return new Fault(entry, answer.place === undefined ? { cause } : { place: answer.place, cause })
}

const answerOf = (worker: Worker): Promise<TaskAnswer | Error | undefined> =>
  new Promise((resolve) => {
    worker.once('message', (answer: TaskAnswer) => resolve(answer))
    worker.once('error', (error: unknown) => resolve(error instanceof Error ? error : undefined))
    worker.once('exit', () => resolve(undefined))
  })

/** Does a piece of long work. */
export type RunTask = <N extends TaskName>(task: N, ...input: Parameters<Task<N>>) => Promise<Awaited<ReturnType<Task<N>>>>

/** Does it in a thread of its own: a server does not stand still meanwhile. Refuses with the fault it was refused with there. */
export const runApart: RunTask = async <N extends TaskName>(
  task: N,
  ...input: Parameters<Task<N>>
): Promise<Awaited<ReturnType<Task<N>>>> => {
  const worker = new Worker(new URL('./in-thread.ts', import.meta.url), { workerData: { task, input }, env: {} })
  try {
    const answer = await answerOf(worker)
    if (answer === undefined || answer instanceof Error || !('done' in answer)) throw faultOf(answer)
    return answer.done as Awaited<ReturnType<Task<N>>>
  } finally {
    await worker.terminate()
  }
}
