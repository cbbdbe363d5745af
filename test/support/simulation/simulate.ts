import type { Role } from '#care/access/scope.ts'
import type { Clinic } from '#clinic/clinic.ts'
import { remindVisits } from '#clinic/mail/remind-visits.ts'
import { uuid4 } from '#edges/ids.ts'
import { runDue } from '#server/jobs/run-due.ts'
import { mailHandler } from '#server/mail/mail-handler.ts'
import { check } from '#store/check/check.ts'
import { openStore } from '#store/open-store.ts'
import { mortal } from '../crash.ts'
import type { CrashPoint } from '../crash.ts'
import { handTimers } from '../edges.ts'
import { UNSEALED } from '../opened-store.ts'
import { clinicAtStart } from './clinic-at-start.ts'
import type { ClinicAtStart } from './clinic-at-start.ts'
import { send } from './device.ts'
import type { Asked, Network } from './device.ts'
import type { MemoryDisk } from './memory-engine.ts'
import { nextWish } from './operations.ts'
import type { Holder } from './operations.ts'
import { simulatedPost } from './post.ts'
import type { Delivered } from './post.ts'
import { scheduler } from './scheduler.ts'
import type { Scheduler } from './scheduler.ts'

/** What came of a simulated day. */
export interface Day {
  readonly asked: readonly Asked[]
  readonly delivered: readonly Delivered[]
  /** Every invariant that was broken, in words. */
  readonly broken: readonly string[]
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** Until then things go wrong; after it the weather is fine, and everything that waits is settled. */
const TROUBLE_ENDS = 9 * HOUR
const DAY_ENDS = 40 * HOUR
const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined }
const ROLES: readonly Holder['role'][] = ['reception', 'therapist', 'client', 'reception', 'therapist']

const holderOf = (start: ClinicAtStart, world: Scheduler, role: Holder['role']): Holder => {
  const clientId = start.clients[world.below(start.clients.length)]?.clientId ?? ''
  const id = uuid4(world.random)
  const staff = (one: Role) => start.as(start.staff(one, id))
  const scope = role === 'client' ? start.as({ kind: 'client-link', linkId: id, clientId, purpose: 'intake' }) : staff(role)
  // A device's clock is wrong by up to ten minutes, and now and then by a year.
  const skew = world.chance() < 0.1 ? 365 * 24 * HOUR * (world.chance() - 0.5) : (world.chance() - 0.5) * 20 * MINUTE
  return { scope, role, clientId, clock: world.skewed(Math.round(skew)) }
}

const live = (network: Network, start: ClinicAtStart, store: Clinic, asked: Asked[], holder: Holder): void => {
  const { world } = network
  const begins = Date.parse(world.clock.now())
  const away = world.below(TROUBLE_ENDS)
  const back = away + (world.chance() < 0.3 ? 8 * HOUR : world.below(HOUR))
  const offlineFor = (): number => {
    const now = Date.parse(world.clock.now()) - begins
    return now >= away && now < back ? back - now : 0
  }
  const wishes = 2 + world.below(3)
  for (let wish = 0; wish < wishes; wish += 1)
    world.after(world.below(TROUBLE_ENDS), async () => {
      const wanted = await nextWish(store, start, world, holder)
      if (wanted === undefined) return
      const one: Asked = { ...wanted, outcome: 'waiting', deliveries: 0 }
      asked.push(one)
      send(network, one, offlineFor)
    })
}

const crashPoint = (world: Scheduler, trouble: number): CrashPoint | undefined => {
  if (world.chance() >= trouble) return undefined
  const when = world.chance() < 0.5 ? 'before' : 'after'
  return world.chance() < 0.3 ? { what: 'send', number: 1, when } : { what: 'write', number: 1 + world.below(5), when }
}

interface Worked {
  readonly clinic: Clinic
  readonly start: ClinicAtStart
  readonly post: ReturnType<typeof simulatedPost>
}

const work = async (network: Network, { clinic, start, post }: Worked): Promise<void> => {
  const { world, trouble } = network
  const { store: guard, mailer, died } = mortal(crashPoint(world, trouble()))
  const handlers = new Map([['mail', mailHandler(mailer(post.mailer), 'https://clinic.example')]])
  const store = guard(clinic.store)
  const working = remindVisits({ ...clinic, store }, start.program).then(() =>
    runDue({ store, clock: world.clock, random: world.random, handlers }, start.program, SILENT),
  )
  await Promise.race([working, died])
}

const scheduleAll = (network: Network, worked: Worked, setDown: (down: boolean) => void): void => {
  const { world } = network
  for (let at = 0; at < DAY_ENDS; at += at < TROUBLE_ENDS ? 30 * MINUTE : 4 * HOUR) world.after(at, () => work(network, worked))
  for (let crash = 0; crash < 3; crash += 1) {
    const at = world.below(TROUBLE_ENDS)
    world.after(at, async () => setDown(true))
    world.after(at + world.below(5 * MINUTE), async () => setDown(false))
  }
}

const overlap = (visits: readonly { readonly startsAt: string; readonly minutes: number }[]): boolean => {
  const spans = visits.map(({ startsAt, minutes }) => [Date.parse(startsAt), Date.parse(startsAt) + minutes * MINUTE] as const)
  return spans.some(([from, to], one) => spans.some(([start, end], other) => one < other && from < end && start < to))
}

const brokenBy = async ({ clinic, start, post }: Worked, asked: readonly Asked[]): Promise<readonly string[]> => {
  const { delivered } = post
  return clinic.store.read(start.program, async (at) => {
    const visits = await at.visits.between('2026-01-01T00:00:00.000Z', '2028-01-01T00:00:00.000Z', 500)
    const tasks = (await Promise.all(start.clients.map(({ clientId }) => at.tasks.ofClient(clientId)))).flat()
    const open = await at.jobs.inStates(['leased', 'leaving'], 10)
    const told = asked.filter(({ name, outcome }) => name === 'answers' && outcome === 'acknowledged').length
    const closed = asked.filter(({ name, outcome, deliveries }) => name === 'acknowledge' && outcome !== 'refused' && deliveries > 0).length
    return [
      ...asked.filter(({ outcome }) => outcome === 'waiting').map(({ name }) => `I1 ${name} was never answered`),
      ...(tasks.length < Math.min(told, 1) ? ['I6 answers came and no task stands'] : []),
      ...(tasks.filter(({ done }) => done !== undefined).length > closed ? ['I6 a task was closed by nobody'] : []),
      ...(new Set(delivered.map(({ jobId }) => jobId)).size < delivered.length ? ['I9 a reminder came twice'] : []),
      ...(delivered.some(({ wanted }) => !wanted) ? ['I9 a reminder of a visit that was not to be'] : []),
      ...(overlap(visits.filter(({ state }) => state !== 'cancelled')) ? ['I10 two visits at one time'] : []),
      ...open.map(({ state }) => `a job is left ${state}`),
    ]
  })
}

/** Lives one day of a clinic under a seed: server, devices, worker and mail, with everything that goes wrong between them. */
export const simulate = async (disk: MemoryDisk, seed: number): Promise<Day> => {
  const world = scheduler(`day ${seed}`, '2026-11-26T13:00:00.000Z')
  const clinicId = uuid4(world.random)
  const [engine, begins] = [disk.engine(clinicId), Date.parse(world.clock.now())]
  const parts = { engine, seals: UNSEALED, clock: world.clock, random: world.random }
  const open = (): Clinic => {
    const timers = handTimers()
    return { store: openStore({ ...parts, timers }), clock: world.clock, random: world.random, timers, knowledge: () => undefined }
  }
  const clinic = open()
  const start = await clinicAtStart(clinic.store, world, clinicId)
  let server: Clinic | undefined = open()
  const trouble = (): number => (Date.parse(world.clock.now()) - begins < TROUBLE_ENDS ? 0.15 : 0)
  const network: Network = { world, server: () => server, trouble }
  const worked = { clinic, start, post: simulatedPost(world, start, clinic.store) }
  const asked: Asked[] = []
  for (const role of ROLES.slice(0, 2 + world.below(4))) live(network, start, clinic, asked, holderOf(start, world, role))
  scheduleAll(network, worked, (down) => {
    server = down ? undefined : open()
  })
  await world.run(20_000)
  const operations = asked.map(({ name, entryId, outcome, deliveries }) => ({
    name,
    // A copy of a request that was refused may have come later and been taken: nobody was told.
    outcome: outcome === 'acknowledged' ? outcome : outcome === 'refused' && deliveries === 1 ? outcome : ('unknown' as const),
    traces: [{ entryId }],
  }))
  const { findings } = await check(parts, start.program, operations)
  const found = findings.map(({ invariant, says, where }) => `${invariant} ${says} ${where}`)
  return { asked, delivered: worked.post.delivered, broken: [...found, ...(await brokenBy(worked, asked))] }
}
