import { onTestFinished } from 'vitest'
import type { Ran } from '#cli/edges.ts'
import { run } from '#cli/run.ts'
import { edgesWith } from './command-line.ts'
import type { TestHost } from './host.ts'

/** A server that was started by its command. */
export interface Started {
  /** The address it says it has. */
  readonly origin: string
  readonly said: string
  /** Stops it, and tells how the command ended. */
  readonly stop: () => Promise<Ran>
}

/** What comes of `ischia start` with these options, when it does not start. */
export const refusedStart = (test: TestHost, ...options: readonly string[]): Promise<Ran> =>
  run(['start', ...options], { ...edgesWith(), host: async () => test.host })

/** Runs `ischia start` until the present test ends. */
export const started = async (test: TestHost, ...options: readonly string[]): Promise<Started> => {
  const ended = refusedStart(test, ...options)
  const said = await Promise.race([test.said(), ended.then(({ err }) => err)])
  let stopped: Promise<Ran> | undefined
  const stop = (): Promise<Ran> => {
    if (stopped === undefined) test.stop()
    stopped ??= ended
    return stopped
  }
  onTestFinished(async () => void (await stop()))
  return { origin: /^ {2}Open +(\S+)$/mu.exec(said)?.[1] ?? '', said, stop }
}
