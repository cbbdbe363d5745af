import { openScope } from '#care/access/open-scope.ts'
import type { Role, Scope } from '#care/access/scope.ts'
import { newSecret, secretHash, tokenOf } from '#clinic/links/secret.ts'
import type { Outside } from '#clinic/outside.ts'
import { openSession } from '#clinic/sign-in/door/open-session.ts'
import { signInOf } from '#clinic/sign-in/sign-in.ts'
import type { SignIn } from '#clinic/sign-in/sign-in.ts'
import { staffingOfRecord } from '#clinic/sign-in/staffing.ts'
import { uuid7 } from '#edges/ids.ts'
import { createAudience } from '#http/events/audience.ts'
import { doorsOf } from '#http/gate/doors.ts'
import { createHttp } from '#http/http.ts'
import type { Http } from '#http/http.ts'
import { allRoutes } from '#http/routes/all.ts'
import type { AnyRoute } from '#http/registry/route.ts'
import { locksOf } from '#server/locks.ts'
import { cleanFile } from '#store/attachments/clean/clean.ts'
import type { Keys } from '#store/keys/keys.ts'
import { openStore } from '#store/open-store.ts'
import type { Store } from '#store/store.ts'
import { fillWithCanaries } from '../../support/canaries/canary-clinic.ts'
import { clientIdOf, clinicIdOf, episodeIdOf, personIdOf, thingIdOf } from '../../support/canaries/seed.ts'
import { openedEngine, testEdges } from '../../support/databases.ts'
import { seededRandom } from '../../support/edges.ts'
import type { StandingClock } from '../../support/edges.ts'
import { keysIn } from '../../support/keys.ts'
import { sciatica } from '../../support/packs.ts'
import { temporaryTree } from '../../support/temporary.ts'
import { NO_LIMIT, ORIGIN, keptLog } from '../support/asking.ts'
import type { Line } from '../support/asking.ts'

/** Whoever asks: what a browser of theirs sends, and what of the canaries they may see. */
export const ACTORS = [
  'anonymous',
  'disabled employee',
  'link of another client',
  'link of the client',
  'medical link',
  'reception',
  'therapist not assigned',
  'therapist',
  'owner',
  'owner of another clinic',
] as const

/** One of {@link ACTORS}. */
export type ActorName = (typeof ACTORS)[number]

/** Two clinics with canaries in every field, and somebody of every sort who is signed in. */
export interface ProbedWorld {
  readonly http: Http
  readonly routes: readonly AnyRoute[]
  readonly store: Store
  readonly keys: Keys
  readonly lines: readonly Line[]
  readonly clock: StandingClock
  /** Cookie header of each. */
  readonly cookies: Readonly<Record<ActorName, string>>
  /** A new id of an entry. */
  readonly entryId: () => string
  readonly close: () => Promise<void>
  /** Position of each clinic, by its number, before anybody asked anything. */
  readonly before: readonly number[]
  /** Scope of the program in a clinic by its number. */
  readonly program: (tenant: number) => Scope
}

/** What lies beside the record: files are read without a thread, and what would be taken out is not read here. */
const outsideOf = (keys: Keys): Outside => ({
  clean: cleanFile,
  backups: async () => ({ warnings: ['never'] }),
  takeOut: async () => ReadableStream.from([new Uint8Array([1])]),
  locks: locksOf(keys),
})

const HERE = 0
const ELSEWHERE = 1

const program = (tenant: number): Scope => openScope(clinicIdOf({ tenant }), { kind: 'system', task: 'test' }, 'request')

// What is in the record was written by the therapist, as it would have been.
const therapistOf = (tenant: number): Scope => {
  const therapist = { kind: 'staff', personId: personIdOf({ tenant }, 'therapist'), role: 'therapist' } as const
  return openScope(clinicIdOf({ tenant }), { ...therapist, sessionId: 'earlier', deviceId: 'earlier' }, 'request')
}

const sessionOf = async (signIn: SignIn, tenant: number, name: string, role: Role): Promise<string> => {
  const opening = { personId: personIdOf({ tenant }, name), role, proof: 'passkey' } as const
  const visitor = { requestId: 'request', network: '192.0.2.1', label: 'Firefox' }
  const { sessionToken } = await signIn.store.write(program(tenant), (at) => openSession(signIn, at, visitor, opening))
  return `__Host-ischia-session=${sessionToken}`
}

interface LinkFor {
  readonly client: number
  readonly purpose: 'intake' | 'medical'
}

const linkOf = async ({ store, clock, random }: SignIn, { client, purpose }: LinkFor): Promise<string> => {
  const whose = { tenant: HERE, client }
  const [scope, clientId, linkId] = [program(HERE), clientIdOf(whose), thingIdOf(whose, `${purpose} link of the probes`)]
  const body = {
    linkId,
    purpose,
    expiresAt: '2027-01-01T00:00:00.000Z',
    ...(purpose === 'medical' ? { letterId: thingIdOf(whose, 'letter') } : { episodeId: episodeIdOf(whose) }),
  }
  const secret = newSecret(random)
  await store.write(scope, async (at) => {
    const stream = { kind: 'client', id: clientId, clientId } as const
    const entry = { entryId: uuid7(clock, random), stream, kind: 'link.made', version: 1, body, happenedAt: clock.now() }
    await at.record.append(entry)
    await at.links.openDevice(secretHash(secret), linkId, clock.now())
  })
  return `__Host-ischia-${purpose === 'medical' ? 'letter' : 'intake'}=${tokenOf(scope.clinicId, secret)}`
}

const cookiesOf = async (signIn: SignIn): Promise<ProbedWorld['cookies']> => ({
  anonymous: '',
  'disabled employee': await sessionOf(signIn, HERE, 'former', 'therapist'),
  'link of another client': await linkOf(signIn, { client: 1, purpose: 'intake' }),
  'link of the client': await linkOf(signIn, { client: 0, purpose: 'intake' }),
  'medical link': await linkOf(signIn, { client: 0, purpose: 'medical' }),
  reception: await sessionOf(signIn, HERE, 'reception', 'reception'),
  'therapist not assigned': await sessionOf(signIn, HERE, 'other', 'therapist'),
  therapist: await sessionOf(signIn, HERE, 'therapist', 'therapist'),
  owner: await sessionOf(signIn, HERE, 'owner', 'owner'),
  'owner of another clinic': await sessionOf(signIn, ELSEWHERE, 'owner', 'owner'),
})

/** Opens them; whoever opened them closes them. */
export const probedWorld = async (): Promise<ProbedWorld> => {
  const { clock, timers } = testEdges()
  const [engine, keys, random] = [await openedEngine('SQLite', { clock, timers }), keysIn(temporaryTree({})), seededRandom('probes')]
  const store = openStore({ engine, seals: keys, clock, timers, random })
  const close = async (): Promise<void> => {
    await store.close()
    await keys.close()
  }
  const before: number[] = []
  for (const tenant of [HERE, ELSEWHERE]) {
    const scope = program(tenant)
    // oxlint-disable no-await-in-loop
    await keys.found(scope.clinicId)
    await store.found(scope)
    await fillWithCanaries(store, therapistOf(tenant), tenant)
    before.push(await store.read(scope, (at) => at.record.position()))
    // oxlint-enable no-await-in-loop
  }
  const clinic = { store, clock, timers, random, knowledge: sciatica }
  const site = { origin: ORIGIN, rpId: new URL(ORIGIN).hostname }
  const signIn = signInOf(clinic, { staffing: staffingOfRecord(), site, makeKeys: keys.found })
  const routes = allRoutes({ version: '1', isReady: async () => true, signIn, audience: createAudience(), outside: outsideOf(keys) })
  const { log, lines } = keptLog()
  const rates = { everybody: NO_LIMIT, address: NO_LIMIT, session: NO_LIMIT, route: NO_LIMIT }
  const http = createHttp({ clinic, log, reach: { origins: [ORIGIN], tls: true }, doors: doorsOf(signIn), routes, rates })
  return {
    before,
    close,
    http,
    routes,
    store,
    keys,
    lines,
    clock,
    program,
    cookies: await cookiesOf(signIn),
    entryId: () => uuid7(clock, random),
  }
}
