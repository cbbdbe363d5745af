import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import type { Point } from './trace.ts'
import { straceArguments } from './trace.ts'

/** Somebody watching the calls of a running process. */
export interface Watching {
  /** Lets go of the process, and gives what was written. */
  readonly stop: () => Promise<string>
}

/** Watches a running process; resolves once every thread of it is watched, so that nothing it does from now on is missed. */
export const attach = async (pid: number, files: readonly string[], log: string, point?: Point): Promise<Watching> => {
  const strace = spawn('strace', [...straceArguments(log, files, point), `--attach=${pid}`], { stdio: ['ignore', 'ignore', 'pipe'] })
  const gone = once(strace, 'exit')
  await Promise.race([once(strace.stderr, 'data'), gone])
  strace.stderr.resume()
  const stop = async (): Promise<string> => {
    strace.kill('SIGINT')
    await gone
    return readFileSync(log, 'utf8')
  }
  return { stop }
}
