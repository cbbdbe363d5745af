import { describe, expect, it, onTestFinished } from 'vitest'
import type { JobLine } from '#store/jobs/jobs.ts'
import type { Store } from '#store/store.ts'
import { queueMail } from '#clinic/mail/queue-mail.ts'
import { runDue } from '#server/jobs/run-due.ts'
import { mailHandler } from '#server/mail/mail-handler.ts'
import { PATIENCE, smtpMailer } from '#server/mail/smtp-mailer.ts'
import { mortal } from '../support/crash.ts'
import type { CrashPoint } from '../support/crash.ts'
import { handTimers, seededRandom } from '../support/edges.ts'
import type { HandTimers, StandingClock } from '../support/edges.ts'
import { MAIL_FAULTS, mailServer } from '../support/mail-server.ts'
import type { MailFault, MailServer } from '../support/mail-server.ts'
import { openedStore, systemScope } from '../support/opened-store.ts'
import { runs } from '../support/runs.ts'

const SCOPE = systemScope()
const FROM = 'hello@clinic.example'
const ORIGIN = 'https://clinic.example'
const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined }
const HOUR = 60 * 60_000

/** A worker writes three times for a mail (takes it, lets it leave, ends it), once before for what was left, and sends once. */
const POINTS: readonly (CrashPoint | undefined)[] = [
  undefined,
  ...[1, 2, 3, 4].flatMap((number) => (['before', 'after'] as const).map((when) => ({ what: 'write', number, when }) as const)),
  ...(['before', 'after'] as const).map((when) => ({ what: 'send', number: 1, when }) as const),
]

interface Case {
  readonly number: number
  readonly first: MailFault
  /** What happens to every later attempt. */
  readonly then: MailFault
  readonly crash: CrashPoint | undefined
}

const pick = <T>(list: readonly T[], number: number, otherwise: T): T => list[number % list.length] ?? otherwise

const CASES: readonly Case[] = Array.from({ length: runs(200) }, (_, number) => ({
  number,
  first: pick(MAIL_FAULTS, number, 'none'),
  crash: pick(POINTS, Math.floor(number / MAIL_FAULTS.length), undefined),
  // An outage that does not end takes a worker through all its attempts: now and then is enough.
  then: number % 10 === 0 ? pick(MAIL_FAULTS, number / 10, 'none') : 'none',
}))

interface World {
  readonly store: Store
  readonly clock: StandingClock
  readonly timers: HandTimers
  readonly server: MailServer
  /** What happens to the next mails; the last one happens to all after. */
  faults: readonly MailFault[]
}

const opened = async (): Promise<World> => {
  const { store, clock } = await openedStore()
  const timers = handTimers()
  const server = await mailServer(
    () => {
      const [fault = 'none', ...rest] = world.faults
      world.faults = rest.length === 0 ? [fault] : rest
      return fault
    },
    () => timers.pass(PATIENCE),
  )
  onTestFinished(() => server.close())
  const world: World = { store, clock, timers, server, faults: [] }
  return world
}

const working = ({ store, clock, timers, server }: World, name: string, crash?: CrashPoint): Promise<unknown> => {
  const { store: guard, mailer, died } = mortal(crash)
  const handlers = new Map([['mail', mailHandler(mailer(smtpMailer(server.url, FROM, timers)), ORIGIN)]])
  return Promise.race([runDue({ store: guard(store), clock, random: seededRandom(name), handlers }, SCOPE, SILENT), died])
}

const OPEN = new Set(['waiting', 'leased', 'leaving'])

/** Puts one mail down twice, works on it with a worker that dies, then with two at once until nothing is left to do. */
const played = async (world: World, { number, first, then, crash }: Case): Promise<{ line: JobLine | undefined; kept: number }> => {
  const { store, clock, server } = world
  const wanted = { template: 'client-code', key: `code-${number}`, to: 'anna@client.example', recipient: `client:${number}` } as const
  const values = { clinic: 'Studio Nord', code: '123456' }
  const put = () => store.write(SCOPE, (at) => queueMail(at, { ...wanted, values }, clock.now()))
  const [queued, again] = [await put(), await put()]
  expect(again).toEqual(queued)
  const jobId = queued.queued ? queued.jobId : ''
  const line = () => store.read(SCOPE, (at) => at.jobs.job(jobId))
  world.faults = [first, then]
  await working(world, `first ${number}`, crash)
  for (let turn = 0; turn < 40 && OPEN.has((await line())?.state ?? ''); turn += 1) {
    clock.move(4.9 * HOUR)
    await Promise.all([working(world, `one ${number} ${turn}`), working(world, `two ${number} ${turn}`)])
  }
  return { line: await line(), kept: server.arrived.filter(({ messageId, kept }) => kept && messageId === jobId).length }
}

/** How many mails must have been kept for how the job ended. */
const FITS: Readonly<Record<string, readonly number[]>> = { done: [1], failed: [0], unknown: [0, 1] }

describe('[T22] a mail whose worker dies and whose server misbehaves', () => {
  it(`is never sent twice and never lost: done once, or told (${CASES.length} cases)`, { timeout: 600_000 }, async () => {
    const world = await opened()
    const wrong: unknown[] = []
    const ended: Record<string, number> = {}
    for (const one of CASES) {
      const { line, kept } = await played(world, one)
      const state = line?.state ?? 'lost'
      ended[state] = (ended[state] ?? 0) + 1
      if (!(FITS[state]?.includes(kept) ?? false)) wrong.push({ ...one, state, kept })
    }
    expect(wrong).toEqual([])
    // Each way to end was met, or the cases are too tame.
    expect(Object.keys(ended).toSorted()).toEqual(['done', 'failed', 'unknown'])
  })
})
