import { Worker } from 'node:worker_threads'
import type { Answer, Statement } from '../statement.ts'
import { DatabaseTrouble } from '../trouble.ts'
import { troubleOf } from './errors.ts'
import type { Answered, Asked, ThreadStart } from './thread-messages.ts'

/** A thread with a connection of a file, seen from outside. */
export interface FileThread {
  /** Runs statements one after another, until one fails; the answer is the last one's. */
  readonly run: (statements: readonly Statement[]) => Promise<Answer>
  /** Ends the thread, whatever it is doing: what was not committed is undone when the file is opened next. */
  readonly end: () => Promise<void>
}

type Waiting = PromiseWithResolvers<Answer>

const settle = (waiting: Waiting, answered: Answered): void => {
  if ('answer' in answered) waiting.resolve(answered.answer)
  else waiting.reject(troubleOf(answered.thrown, !answered.open))
}

const gone = (why: unknown): DatabaseTrouble => {
  const message = why instanceof Error ? why.message : 'the thread of a file ended'
  const errcode = why instanceof Error && 'errcode' in why && typeof why.errcode === 'number' ? why.errcode : undefined
  return errcode === undefined ? new DatabaseTrouble('gone', 'thread', message, true) : troubleOf({ message, errcode }, true)
}

/** Starts a thread on a file; resolves when the file is open. */
export const startThread = async (path: string, readOnly: boolean): Promise<FileThread> => {
  const start: ThreadStart = { path, readOnly }
  const thread = new Worker(new URL('file-thread.ts', import.meta.url), { workerData: start, execArgv: [] })
  const ready = Promise.withResolvers<Answer>()
  const waiting = new Map<number, Waiting>([[0, ready]])
  let over: DatabaseTrouble | undefined
  let last = 0
  const give = (why: unknown): void => {
    over ??= gone(why)
    for (const each of waiting.values()) each.reject(over)
    waiting.clear()
  }
  thread.on('message', (answered: Answered) => {
    const each = waiting.get(answered.id)
    waiting.delete(answered.id)
    if (waiting.size === 0) thread.unref()
    if (each !== undefined) settle(each, answered)
  })
  thread.on('error', give)
  thread.on('exit', give)
  await ready.promise
  return {
    run: (statements) => {
      if (over !== undefined) return Promise.reject(over)
      last += 1
      const asked: Asked = { id: last, statements }
      const mine = Promise.withResolvers<Answer>()
      waiting.set(last, mine)
      // An idle thread keeps no program from ending; one that somebody waits for does.
      thread.ref()
      // Between threads there is no origin to name.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      thread.postMessage(asked)
      return mine.promise
    },
    end: async () => {
      await thread.terminate()
    },
  }
}
