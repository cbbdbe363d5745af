import { Worker } from 'node:worker_threads'
import { Fault } from '#edges/fault.ts'
import type { Timers } from '#edges/timers.ts'
import { ATTACHMENT_FAULTS } from '../faults.ts'
import { refusalOf } from './answer.ts'
import type { Answer } from './answer.ts'
import { MOST_BYTES } from './clean.ts'
import type { CleanFile } from './clean.ts'

/** What reading one file may take. */
export interface CleaningLimits {
  readonly milliseconds: number
  readonly heapMegabytes: number
}

const LIMITS: CleaningLimits = { milliseconds: 10_000, heapMegabytes: 256 }

/** Reads a file a stranger sent and gives back only what it shows; refuses with a fault. */
export type Cleaner = (bytes: Uint8Array) => Promise<CleanFile>

const answered = (worker: Worker): Promise<Answer | undefined> =>
  new Promise((resolve) => {
    worker.once('message', (answer: Answer) => resolve(answer))
    // Out of memory, a fault of the library, or stopped for time: all the same to whoever sent it.
    worker.once('error', () => resolve(undefined))
    worker.once('exit', () => resolve(undefined))
  })

const cleanInThread = async (timers: Timers, limits: CleaningLimits, bytes: Uint8Array): Promise<CleanFile> => {
  const resourceLimits = { maxOldGenerationSizeMb: limits.heapMegabytes, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 }
  const worker = new Worker(new URL('./in-worker.ts', import.meta.url), {
    workerData: bytes,
    resourceLimits,
    env: {},
    stdout: true,
    stderr: true,
  })
  const cancel = timers.after(limits.milliseconds, () => void worker.terminate())
  try {
    const answer = await answered(worker)
    if (answer === undefined || 'refused' in answer) throw refusalOf(answer)
    return answer.clean
  } finally {
    cancel()
    await worker.terminate()
  }
}

/** A cleaner that reads one file at a time, each in a thread of its own with limits of time and memory. */
export const openCleaner = (timers: Timers, limits: CleaningLimits = LIMITS): Cleaner => {
  let last: Promise<unknown> = Promise.resolve()
  return async (bytes) => {
    if (bytes.length > MOST_BYTES) throw new Fault(ATTACHMENT_FAULTS.tooLarge)
    const before = last
    const mine = before.then(() => cleanInThread(timers, limits, bytes))
    last = mine.catch(() => undefined)
    return mine
  }
}
