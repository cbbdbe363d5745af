// Requests a second, signed in, validated, audited and sealed, against bare handlers over the same store in the same run. The load comes
// from this process, the server is another.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import autocannon from 'autocannon'
import { z } from 'zod'
import { uuid7 } from '#edges/ids.ts'
import { freshDatabase } from '../test/support/postgres/fresh-database.ts'
import { startCluster } from '../test/support/postgres/cluster.ts'
import { prepareServer } from '../test/support/postgres/prepare.ts'
import { REAL } from '../test/support/faults/real.ts'
import { makeTree, removeTree } from '../test/support/temporary.ts'
import { reach } from './measure.ts'

const SECONDS = Number(process.env['ISCHIA_SECONDS'] ?? '2')
const CONNECTIONS = [1, 10, 50]
const LEAST_PERCENT = 40

const Said = z.object({ ours: z.number(), bare: z.number(), token: z.string(), clients: z.array(z.string()) })
type Said = z.output<typeof Said>

interface Kind {
  readonly name: string
  readonly request: (said: Said) => autocannon.Request
}

const KINDS: readonly Kind[] = [
  { name: 'one client', request: ({ clients }) => ({ method: 'GET', path: `/api/clients/${clients[7] ?? ''}` }) },
  { name: 'list of 20', request: () => ({ method: 'GET', path: '/api/clients?limit=20' }) },
  {
    name: 'durable append',
    request: () => ({
      method: 'POST',
      path: '/api/clients',
      setupRequest: (request) => {
        const entryId = uuid7(REAL.clock, REAL.random)
        return {
          ...request,
          body: JSON.stringify({ entryId, happenedAt: REAL.clock.now(), card: { name: 'Ben Two', phone: '+1 555 0199' } }),
        }
      },
    }),
  },
]

/** How fast requests were answered. */
interface Speed {
  readonly perSecond: number
  /** Milliseconds of the server's processor time for one request: on a busy machine the fairer figure. */
  readonly processor: number
}

type Asking = () => Promise<number>

/** Every answer has to be a success; a refusal is quickly given and would look like speed. */
const measure = async (port: number, said: Said, request: autocannon.Request, connections: number, used: Asking): Promise<Speed> => {
  const origin = `http://localhost:${said.ours}`
  const headers = { cookie: `ischia-session=${said.token}`, origin, 'sec-fetch-site': 'same-origin', host: `localhost:${said.ours}` }
  const typed = request.method === 'POST' ? { ...headers, 'content-type': 'application/json' } : headers
  const before = await used()
  const result = await autocannon({ url: `http://127.0.0.1:${port}`, connections, duration: SECONDS, headers: typed, requests: [request] })
  const spent = (await used()) - before
  if (result.non2xx > 0) throw new TypeError(`${result.non2xx} requests to ${request.path ?? ''} were refused`)
  return { perSecond: result.requests.average, processor: spent / 1_000 / Math.max(1, result.requests.total) }
}

const compared = (what: string, ours: Speed, bare: Speed): void => {
  const processor = `${ours.processor.toFixed(2)} and ${bare.processor.toFixed(2)} ms of processor each, ${Math.round((bare.processor / ours.processor) * 100)} %`
  const rates = `${Math.round(ours.perSecond)} a second, bare ${Math.round(bare.perSecond)}; ${processor}`
  reach(what, (ours.perSecond / bare.perSecond) * 100, LEAST_PERCENT, '% of bare', rates)
}

const serve = async (folder: string, url: string | undefined, database: string): Promise<void> => {
  const args = ['bench/http/server.ts', folder, ...(url === undefined ? [] : [url])]
  const server = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: server.stdout })[Symbol.asyncIterator]()
  const next = async (): Promise<unknown> => JSON.parse(z.string().parse((await lines.next()).value))
  const said = Said.parse(await next())
  const used: Asking = async () => {
    server.stdin.write('processor\n')
    return z.number().parse(await next())
  }
  for (const { name, request } of KINDS)
    for (const connections of CONNECTIONS) {
      const bare = await measure(said.bare, said, request(said), connections, used)
      const ours = await measure(said.ours, said, request(said), connections, used)
      compared(`${database}, ${name}, ${connections} connections`, ours, bare)
    }
  server.stdin.end()
  await once(server, 'exit')
}

const onFile = makeTree({})
await serve(onFile, undefined, 'SQLite')
removeTree(onFile)

const cluster = await startCluster()
await prepareServer(cluster)
const database = await freshDatabase(cluster)
const keys = makeTree({})
await serve(keys, database.app, 'PostgreSQL')
removeTree(keys)
await cluster.remove()
