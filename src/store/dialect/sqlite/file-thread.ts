// A connection of a file on a thread of its own: the one that writes, as a sync of the disk takes milliseconds, and one that looks
// through all pages, which takes seconds. Whoever reads or asks meanwhile shall not wait for them.
import { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'
import type { Answer, Statement } from '../statement.ts'
import { thrownBy } from './errors.ts'
import { READER_PRAGMAS, setPragmas, WRITER_PRAGMAS } from './pragmas.ts'
import { statementsOf } from './statements.ts'
import type { Answered, Asked, ThreadStart } from './thread-messages.ts'

const { path, readOnly }: ThreadStart = workerData
const file = new DatabaseSync(path, { readOnly })
setPragmas(file, readOnly ? READER_PRAGMAS : WRITER_PRAGMAS)
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
