// Runs in a thread of its own: what a stranger sent is read here, where it can take neither the server's time nor its memory.
import { parentPort, workerData } from 'node:worker_threads'
import { Fault, isFault } from '#edges/fault.ts'
import { ATTACHMENT_FAULTS } from '../faults.ts'
import { cleanFile } from './clean.ts'
import type { Answer } from './answer.ts'
import { limitUnpacking, MOST_UNPACKED } from './pdf/limit-unpacking.ts'

const answerOf = async (bytes: Uint8Array): Promise<Answer> => {
  try {
    return { clean: await cleanFile(bytes) }
  } catch (error) {
    if (!isFault(error)) throw error
    return { refused: error.code, ...(error.detail.place === undefined ? {} : { place: error.detail.place }) }
  }
}

const isBytes = (value: unknown): value is Uint8Array => value instanceof Uint8Array

if (!isBytes(workerData)) throw new Fault(ATTACHMENT_FAULTS.damaged)
limitUnpacking(MOST_UNPACKED, () => process.exit(1))
const answer = await answerOf(workerData)
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(answer)
