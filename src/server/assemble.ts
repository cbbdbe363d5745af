import { isIP } from 'node:net'
import type { Clinic } from '#clinic/clinic.ts'
import { signInOf } from '#clinic/sign-in/sign-in.ts'
import { staffingOfRecord } from '#clinic/sign-in/staffing.ts'
import { createAudience } from '#http/events/audience.ts'
import { doorsOf } from '#http/gate/doors.ts'
import { createHttp } from '#http/http.ts'
import type { Http } from '#http/http.ts'
import { USUAL_RATES } from '#http/parts.ts'
import { allRoutes } from '#http/routes/all.ts'
import { openStore } from '#store/open-store.ts'
import type { ServerEdges } from './edges.ts'
import { withKeys } from './founding.ts'
import { inFlight } from './in-flight.ts'
import { worker } from './jobs/worker.ts'
import type { Worker } from './jobs/worker.ts'
import { mailHandler } from './mail/mail-handler.ts'
import { publicFacts } from './page/facts.ts'
import { homeRoute } from './page/home-route.ts'
import { statusPage } from './page/status-page.ts'
import type { Setup } from './setup.ts'
import { serverState } from './state.ts'
import type { Phase } from './state.ts'

/** A running system. */
export interface Server extends Http {
  readonly clinic: Clinic
  readonly worker: Worker
  readonly phase: () => Phase
  /** Opens every clinic whose key needs no passphrase, and begins to work. */
  readonly begin: () => Promise<void>
  /** Codes with which a clinic is set up, where there is none yet; each call makes the ones before void. */
  readonly setupCodes: () => Promise<readonly string[]>
  /** Ends what runs (10 s at most), writes what waits, and lets go of everything. Tells how many requests were cut off. */
  readonly stop: () => Promise<number>
}

/** Longest that requests may take to end once the server is told to stop. */
export const LAST_SECONDS = 10_000

const unlockAll = async (server: ServerEdges, clinics: readonly string[]): Promise<void> => {
  const { keys } = server.storage
  for (const clinicId of clinics) {
    // A clinic with a passphrase stays locked until somebody types it; the others go on without it.
    await keys.unlock(clinicId).catch(() => server.log.warn('clinic-locked', { clinicId }))
  }
}

/** Puts store, clinic, http and worker together from what is handed in. Nothing here reads a clock, a file or the environment. */
export const assemble = (edges: ServerEdges, setup: Setup): Server => {
  const { storage, clock, random, timers, log } = edges
  const store = withKeys(
    openStore({ engine: storage.engine, seals: storage.keys, clock, random, timers }),
    storage.keys,
    edges.recoveryTold,
  )
  const clinic: Clinic = { store, clock, random, timers, knowledge: edges.knowledge }
  // A name of the server is a name of its passkeys; a number is none.
  const { hostname: rpId } = new URL(setup.origin)
  const site = isIP(rpId) === 0 ? { origin: setup.origin, rpId } : undefined
  const signIn = signInOf(clinic, { staffing: staffingOfRecord(), site, makeKeys: storage.keys.found })
  const audience = createAudience()
  let known: readonly string[] = []
  const state = serverState(() => known.some((clinicId) => !storage.keys.isUnlocked(clinicId)))
  const tasks = worker({ store, clock, random, handlers: new Map([['mail', mailHandler(edges.mailer, setup.origin)]]) }, timers, log)
  const shown = setup.reach.kind === 'computer' ? setup.facts : publicFacts(setup.facts)
  const routes = [
    homeRoute(() => statusPage(shown, state.phase())),
    ...allRoutes({ version: setup.version, isReady: async () => state.phase() === 'ready', signIn, audience }),
  ]
  const tls = setup.origin.startsWith('https:')
  const http = createHttp({ clinic, log, reach: { origins: [setup.origin], tls }, doors: doorsOf(signIn), routes, rates: USUAL_RATES })
  const requests = inFlight()
  return {
    clinic,
    worker: tasks,
    phase: state.phase,
    fetch: (request, peer) => requests.run(() => http.fetch(request, peer)),
    begin: async () => {
      known = await store.clinics()
      await unlockAll(edges, known)
      await tasks.start()
      state.opened()
    },
    setupCodes: async () => [],
    stop: async () => {
      state.stopping()
      audience.dismiss()
      // A mail that is on its way counts like a request; what is cut off is settled at the next start.
      void requests.run(tasks.stop)
      const cut = await requests.drained(timers, LAST_SECONDS)
      await store.close()
      await storage.keys.close()
      return cut
    },
  }
}
