import { Worker } from 'node:worker_threads'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { provePackBy } from '../prove/prove-pack.ts'
import type { Claim, Proof } from '../prove/result.ts'
import type { Share } from '../shares/share.ts'
import type { Done, Order, Start } from './messages.ts'
import { WorkerError } from './worker-error.ts'

const WORKER = new URL('worker.ts', import.meta.url)

interface Waiting {
  readonly index: number
  readonly share: Share
}

/** Lets one worker take share after share from the queue until none is left. */
const work = (worker: Worker, queue: Waiting[], tell: (index: number, claims: readonly Claim[]) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    let current: Waiting | undefined
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of Node has no origin
    const send = (order: Order): void => worker.postMessage(order)
    const next = (): void => {
      current = queue.shift()
      send(current === undefined ? { kind: 'end' } : { kind: 'prove', share: current.share })
    }
    worker.on('message', ({ claims }: Done) => {
      if (current !== undefined) tell(current.index, claims)
      next()
    })
    worker.on('error', (cause) => reject(new WorkerError(`a worker of the prover failed: ${String(cause)}`, { cause })))
    worker.on('exit', () => (current === undefined ? resolve() : reject(new WorkerError('a worker of the prover ended early'))))
    next()
  })

/**
 * Proves a pack on several threads. Which worker proves a share makes no difference to what comes of it. A worker that fails fails the
 * whole proof.
 */
export const proveInWorkers = async (knowledge: Knowledge, count: number, file: URL = WORKER): Promise<Proof> => {
  const start: Start = { knowledge }
  const workers: Worker[] = []
  try {
    return await provePackBy(knowledge, async (shares) => {
      const queue = shares.map((share, index) => ({ index, share }))
      const proved: (readonly Claim[])[] = shares.map(() => [])
      for (let begun = 0; begun < count; begun += 1) workers.push(new Worker(file, { workerData: start }))
      await Promise.all(workers.map((worker) => work(worker, queue, (index, claims) => (proved[index] = claims))))
      return proved
    })
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
}
