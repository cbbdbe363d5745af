import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Heard, Said } from './listen.ts'
import { listen } from './listen.ts'

const ROOT = join(import.meta.dirname, '../../..')

/** Compiled code is kept, for most of what a driver does before it is killed would be compiling. */
const COMPILED = join(ROOT, 'build', 'compiled')

/** How a driver is started: a script of TypeScript, what it is told, and perhaps a program around it such as strace. */
export interface Start {
  readonly script: string
  readonly args: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
  readonly around?: readonly string[]
}

/** How a driver ended. */
export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

/** A child process that works on a store until it is done or killed. */
export interface Driver {
  readonly pid: number
  readonly heard: () => Heard
  /** Resolves when this was said, or with undefined when the driver ended without saying it. */
  readonly until: (is: (said: Said) => boolean) => Promise<Said | undefined>
  readonly ended: Promise<Ended>
  /** Writes a line to its standard input. */
  readonly tell: (line: string) => void
  /** Sends a signal to the driver and all it started. */
  readonly signal: (signal: NodeJS.Signals) => void
}

/** Sends a signal to a whole group of processes; that it is gone already is no failure, for it ends when it likes. */
const signalGroup = (pid: number, signal: NodeJS.Signals): void => {
  try {
    process.kill(-pid, signal)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

const watch = () => {
  const waiting = new Set<{ readonly is: (said: Said) => boolean; readonly tell: (said: Said | undefined) => void }>()
  const tell = (said: Said): void => {
    for (const one of waiting) {
      if (!one.is(said)) continue
      waiting.delete(one)
      one.tell(said)
    }
  }
  const giveUp = (): void => {
    for (const one of waiting) one.tell(undefined)
    waiting.clear()
  }
  return { waiting, tell, giveUp }
}

/** Starts a driver in a process group of its own, on the Node that runs this. */
export const startDriver = ({ script, args, environment = {}, around = [] }: Start): Driver => {
  const [command = process.execPath, ...before] = [...around, process.execPath, '--disable-warning=ExperimentalWarning', script, ...args]
  const child = spawn(command, before, {
    cwd: ROOT,
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: COMPILED, ...environment },
  })
  const { waiting, tell, giveUp } = watch()
  const { hear, heard } = listen(tell)
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8')
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const ended = once(child, 'close').then(([code, signal]: readonly unknown[]): Ended => {
    giveUp()
    return { code: typeof code === 'number' ? code : null, signal: isSignal(signal) ? signal : null }
  })
  const until = (is: (said: Said) => boolean): Promise<Said | undefined> => {
    const already = heard().said.find(is)
    if (already !== undefined) return Promise.resolve(already)
    return new Promise((resolve) => waiting.add({ is, tell: resolve }))
  }
  const pid = child.pid ?? 0
  const say = (line: string): void => void child.stdin.write(`${line}\n`)
  return { pid, heard, until, ended, tell: say, signal: (signal) => signalGroup(pid, signal) }
}

const isSignal = (signal: unknown): signal is NodeJS.Signals => typeof signal === 'string' && signal.startsWith('SIG')
