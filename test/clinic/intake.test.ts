import { describe, expect, it } from 'vitest'
import { readAnswers } from '#clinic/intake/read-answers.ts'
import { readSentState } from '#clinic/intake/sent-state.ts'
import { submitAnswers } from '#clinic/intake/submit-answers.ts'
import type { SubmitAnswers } from '#clinic/intake/submit-answers.ts'
import { acknowledgeTask } from '#clinic/tasks/acknowledge-task.ts'
import { listEmergencies } from '#clinic/tasks/list-emergencies.ts'
import { listTasks } from '#clinic/tasks/list-tasks.ts'
import { promiseCall } from '#clinic/tasks/promise-call.ts'
import { seeTask } from '#clinic/tasks/see-task.ts'
import { bookVisit } from '#clinic/visits/book-visit.ts'
import { sciatica } from '../support/packs.ts'
import { clientInCare } from './support/client-in-care.ts'
import { openedClinic } from './support/opened-clinic.ts'
import type { OpenedClinic } from './support/opened-clinic.ts'

type Facts = SubmitAnswers['facts']

const LIST = { limit: 100 }
const SADDLE: Facts = { 'rf-ces-saddle': 'yes' }

const answers = ({ operation }: OpenedClinic, facts: Facts, more: Partial<SubmitAnswers> = {}): SubmitAnswers => ({
  ...operation(),
  pack: 'sciatica',
  packVersion: sciatica().version,
  facts,
  done: true,
  ...more,
})

const submitted = async (facts: Facts, more: Partial<SubmitAnswers> = {}) => {
  const opened = await openedClinic()
  const client = await clientInCare(opened)
  const scope = opened.link(client.clientId)
  const input = answers(opened, facts, more)
  const taken = await submitAnswers(opened.clinic, scope, input)
  return { ...opened, ...client, opened, scope, input, taken }
}

describe('answers that are an emergency', () => {
  it('[I6] leave an open task, and the client hears how soon', async () => {
    const { clinic, therapist, taken, clientId } = await submitted(SADDLE)
    expect(taken.screening).toMatchObject({ state: 'done', status: 'stopped', urgency: 'emergency-now' })
    expect((await listTasks(clinic, therapist.scope, LIST)).tasks).toMatchObject([{ clientId, kind: 'red-flag', urgency: 'emergency-now' }])
  })

  it('[I2] leave nothing at all where one part fails', async () => {
    const opened = await openedClinic()
    const { clinic, owner, link } = opened
    const { clientId } = await clientInCare(opened)
    const foreign = answers(opened, SADDLE, { supersedes: opened.id() })
    await expect(submitAnswers(clinic, link(clientId), foreign)).rejects.toMatchObject({ kind: 'missing' })
    expect((await listTasks(clinic, owner.scope, LIST)).tasks).toEqual([])
    expect((await readAnswers(clinic, owner.scope, { clientId })).facts).toEqual({})
  })

  it('[I5] sent twice are one task', async () => {
    const { clinic, scope, owner, input, taken } = await submitted(SADDLE)
    expect(await submitAnswers(clinic, scope, input)).toEqual(taken)
    expect((await listTasks(clinic, owner.scope, LIST)).tasks).toHaveLength(1)
  })

  it('[I2] put a mail down for the owner and the therapist who is named, in the same transaction, without a word of the client', async () => {
    const { clinic, owner, therapist, clientId } = await submitted(SADDLE)
    const jobs = await clinic.store.read(owner.scope, (at) => at.jobs.inStates(['waiting'], 9))
    const told = [owner, therapist].map(({ personId }) => `mail person:${personId}`)
    expect(jobs.map(({ kind, recipient }) => `${kind} ${recipient}`).toSorted()).toEqual(told.toSorted())
    expect(JSON.stringify(jobs)).not.toContain(clientId)
  })

  it('show reception a name and a phone, and nothing of why', async () => {
    const { clinic, reception, clientId } = await submitted(SADDLE)
    const { emergencies } = await listEmergencies(clinic, reception.scope, undefined)
    expect(emergencies).toMatchObject([{ name: 'Carla Client', phone: '+1 416 555 0199' }])
    expect(Object.keys(emergencies[0] ?? {}).toSorted()).toEqual(['name', 'phone', 'raisedAt', 'taskId'])
    await expect(listTasks(clinic, reception.scope, LIST)).rejects.toMatchObject({ kind: 'missing' })
    await expect(readAnswers(clinic, reception.scope, { clientId })).rejects.toMatchObject({ kind: 'missing' })
  })

  it('have the desk wait with booking until a clinician has looked, and nobody else', async () => {
    const { clinic, reception, therapist, operation, episodeId } = await submitted(SADDLE)
    const visit = (hour: string) => ({
      ...operation(),
      episodeId,
      therapistId: therapist.personId,
      minutes: 60,
      startsAt: `2026-11-27T${hour}:00:00.000Z`,
    })
    await expect(bookVisit(clinic, reception.scope, visit('15'))).rejects.toMatchObject({ code: 'ISC-CLINIC-007' })
    await bookVisit(clinic, therapist.scope, visit('16'))
    const [task] = (await listTasks(clinic, therapist.scope, LIST)).tasks
    await acknowledgeTask(clinic, therapist.scope, {
      ...operation(),
      taskId: task?.taskId ?? '',
      done: 'Sent to the emergency department.',
    })
    await expect(bookVisit(clinic, reception.scope, visit('17'))).resolves.toHaveProperty('visitId')
  })

  it('are acknowledged by a clinician of the client, and by nobody else', async () => {
    const { clinic, reception, other, owner, operation } = await submitted(SADDLE)
    const [task] = (await listTasks(clinic, owner.scope, LIST)).tasks
    const done = { taskId: task?.taskId ?? '', done: 'Called.' }
    for (const { scope } of [reception, other]) {
      await expect(acknowledgeTask(clinic, scope, { ...operation(), ...done })).rejects.toMatchObject({ kind: 'missing' })
    }
    await acknowledgeTask(clinic, owner.scope, { ...operation(), ...done })
    expect((await listTasks(clinic, owner.scope, LIST)).tasks).toEqual([])
    await expect(acknowledgeTask(clinic, owner.scope, { ...operation(), ...done })).rejects.toMatchObject({ code: 'ISC-CLINIC-019' })
  })
})

describe('the client who sent an emergency', () => {
  it('is told the truth: kept, then seen by whom and when, then that a call was promised', async () => {
    const { clinic, link, reception, owner, clientId, taken, operation, clock } = await submitted(SADDLE)
    const sender = link(clientId, { sentAt: taken.arrivedAt })
    expect(await readSentState(clinic, sender, undefined)).toEqual({ state: 'on-the-clinics-computer' })
    const [task] = (await listTasks(clinic, owner.scope, LIST)).tasks
    const taskId = task?.taskId ?? ''
    clock.move(60_000)
    await seeTask(clinic, reception.scope, { ...operation(), taskId })
    const seenAt = clock.now()
    expect(await readSentState(clinic, sender, undefined)).toEqual({ state: 'seen', by: 'Rita Reception', at: seenAt })
    clock.move(60_000)
    await promiseCall(clinic, reception.scope, { ...operation(), taskId })
    expect(await readSentState(clinic, sender, undefined)).toEqual({ state: 'call-promised', by: 'Rita Reception', at: clock.now() })
  })

  it('is told only on the device that sent, and for a day', async () => {
    const { clinic, link, clientId, taken, clock } = await submitted(SADDLE)
    await expect(readSentState(clinic, link(clientId), undefined)).rejects.toMatchObject({ kind: 'missing' })
    clock.move(24 * 3_600_000 + 1)
    await expect(readSentState(clinic, link(clientId, { sentAt: taken.arrivedAt }), undefined)).rejects.toMatchObject({ kind: 'missing' })
  })
})

describe('answers that nothing can screen', () => {
  it.each([
    ['the pack did not load', {}, true],
    ['another pack asked', { pack: 'shoulder' }, false],
  ])('[I6] are kept as they were written, with a task, and the client is referred: %s', async (_, more, broken) => {
    const opened = await openedClinic()
    const { clinic, link, owner, reception } = opened
    const { clientId, episodeId } = await clientInCare(opened)
    if (broken) opened.packIs(undefined)
    const taken = await submitAnswers(clinic, link(clientId), answers(opened, SADDLE, more))
    expect(taken.screening).toEqual({ state: 'unavailable' })
    expect((await listTasks(clinic, owner.scope, LIST)).tasks).toMatchObject([{ kind: 'screening-unavailable', clientId }])
    expect((await listEmergencies(clinic, reception.scope, undefined)).emergencies).toHaveLength(1)
    const entries = await clinic.store.read(owner.scope, (at) => at.record.stream(episodeId))
    expect(entries.map(({ content }) => content)).toContainEqual({
      state: 'open',
      body: expect.objectContaining({ written: SADDLE, answers: {} }),
    })
  })

  it('[SP-107] are never taken as safe: what cannot be read is kept and stays open', async () => {
    const { clinic, owner, clientId, taken } = await submitted({ 'rf-ces-saddle': 'perhaps', age: -4 })
    expect(taken.screening).toMatchObject({ state: 'done', complete: false })
    const read = await readAnswers(clinic, owner.scope, { clientId })
    expect(read.facts).toEqual({})
    expect(read.screening?.open.map(({ fact }) => fact)).toEqual(expect.arrayContaining(['rf-ces-saddle', 'age']))
  })

  it('are for a person to look at where the pack does not know what was asked', async () => {
    const { clinic, owner, taken } = await submitted({ age: 40, 'of-a-newer-pack': 'yes' })
    expect(taken.screening).toEqual({ state: 'unavailable' })
    expect((await listTasks(clinic, owner.scope, LIST)).tasks).toMatchObject([{ kind: 'screening-unavailable' }])
  })

  it('do not hide an emergency that was found beside them', async () => {
    const { clinic, owner, taken } = await submitted({ ...SADDLE, 'of-a-newer-pack': 'yes' })
    expect(taken.screening).toMatchObject({ urgency: 'emergency-now' })
    expect((await listTasks(clinic, owner.scope, LIST)).tasks).toMatchObject([{ kind: 'red-flag' }])
  })

  it('do not let a client speak in the name of a therapist', async () => {
    const { clinic, owner, clientId } = await submitted({
      'rf-ces-saddle': { answer: 'known-unchanged', confirmed: { by: 'Theo Therapist', on: '2026-11-26' } },
      'rf-ces-bladder-feeling': { answer: 'no', talked: { by: 'Theo Therapist', on: '2026-11-26', reason: 'all well' } },
    })
    expect((await readAnswers(clinic, owner.scope, { clientId })).facts).toEqual({})
  })
})

describe('answers of more than one device', () => {
  it('[SP-106] that differ are both kept, and the cautious one counts', async () => {
    const opened = await openedClinic()
    const { clinic, link, therapist } = opened
    const { clientId } = await clientInCare(opened)
    for (const word of ['no', 'yes'])
      await submitAnswers(clinic, link(clientId), answers(opened, { 'rf-ces-saddle': word }, { done: false }))
    const read = await readAnswers(clinic, therapist.scope, { clientId })
    expect(read.differing).toEqual(['rf-ces-saddle'])
    expect(read.screening?.urgency).toBe('emergency-now')
  })

  it('are corrected by the same device in the next submission', async () => {
    const opened = await openedClinic()
    const { clinic, link, therapist } = opened
    const { clientId } = await clientInCare(opened)
    const scope = link(clientId)
    const first = await submitAnswers(clinic, scope, answers(opened, { age: 40 }, { done: false }))
    await submitAnswers(clinic, scope, answers(opened, { age: 41 }, { supersedes: first.entryId }))
    const read = await readAnswers(clinic, therapist.scope, { clientId })
    expect(read.facts['age']?.map(({ answer }) => answer.value)).toEqual([41])
  })

  it('of one client are not added to by the link of another', async () => {
    const opened = await openedClinic()
    const { clinic, link } = opened
    const [one, other] = [await clientInCare(opened), await clientInCare(opened, 'Conrad Client')]
    const first = await submitAnswers(clinic, link(one.clientId), answers(opened, { age: 40 }, { done: false }))
    const foreign = answers(opened, { age: 41 }, { supersedes: first.entryId })
    await expect(submitAnswers(clinic, link(other.clientId), foreign)).rejects.toMatchObject({ kind: 'missing' })
  })
})
