// Runs in a thread of its own: proves the shares it is sent, one after another, with a Z3 of its own.
import { parentPort, workerData } from 'node:worker_threads'
import { proveShare } from '../shares/prove-share.ts'
import { openZ3 } from '../solver/z3.ts'
import type { Done, Order, Start } from './messages.ts'
import { WorkerError } from './worker-error.ts'

if (parentPort === null) throw new WorkerError('a worker of the prover is started by the prover')
const port = parentPort
const { knowledge }: Start = workerData
const z3 = await openZ3()

const answer = async (order: Order): Promise<void> => {
  if (order.kind === 'end') {
    port.close()
    return z3.close()
  }
  const done: Done = { claims: await proveShare(knowledge, order.share, { startSolver: z3.start, clock: () => performance.now() }) }
  port.postMessage(done)
}

// What goes wrong here is thrown outside of any promise, so that it reaches whoever started the worker.
port.on('message', (order: Order) => {
  answer(order).catch((error: unknown) => {
    setImmediate(() => {
      throw error
    })
  })
})
