// The server of the bench, in a process of its own: our routes on one port and bare handlers on another, over one store. It says on
// standard output where they are, and ends with its standard input.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { openScope } from '#care/access/open-scope.ts'
import type { Clinic } from '#clinic/clinic.ts'
import { siteOf } from '#clinic/sign-in/factors/passkey/site.ts'
import { signInOf } from '#clinic/sign-in/sign-in.ts'
import { staffingOfRecord } from '#clinic/sign-in/staffing.ts'
import { createAudience } from '#http/events/audience.ts'
import { doorsOf } from '#http/gate/doors.ts'
import { createHttp } from '#http/http.ts'
import { attach } from '#http/listen/attach.ts'
import { serverOptions } from '#http/listen/limits.ts'
import { OUTSIDE_NOWHERE } from '#http/openapi/nowhere.ts'
import { allRoutes } from '#http/routes/all.ts'
import { FAULTS_CLINIC, openPlace } from '../../test/support/faults/place.ts'
import { REAL } from '../../test/support/faults/real.ts'
import { bare } from './bare.ts'
import { seed } from './seed.ts'

const [folder = '', url] = process.argv.slice(2)
const NO_LIMIT = { burst: 1e9, perSecond: 1e9 }
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }

const { store, close } = await openPlace({ folder, url })
const clinic: Clinic = { store, ...REAL, knowledge: () => undefined }
const ours = createServer(serverOptions)
const others = createServer()
for (const server of [ours, others]) await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
const portOf = (server: typeof ours): number => (server.address() as AddressInfo).port

const origin = `http://localhost:${portOf(ours)}`
const signIn = signInOf(clinic, {
  staffing: staffingOfRecord(),
  site: siteOf(origin),
  makeKeys: () => {
    throw new TypeError('a bench founds no clinic')
  },
})
const { token, personId, sessionId, clients } = await seed(clinic, signIn)
const http = createHttp({
  clinic,
  log: silent,
  reach: { origins: [origin], tls: false },
  doors: doorsOf(signIn),
  routes: allRoutes({ version: '0', isReady: async () => true, signIn, audience: createAudience(), outside: OUTSIDE_NOWHERE }),
  rates: { everybody: NO_LIMIT, address: NO_LIMIT, session: NO_LIMIT, route: NO_LIMIT },
})
const stop = attach(ours, { http, timers: REAL.timers, tls: false, behindProxy: false })
const scope = openScope(FAULTS_CLINIC, { kind: 'staff', personId, role: 'owner', sessionId, deviceId: sessionId }, 'bare')
others.on('request', getRequestListener(bare(store, scope).fetch))

console.log(JSON.stringify({ ours: portOf(ours), bare: portOf(others), token, clients }))
// Asked by any line: microseconds of processor time until now.
process.stdin.resume().on('data', () => {
  const { user, system } = process.cpuUsage()
  console.log(user + system)
})
process.stdin.on('end', () => {
  stop()
  for (const server of [ours, others]) server.close().closeAllConnections()
  void close().then(() => process.exit())
})
