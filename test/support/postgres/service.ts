import { rmSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startCluster, type Cluster } from './cluster.ts'
import { prepareServer } from './prepare.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A socket that answers with the address of the PostgreSQL server of this run, started when first asked for. */
    readonly postgres: string
  }
}

let starting: Promise<Cluster> | undefined
let service: Server | undefined

const started = async (): Promise<Cluster> => {
  const cluster = await startCluster()
  await prepareServer(cluster)
  return cluster
}

const answer = async (): Promise<string> => {
  starting ??= started()
  try {
    const { socket } = await starting
    return JSON.stringify({ socket })
  } catch (error) {
    return JSON.stringify({ failed: error instanceof Error ? error.message : String(error) })
  }
}

const listening = (path: string): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer((asking) => void answer().then((text) => asking.end(text)))
    server.once('error', reject)
    server.listen(path, () => resolve(server))
  })

/** Before the first test of a project: no server yet, only somebody who starts one when a test wants it. */
export const setup = async (project: TestProject): Promise<void> => {
  const path = join(tmpdir(), `ischia-pg-${process.pid}-${project.name}.sock`)
  rmSync(path, { force: true })
  service = await listening(path)
  project.provide('postgres', path)
}

/** After the last test of a project. */
export const teardown = async (): Promise<void> => {
  service?.close()
  // A server that did not start was told to every test that asked; there is nothing to remove.
  const cluster = await starting?.catch(() => undefined)
  await cluster?.remove()
}
