// The one connection of a file that writes, on a thread of its own: a sync of the disk takes milliseconds, and whoever reads
// or asks meanwhile shall not wait for it.
import { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'
import type { Answer, Statement } from '../statement.ts'
import { thrownBy } from './errors.ts'
import { setPragmas, WRITER_PRAGMAS } from './pragmas.ts'
import { statementsOf } from './statements.ts'
import type { Answered, Asked, WriterStart } from './writer-messages.ts'

const { path }: WriterStart = workerData
const file = new DatabaseSync(path)
setPragmas(file, WRITER_PRAGMAS)
const run = statementsOf(file)

const runAll = (statements: readonly Statement[]): Answer => {
  let answer: Answer = { rows: [], changes: 0 }
  for (const statement of statements) answer = run(statement)
  return answer
}

const answerTo = ({ id, statements }: Asked): Answered => {
  try {
    const answer = runAll(statements)
    return { id, open: file.isTransaction, answer }
  } catch (error) {
    return { id, open: file.isTransaction, thrown: thrownBy(error) }
  }
}

// Between threads there is no origin to name.
/* oxlint-disable unicorn/require-post-message-target-origin */
parentPort?.on('message', (asked: Asked) => {
  parentPort?.postMessage(answerTo(asked))
})
// Ready: the file is open.
parentPort?.postMessage({ id: 0, open: false, answer: { rows: [], changes: 0 } } satisfies Answered)
