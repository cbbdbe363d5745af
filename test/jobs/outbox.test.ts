import { describe, expect, it } from 'vitest'
import { later } from '#edges/clock.ts'
import type { NewJob } from '#store/jobs/jobs.ts'
import type { DatabaseName } from '../support/databases.ts'
import { DATABASES } from '../support/databases.ts'
import { openedStore, systemScope } from '../support/opened-store.ts'

const SCOPE = systemScope()
const MINUTE = 60_000
const HOUR = 60 * MINUTE

const MAIL: NewJob = { kind: 'mail', key: 'visit-1', args: { to: 'anna@client.example' }, recipient: 'client:1' }

const openedOn = async (database: DatabaseName) => {
  const { store, clock } = await openedStore(database)
  return {
    clock,
    store,
    add: (job: NewJob = MAIL) => store.write(SCOPE, (at) => at.jobs.add(job)),
    lease: (kinds: readonly string[] = ['mail']) => store.write(SCOPE, (at) => at.jobs.work.lease(kinds, 5 * MINUTE)),
    recover: () => store.write(SCOPE, (at) => at.jobs.work.recover(['mail'])),
    line: (jobId: string) => store.read(SCOPE, (at) => at.jobs.job(jobId)),
  }
}

const takenBy = async (jobs: Awaited<ReturnType<typeof openedOn>>) => {
  const job = await jobs.lease()
  if (job === undefined) throw new TypeError('nothing to lease')
  return job
}

describe.each(DATABASES)('a job on %s', (database) => {
  const opened = () => openedOn(database)

  it('[I2] is put down with what causes it, or not at all', async () => {
    const { store } = await opened()
    const failing = store.write(SCOPE, async (at) => {
      await at.jobs.add(MAIL)
      throw new TypeError('the rest failed')
    })
    await expect(failing).rejects.toThrow('the rest failed')
    expect(await store.read(SCOPE, (at) => at.jobs.inStates(['waiting'], 10))).toEqual([])
  })

  it('[I9] of one kind and key is one job, however often it is put down', async () => {
    const { add, store } = await opened()
    const first = await add()
    expect(await add({ ...MAIL, args: { to: 'other@client.example' } })).toEqual({ jobId: first.jobId, repeated: true })
    expect(await store.read(SCOPE, (at) => at.jobs.inStates(['waiting'], 10))).toHaveLength(1)
  })

  it('is had by one worker at a time, with its arguments', async () => {
    const { add, lease } = await opened()
    await add()
    expect(await lease(['backup'])).toBeUndefined()
    expect(await lease()).toMatchObject({ state: 'leased', attempts: 1, args: { to: 'anna@client.example' } })
    expect(await lease()).toBeUndefined()
  })

  it('waits until it is due, and says when', async () => {
    const { add, lease, clock, store } = await opened()
    const dueAt = later(clock.now(), HOUR)
    await add({ ...MAIL, dueAt })
    expect(await lease()).toBeUndefined()
    expect(await store.read(SCOPE, (at) => at.jobs.nextDue(['mail']))).toBe(dueAt)
    clock.move(HOUR)
    expect(await lease()).toBeDefined()
  })

  it('is of use for 72 hours unless something else is told', async () => {
    const { add, line, clock } = await opened()
    const { jobId } = await add()
    expect((await line(jobId))?.endsAt).toBe(later(clock.now(), 72 * HOUR))
  })

  it('keeps nothing of what it said once it is done', async () => {
    const jobs = await opened()
    const { jobId } = await jobs.add()
    const job = await takenBy(jobs)
    expect(await jobs.store.write(SCOPE, (at) => at.jobs.work.end(job, 'done', 'accepted'))).toBe(true)
    expect(await jobs.line(jobId)).toMatchObject({ state: 'done', outcome: 'accepted' })
    expect(await jobs.store.write(SCOPE, (at) => at.jobs.again(jobId))).toBe(false)
  })

  it('can be taken back as long as nobody has begun it', async () => {
    const jobs = await opened()
    await jobs.add()
    await takenBy(jobs)
    await jobs.add({ ...MAIL, key: 'visit-2' })
    const taken = await jobs.store.write(SCOPE, async (at) => [
      await at.jobs.drop('mail', 'visit-1'),
      await at.jobs.drop('mail', 'visit-2'),
    ])
    expect(taken).toEqual([false, true])
  })
})

describe.each(DATABASES)('a job on %s whose worker died', (database) => {
  const opened = () => openedOn(database)

  it('waits again where nothing had left the house', async () => {
    const jobs = await opened()
    const { jobId } = await jobs.add()
    await takenBy(jobs)
    expect(await jobs.recover()).toEqual([])
    jobs.clock.move(5 * MINUTE)
    expect(await jobs.recover()).toMatchObject([{ jobId, state: 'waiting' }])
    expect(await jobs.lease()).toMatchObject({ jobId, attempts: 2 })
  })

  it('is unknown where it may have left the house, and is done again only when a person asks', async () => {
    const jobs = await opened()
    const { jobId } = await jobs.add()
    const job = await takenBy(jobs)
    await jobs.store.write(SCOPE, (at) => at.jobs.work.leaving(job))
    jobs.clock.move(5 * MINUTE)
    expect(await jobs.recover()).toMatchObject([{ jobId, state: 'unknown' }])
    expect(await jobs.lease()).toBeUndefined()
    expect(await jobs.store.write(SCOPE, (at) => at.jobs.again(jobId))).toBe(true)
    expect(await jobs.lease()).toMatchObject({ jobId, args: { to: 'anna@client.example' } })
  })

  it('is not ended by that worker, should it come back', async () => {
    const jobs = await opened()
    const { jobId } = await jobs.add()
    const late = await takenBy(jobs)
    jobs.clock.move(5 * MINUTE)
    await jobs.recover()
    const mine = await takenBy(jobs)
    const ended = await jobs.store.write(SCOPE, async (at) => [
      await at.jobs.work.leaving(late),
      await at.jobs.work.end(late, 'done', 'accepted'),
      await at.jobs.work.retry(late, jobs.clock.now(), 'later'),
    ])
    expect(ended).toEqual([false, false, false])
    expect(await jobs.line(jobId)).toMatchObject({ state: 'leased' })
    expect(await jobs.store.write(SCOPE, (at) => at.jobs.work.end(mine, 'done', 'accepted'))).toBe(true)
  })
})

describe.each(DATABASES)('jobs on %s', (database) => {
  const opened = () => openedOn(database)

  it('[A26] are counted for a recipient and for the clinic', async () => {
    const { add, store, clock } = await opened()
    const since = clock.now()
    await add()
    await add({ ...MAIL, key: 'visit-2', recipient: 'client:2' })
    const counts = await store.read(SCOPE, async (at) => [
      await at.jobs.countSince('mail', since),
      await at.jobs.countSince('mail', since, 'client:1'),
      await at.jobs.countSince('mail', later(since, 1)),
    ])
    expect(counts).toEqual([2, 1, 0])
  })
})
