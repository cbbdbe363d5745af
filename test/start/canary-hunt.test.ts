import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { openScope } from '#care/access/open-scope.ts'
import type { Role, Scope } from '#care/access/scope.ts'
import { queueMail } from '#clinic/mail/queue-mail.ts'
import { openSession } from '#clinic/sign-in/door/open-session.ts'
import { signInOf } from '#clinic/sign-in/sign-in.ts'
import { staffingOfRecord } from '#clinic/sign-in/staffing.ts'
import { createAudience } from '#http/events/audience.ts'
import { OUTSIDE_NOWHERE } from '#http/openapi/nowhere.ts'
import { allRoutes } from '#http/routes/all.ts'
import type { AnyRoute } from '#http/registry/route.ts'
import { assemble } from '#server/assemble.ts'
import type { Server } from '#server/assemble.ts'
import type { Storage } from '#server/edges.ts'
import { jsonLines } from '#server/log/json-lines.ts'
import { smtpMailer } from '#server/mail/smtp-mailer.ts'
import { check } from '#store/check/check.ts'
import { sqliteEngine } from '#store/dialect/sqlite/engine.ts'
import { keyFolder } from '#store/keys/key-folder.ts'
import { fillWithCanaries } from '../support/canaries/canary-clinic.ts'
import { marker, markersIn } from '../support/canaries/marker.ts'
import { clientIdOf, clinicIdOf, episodeIdOf, personIdOf, thingIdOf } from '../support/canaries/seed.ts'
import { handTimers, seededRandom, standingClock } from '../support/edges.ts'
import type { HandTimers, StandingClock } from '../support/edges.ts'
import { keysIn } from '../support/keys.ts'
import { mailServer } from '../support/mail-server.ts'
import { sciatica } from '../support/packs.ts'
import { temporaryTree } from '../support/temporary.ts'

const ORIGIN = 'https://clinic.example'
const WHOSE = { tenant: 3, client: 0 }
const CLINIC = clinicIdOf(WHOSE)
const SCOPE: Scope = openScope(CLINIC, { kind: 'system', task: 'test' }, 'hunt')
/** Whoever wrote the record. */
const THERAPIST: Scope = openScope(
  CLINIC,
  { kind: 'staff', personId: personIdOf(WHOSE, 'therapist'), role: 'therapist', sessionId: 's', deviceId: 'd' },
  'hunt',
)
/** Stands for a client in what strangers and faulty programs send: nothing may say it back. */
const SENT = marker({ tenant: 3, client: 9 }, 'sent')

const FACTS = { version: '1', origin: ORIGIN, reach: '', cannot: [], places: [], warnings: [] }

interface World {
  readonly server: Server
  readonly clock: StandingClock
  readonly timers: HandTimers
  readonly storage: Storage
  readonly folder: string
  readonly log: () => string
  readonly mails: () => readonly string[]
  readonly cookies: Readonly<Record<string, string>>
  readonly routes: readonly AnyRoute[]
}

const opened = async (): Promise<World> => {
  const [folder, clock, timers, random] = [temporaryTree({}), standingClock(), handTimers(), seededRandom('hunt')]
  const post = await mailServer(() => 'none')
  onTestFinished(() => post.close())
  const storage = {
    engine: sqliteEngine(join(folder, 'clinics'), { clock, timers }),
    keys: keysIn(join(folder, 'keyring'), keyFolder(join(folder, 'keys'))),
  }
  await storage.keys.found(CLINIC)
  let log = ''
  const lines = jsonLines((line) => (log += line), clock)
  const mailer = smtpMailer(post.url, 'hello@clinic.example', timers)
  const edges = { clock, timers, random, log: lines, storage, mailer, knowledge: () => sciatica() }
  const reach = { kind: 'anywhere', host: 'localhost', port: 0, origin: ORIGIN, behindProxy: true, tls: undefined } as const
  const server = assemble(edges, { version: '1', reach, origin: ORIGIN, facts: FACTS })
  const { store } = server.clinic
  await store.found(SCOPE)
  await fillWithCanaries(store, THERAPIST, WHOSE.tenant)
  await server.begin()
  const signIn = signInOf(server.clinic, { staffing: staffingOfRecord(), site: undefined, makeKeys: storage.keys.found })
  const session = async (name: string, role: Role): Promise<string> => {
    const visitor = { requestId: 'hunt', network: '192.0.2.1', label: 'Firefox' }
    const opening = { personId: personIdOf(WHOSE, name), role, proof: 'passkey' } as const
    const { sessionToken } = await store.write(SCOPE, (at) => openSession(signIn, at, visitor, opening))
    return `__Host-ischia-session=${sessionToken}`
  }
  return {
    server,
    clock,
    timers,
    storage,
    folder,
    log: () => log,
    mails: () => post.arrived.map(({ content }) => content),
    cookies: { nobody: '', reception: await session('reception', 'reception'), owner: await session('owner', 'owner') },
    routes: allRoutes({ version: '1', isReady: async () => true, signIn, audience: createAudience(), outside: OUTSIDE_NOWHERE }),
  }
}

const IDS: Readonly<Record<string, string>> = {
  clientId: clientIdOf(WHOSE),
  episodeId: episodeIdOf(WHOSE),
  personId: personIdOf(WHOSE, 'therapist'),
}

const filled = (path: string): string =>
  path.replaceAll(/:(\w+)(?:\{[^}]*\})?/gu, (_, name: string) => IDS[name] ?? thingIdOf(WHOSE, name.replace(/Id$/u, '')))

/** What is special about a request. */
interface Sending {
  readonly query?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** What left the process in answer to one request. */
interface Left {
  readonly who: string
  readonly route: string
  readonly status: number
  readonly requestId: string
  readonly headers: string
  readonly body: string
}

const asked = async ({ server, cookies }: World, who: string, route: AnyRoute, init: Sending): Promise<Left> => {
  const headers = {
    Origin: ORIGIN,
    Host: 'clinic.example',
    'Sec-Fetch-Site': 'same-origin',
    'User-Agent': SENT,
    Cookie: cookies[who] ?? '',
    ...init.headers,
  }
  const { query = '', body: sent = null } = init
  const request = new Request(`${ORIGIN}${filled(route.path)}${query}`, { body: sent, method: route.method, headers })
  const reply = await server.fetch(request, { address: '192.0.2.1' })
  const body = reply.headers.get('content-type') === 'text/event-stream' ? '' : await reply.text()
  const said = [...reply.headers].filter(([name]) => name !== 'set-cookie')
  return {
    who,
    route: route.name,
    status: reply.status,
    requestId: reply.headers.get('request-id') ?? '',
    headers: JSON.stringify(said),
    body,
  }
}

const JSON_TYPE = { 'Content-Type': 'application/json' }
const FAULTY: readonly Sending[] = [{ query: `?unknown=${SENT}` }, { headers: { 'X-Forwarded-For': SENT, 'Last-Event-ID': SENT } }]
const FAULTY_BODIES: readonly string[] = [
  `{"name":"${SENT}"`,
  `{"unknown":"${SENT}"}`,
  `{"entryId":"${SENT}","happenedAt":"${SENT}","card":{"name":["${SENT}"]},"text":{"a":"${SENT}"}}`,
]

/** Looks of the second before are on the disk once something was written that came after them. */
const looksAreWritten = async ({ server: { clinic } }: World): Promise<void> => {
  for (let times = 0; times < 2; times += 1) await clinic.store.write(SCOPE, async () => undefined)
}

/** Everybody asks for everything, rightly and wrongly. */
const workload = async (world: World): Promise<readonly Left[]> => {
  const left: Left[] = []
  for (const route of world.routes) {
    const faulty = route.method === 'GET' ? [{}, ...FAULTY] : FAULTY_BODIES.map((body) => ({ body, headers: JSON_TYPE }))
    for (const init of faulty)
      for (const who of Object.keys(world.cookies)) {
        // Nobody is in a hurry: rates fill up again, nobody is away for long enough to be locked out, and each look is one of its own.
        world.clock.move(1_000)
        world.timers.pass(1_000)
        await looksAreWritten(world)
        left.push(await asked(world, who, route, init))
      }
  }
  return left
}

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((name) => statSync(name).isFile())

const found = (text: string): readonly string[] => markersIn(text)

describe('[T18] canaries of clients under a mixed workload', () => {
  it(
    'leave in answers to whoever may see them and nowhere else, each look is in the audit, and its chain holds',
    { timeout: 120_000 },
    async () => {
      const world = await opened()
      const { store, clock, random } = world.server.clinic
      const email = `${marker(WHOSE, 'email')}@example.test`
      const mail = { template: 'client-code', key: 'v', to: email, recipient: 'client:1', clientId: clientIdOf(WHOSE) } as const
      await store.write(SCOPE, (at) => queueMail(at, { ...mail, values: { clinic: 'Studio', code: '123456' } }, clock.now()))
      // It is on its way before hours of the clinic's time pass in moments.
      world.timers.pass(1_000)
      await vi.waitFor(() => expect(world.mails()).toHaveLength(1), { timeout: 20_000 })
      const left = await workload(world)
      // Somebody really was shown something, or the hunt is over an empty field.
      const shown = left.filter(({ body, status }) => status === 200 && found(body).some((one) => /C\d{4}/u.test(one)))
      expect(new Set(shown.map(({ route }) => route)).size).toBeGreaterThanOrEqual(5)

      expect(left.filter(({ status }) => status >= 500).map(({ route, who }) => `${who} ${route}`)).toEqual([])
      expect(left.filter(({ body }) => body.includes(SENT)).map(({ route }) => route)).toEqual([])
      expect(left.filter(({ status, body }) => status >= 400 && found(body).length > 0)).toEqual([])
      expect(left.filter(({ headers }) => found(headers).length > 0)).toEqual([])
      expect(left.filter(({ who, body }) => who === 'nobody' && found(body).length > 0)).toEqual([])
      expect(found(world.log())).toEqual([])
      expect(world.log().split('\n').length).toBeGreaterThan(100)

      const checked = await check({ engine: world.storage.engine, seals: world.storage.keys, clock, random }, SCOPE)
      expect(checked.findings).toEqual([])
      await world.server.stop()

      const engine = sqliteEngine(join(world.folder, 'clinics'), { clock, timers: handTimers() })
      const audited = await engine.read(SCOPE, (db) => db.selectFrom('audit').select('request_id').execute())
      await engine.close()
      const requests = new Set(audited.map(({ request_id }) => request_id))
      expect([...new Set(shown.filter(({ requestId }) => !requests.has(requestId)).map(({ route }) => route))]).toEqual([])

      expect(world.mails()).toHaveLength(1)
      expect(world.mails().map((text) => found(text.replaceAll(email, '')))).toEqual([[]])
      const readable = filesBelow(world.folder).filter((name) => found(readFileSync(name, 'latin1')).length > 0)
      expect(readable).toEqual([])
    },
  )
})
