import { openScope } from '#care/access/open-scope.ts'
import type { Scope } from '#care/access/scope.ts'
import type { Clinic } from '#clinic/clinic.ts'
import { remindVisits } from '#clinic/mail/remind-visits.ts'
import { setupCodesAtStart } from '#clinic/sign-in/found/setup-code.ts'
import type { SetupCode } from '#clinic/sign-in/found/setup-code.ts'
import { siteOf } from '#clinic/sign-in/factors/passkey/site.ts'
import { signInOf } from '#clinic/sign-in/sign-in.ts'
import type { MakeKeys } from '#clinic/sign-in/sign-in.ts'
import { staffingOfRecord } from '#clinic/sign-in/staffing.ts'
import { createAudience } from '#http/events/audience.ts'
import { doorsOf } from '#http/gate/doors.ts'
import { createHttp } from '#http/http.ts'
import type { Http } from '#http/http.ts'
import { USUAL_RATES } from '#http/parts.ts'
import { allRoutes } from '#http/routes/all.ts'
import { openStore } from '#store/open-store.ts'
import type { Store } from '#store/store.ts'
import type { ServerEdges } from './edges.ts'
import { outsideOf } from './outside.ts'
import { inFlight } from './in-flight.ts'
import { examineClinics } from './jobs/examine-clinics.ts'
import { goRounds } from './jobs/rounds.ts'
import { worker } from './jobs/worker.ts'
import type { Worker } from './jobs/worker.ts'
import { mailHandler } from './mail/mail-handler.ts'
import { publicFacts } from './page/facts.ts'
import { homeRoute } from './page/home-route.ts'
import { statusPage } from './page/status-page.ts'
import type { Setup } from './setup.ts'
import { serverState } from './state.ts'
import type { Phase } from './state.ts'
import { unlockAll } from './unlock.ts'
import type { HasBegun } from './unlock.ts'

/** A running system. */
export interface Server extends Http {
  readonly clinic: Clinic
  readonly worker: Worker
  readonly phase: () => Phase
  /** Opens every clinic whose key needs no passphrase, and begins to work. */
  readonly begin: () => Promise<void>
  /** Codes with which a clinic is set up, where there is none yet; each call makes the ones before void. */
  readonly setupCodes: () => Promise<readonly SetupCode[]>
  /** Ends what runs (10 s at most), writes what waits, and lets go of everything. Tells how many requests were cut off. */
  readonly stop: () => Promise<number>
}

/** Longest that requests may take to end once the server is told to stop. */
const LAST_SECONDS = 10_000

/** Keys of a new clinic. Where founding was cut off after its keys were made, they stand, and its owner gets another recovery. */
const makeKeys =
  ({ storage: { keys } }: ServerEdges): MakeKeys =>
  (clinicId) =>
    keys.isUnlocked(clinicId) ? keys.renewRecovery(clinicId) : keys.found(clinicId)

const atStart = (clinicId: string): Scope => openScope(clinicId, { kind: 'system', task: 'start' }, 'start')

const hasBegun =
  (store: Store): HasBegun =>
  async (clinicId) =>
    (await store.read(atStart(clinicId), (at) => at.record.position())) > 0

/** Ends erasures that were cut off and opens the names of clinics that are unlocked; one that fails keeps no other from starting. */
const openRecords = async (store: Store, { storage: { keys }, log }: ServerEdges): Promise<void> => {
  for (const clinicId of await store.clinics())
    if (keys.isUnlocked(clinicId)) await store.opened(atStart(clinicId)).catch(() => log.warn('clinic-not-opened', { clinicId }))
}

/** Puts store, clinic, http and worker together from what is handed in. Nothing here reads a clock, a file or the environment. */
export const assemble = (edges: ServerEdges, setup: Setup): Server => {
  const { storage, clock, random, timers, log } = edges
  const store = openStore({ engine: storage.engine, seals: storage.keys, clock, random, timers })
  const clinic: Clinic = { store, clock, random, timers, knowledge: edges.knowledge }
  const signIn = signInOf(clinic, { staffing: staffingOfRecord(), site: siteOf(setup.origin), makeKeys: makeKeys(edges) })
  const audience = createAudience()
  let locked: readonly string[] = []
  const state = serverState(() => locked.some((clinicId) => !storage.keys.isUnlocked(clinicId)))
  const tasks = worker({ store, clock, random, handlers: new Map([['mail', mailHandler(edges.mailer, setup.origin)]]) }, timers, log)
  const examining = examineClinics(storage.engine, clock, log)
  const shown = setup.reach.kind === 'computer' ? setup.facts : publicFacts(setup.facts)
  const routes = [
    homeRoute(() => statusPage(shown, state.phase())),
    ...allRoutes({
      version: setup.version,
      isReady: async () => state.phase() === 'ready' && examining.isSound(),
      signIn,
      audience,
      outside: outsideOf(edges),
    }),
  ]
  const tls = setup.origin.startsWith('https:')
  const http = createHttp({
    clinic,
    log,
    reach: { origins: [setup.origin], tls },
    doors: doorsOf(signIn),
    routes,
    rates: USUAL_RATES,
  })
  const requests = inFlight()
  const rounds = [{ name: 'remind', run: (scope: Scope) => remindVisits(clinic, scope) }, examining.round]
  let endRounds = (): Promise<void> => Promise.resolve()
  return {
    clinic,
    worker: tasks,
    phase: state.phase,
    fetch: (request, peer) => requests.run(() => http.fetch(request, peer)),
    begin: async () => {
      locked = await unlockAll(storage.keys, await store.clinics(), hasBegun(store), log)
      await openRecords(store, edges)
      await tasks.start()
      endRounds = goRounds(store, timers, log, rounds)
      state.opened()
    },
    setupCodes: () => setupCodesAtStart(signIn, 'start'),
    stop: async () => {
      state.stopping()
      audience.dismiss()
      // A mail that is on its way counts like a request; what is cut off is settled at the next start.
      void requests.run(tasks.stop)
      void requests.run(endRounds)
      const cut = await requests.drained(timers, LAST_SECONDS)
      await store.close()
      await storage.keys.close()
      return cut
    },
  }
}
