import { describe, expect, it } from 'vitest'
import { whoLooked } from '#clinic/audit/who-looked.ts'
import { openClient } from '#clinic/clients/open-client.ts'
import { submitAnswers } from '#clinic/intake/submit-answers.ts'
import { enterCode } from '#clinic/links/enter-code.ts'
import { makeCode } from '#clinic/links/make-code.ts'
import { makeLink } from '#clinic/links/make-link.ts'
import { redeemLink } from '#clinic/links/redeem-link.ts'
import { scopeOfLink } from '#clinic/links/scope-of-link.ts'
import { saveDraft } from '#clinic/notes/save-draft.ts'
import { signNote } from '#clinic/notes/sign-note.ts'
import { acknowledgeTask } from '#clinic/tasks/acknowledge-task.ts'
import { listTasks } from '#clinic/tasks/list-tasks.ts'
import { bookVisit } from '#clinic/visits/book-visit.ts'
import { DATABASES } from '../support/databases.ts'
import { sciatica } from '../support/packs.ts'
import { clientInCare } from './support/client-in-care.ts'
import { openedClinic } from './support/opened-clinic.ts'

describe.each(DATABASES)('on %s', (database) => {
  it('a client is taken from a link through a red flag to a signed note, and the trail knows it all', async () => {
    const opened = await openedClinic(database)
    const { clinic, owner, therapist, reception, operation, timers, id } = opened
    const { clientId, episodeId } = await clientInCare(opened)

    const link = await makeLink(clinic, reception.scope, { ...operation(), purpose: 'intake', episodeId })
    const device = await redeemLink(clinic, { token: link.token }, 'request-2')
    const client = await scopeOfLink(clinic, device.token, 'request-3')
    if (client === undefined) throw new TypeError('this link opens nothing')
    const { code } = await makeCode(clinic, reception.scope, { linkId: link.linkId })
    await enterCode(clinic, client, { code })
    const facts = { 'rf-ces-saddle': 'yes' }
    const answers = { ...operation(), pack: 'sciatica', packVersion: sciatica().version, facts, done: true }
    expect((await submitAnswers(clinic, client, answers)).screening).toMatchObject({ urgency: 'emergency-now' })

    const [task] = (await listTasks(clinic, therapist.scope, { limit: 9 })).tasks
    await acknowledgeTask(clinic, therapist.scope, { ...operation(), taskId: task?.taskId ?? '', done: 'Sent to hospital.' })
    const visit = { ...operation(), episodeId, therapistId: therapist.personId, startsAt: '2026-11-27T15:00:00.000Z', minutes: 60 }
    await bookVisit(clinic, reception.scope, visit)
    const noteId = id()
    const { versionId } = await saveDraft(clinic, therapist.scope, { versionId: id(), noteId, episodeId, text: 'Draft', replaces: [] })
    await signNote(clinic, therapist.scope, { ...operation(), noteId, episodeId, text: 'Sent on.', replaces: [versionId] })

    const page = await openClient(clinic, therapist.scope, { clientId })
    expect(page).toMatchObject({
      visits: [{ state: 'booked' }],
      notes: [{ noteId }],
      tasks: [{ done: { name: 'Theo Therapist' } }],
      notice: null,
    })
    timers.pass(1_000)
    await clinic.store.write(owner.scope, async () => undefined)
    const { lines } = await whoLooked(clinic, owner.scope, { clientId, limit: 100 })
    const actions = [
      'read notes',
      'sign notes',
      'write bookings',
      'acknowledge red-flags',
      'write answers',
      'write links',
      'write demographics',
    ]
    expect(lines.map(({ action }) => action)).toEqual(expect.arrayContaining(actions))
  })

  it('[I10] one of many who ask for the same hour at once gets it', async () => {
    const opened = await openedClinic(database)
    const { clinic, reception, therapist, operation } = opened
    const { episodeId } = await clientInCare(opened)
    const book = () => {
      const visit = { ...operation(), episodeId, therapistId: therapist.personId, startsAt: '2026-11-27T15:00:00.000Z', minutes: 60 }
      return bookVisit(clinic, reception.scope, visit)
    }
    const outcomes = await Promise.allSettled(Array.from({ length: 12 }, book))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const codes = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [String(outcome.reason.code)] : []))
    expect(new Set(codes)).toEqual(new Set(['ISC-STORE-004']))
  })
})
