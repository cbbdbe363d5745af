import { describe, expect, it } from 'vitest'
import { listUnsent } from '#clinic/outbox/list-unsent.ts'
import { sendAgain } from '#clinic/outbox/send-again.ts'
import type { JobState, NewJob } from '#store/jobs/jobs.ts'
import { systemScope } from '../support/opened-store.ts'
import { clientInCare } from './support/client-in-care.ts'
import { openedClinic } from './support/opened-clinic.ts'

const WORD = 'zq7addressK9@example.test'

const withMails = async () => {
  const opened = await openedClinic()
  const { clientId } = await clientInCare(opened)
  const { store } = opened.clinic
  const ended = async (job: Pick<NewJob, 'key' | 'clientId'>, state: 'failed' | 'unknown' | 'done'): Promise<string> => {
    await store.write(systemScope(), (at) => at.jobs.add({ kind: 'mail', args: { to: WORD }, ...job }))
    return store.write(systemScope(), async (at) => {
      const leased = await at.jobs.work.lease(['mail'], 60_000)
      if (leased === undefined) throw new TypeError('nothing to lease')
      await at.jobs.work.end(leased, state, 'smtp-550')
      return leased.jobId
    })
  }
  const ids = {
    client: await ended({ key: 'reminder one', clientId }, 'failed'),
    staff: await ended({ key: 'staff-invite two' }, 'unknown'),
    sent: await ended({ key: 'reminder three', clientId }, 'done'),
  }
  const stateOf = (jobId: string): Promise<JobState | undefined> =>
    store.read(systemScope(), async (at) => (await at.jobs.job(jobId))?.state)
  return { ...opened, clientId, ids, stateOf }
}

describe('mail that was not sent', () => {
  it('is listed to whoever may send the client links, and that to the staff to the owner, without its address', async () => {
    const { clinic, ids, owner, therapist, other, reception } = await withMails()
    const seen = async (scope: typeof owner.scope) => (await listUnsent(clinic, scope, undefined)).unsent
    expect((await seen(owner.scope)).map(({ jobId }) => jobId).toSorted()).toEqual([ids.client, ids.staff].toSorted())
    expect(await seen(reception.scope)).toMatchObject([{ jobId: ids.client, template: 'reminder', state: 'failed', outcome: 'smtp-550' }])
    expect(await seen(therapist.scope)).toHaveLength(1)
    expect(await seen(other.scope)).toEqual([])
    expect(JSON.stringify(await seen(owner.scope))).not.toContain(WORD)
  })

  it('[I9] is sent again when a person says so, once, and not by anybody whose client it is not', async () => {
    const { clinic, ids, owner, other, reception, stateOf } = await withMails()
    const missing = { code: 'ISC-CLINIC-001' }
    await expect(sendAgain(clinic, other.scope, { jobId: ids.client })).rejects.toMatchObject(missing)
    await expect(sendAgain(clinic, reception.scope, { jobId: ids.staff })).rejects.toMatchObject(missing)
    expect(await stateOf(ids.client)).toBe('failed')
    await sendAgain(clinic, reception.scope, { jobId: ids.client })
    await sendAgain(clinic, owner.scope, { jobId: ids.staff })
    expect([await stateOf(ids.client), await stateOf(ids.staff)]).toEqual(['waiting', 'waiting'])
    await expect(sendAgain(clinic, reception.scope, { jobId: ids.client })).rejects.toMatchObject({ code: 'ISC-CLINIC-023' })
  })

  it('that was sent is not sent again', async () => {
    const { clinic, ids, owner } = await withMails()
    await expect(sendAgain(clinic, owner.scope, { jobId: ids.sent })).rejects.toMatchObject({ code: 'ISC-CLINIC-023' })
  })
})
