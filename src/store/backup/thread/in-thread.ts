import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { isFault } from '#edges/fault.ts'
import { TASKS } from './tasks.ts'
import type { TaskAnswer } from './tasks.ts'

const ASKED = z.object({ task: z.enum(['snapshotFile', 'writeBackup', 'examine']), input: z.array(z.unknown()) })

// What is handed over was typed where it was handed in; between threads it is copied as it is.
const run = (task: keyof typeof TASKS, input: readonly unknown[]): Promise<unknown> => Reflect.apply(TASKS[task], undefined, [...input])

const answer = async (): Promise<TaskAnswer> => {
  const { task, input } = ASKED.parse(workerData)
  try {
    return { done: await run(task, input) }
  } catch (error) {
    if (isFault(error)) return { refused: error.code, place: error.detail.place, says: error.message }
    return { refused: '', says: error instanceof Error ? error.message : String(error) }
  }
}

const answered = await answer()
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(answered)
