import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { NoPostgres, postgresBinaries } from './binaries.ts'
import { asUser, postgresRunsAs } from './runs-as.ts'

/** Where a server answers; plain data, so that it can be handed to another process. */
export interface ServerAt {
  /** The folder of its socket: it listens on no network. */
  readonly socket: string
}

/** A PostgreSQL server of our own in a temporary folder, for tests and benches. */
export interface Cluster extends ServerAt {
  /** Where its data is, and `server.log`. */
  readonly folder: string
  /** Starts it, or starts it again after `stop`; resolves when it answers. */
  readonly start: () => Promise<void>
  /** `fast` lets it finish its writes; `immediate` is as if the power went. */
  readonly stop: (how: 'fast' | 'immediate') => Promise<void>
  /** Stops it and removes all of it. */
  readonly remove: () => Promise<void>
}

const run = promisify(execFile)
const READY_WITHIN = 30_000
const SIGNALS = { fast: 'SIGINT', immediate: 'SIGQUIT' } as const

// What is acknowledged must be on the disk here as well: fsync stays on. The rest keeps a small machine free.
const SETTINGS = `
listen_addresses = ''
max_connections = 60
shared_buffers = 64MB
fsync = on
synchronous_commit = on
recovery_init_sync_method = syncfs
autovacuum_naptime = 60s
log_min_messages = warning
timezone = 'UTC'
`

const ended = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null ? Promise.resolve() : new Promise((resolve) => child.once('exit', () => resolve()))

// `pg_ctl start` would answer before the socket is there for another user; the line in the log is what the server says itself.
const ready = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    let said = ''
    const late = setTimeout(() => reject(new NoPostgres(`PostgreSQL did not start within ${READY_WITHIN} ms:\n${said}`)), READY_WITHIN)
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text
      if (!said.includes('ready to accept connections')) return
      clearTimeout(late)
      resolve()
    })
    child.once('exit', () => reject(new NoPostgres(`PostgreSQL ended while starting:\n${said}`)))
  })

const prepare = async (folder: string, binaries: string): Promise<void> => {
  const as = postgresRunsAs()
  chownSync(folder, as.uid, as.gid)
  chmodSync(folder, 0o700)
  const data = join(folder, 'data')
  const [command = '', ...before] = asUser(as, 'QUIT')
  const options = ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync', '--no-instructions']
  await run(command, [...before, join(binaries, 'initdb'), ...options], { cwd: '/' })
  writeFileSync(join(data, 'postgresql.auto.conf'), `${SETTINGS}unix_socket_directories = '${folder}'\n`)
}

const launch = async (folder: string, binaries: string): Promise<ChildProcess> => {
  const [command = '', ...before] = asUser(postgresRunsAs(), 'INT')
  const args = [...before, join(binaries, 'postgres'), '-D', join(folder, 'data')]
  const child = spawn(command, args, { cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] })
  await ready(child)
  child.stderr?.resume()
  return child
}

/** Makes a new server and starts it; it dies with the process that asked, whatever that dies of. */
export const startCluster = async (): Promise<Cluster> => {
  const binaries = postgresBinaries()
  const folder = mkdtempSync(join(tmpdir(), 'ischia-pg-'))
  await prepare(folder, binaries)
  let child = await launch(folder, binaries)
  const stop: Cluster['stop'] = async (how) => {
    child.kill(SIGNALS[how])
    await ended(child)
  }
  return {
    folder,
    socket: folder,
    start: async () => {
      child = await launch(folder, binaries)
    },
    stop,
    remove: async () => {
      await stop('immediate')
      if (existsSync(folder)) rmSync(folder, { recursive: true, force: true })
    },
  }
}
