import { describe, expect, it } from 'vitest'
import { changeClient } from '#clinic/clients/change-client.ts'
import { isStillWanted, remindVisits } from '#clinic/mail/remind-visits.ts'
import { say } from '#clinic/say.ts'
import { clinicStream } from '#clinic/streams.ts'
import { bookVisit } from '#clinic/visits/book-visit.ts'
import { cancelVisit } from '#clinic/visits/cancel-visit.ts'
import { moveVisit } from '#clinic/visits/move-visit.ts'
import { systemScope } from '../support/opened-store.ts'
import { CARD, clientInCare } from './support/client-in-care.ts'
import { openedClinic } from './support/opened-clinic.ts'

const HOUR = 3_600_000
const NOON = '2026-11-28T17:00:00.000Z'
const LATER = '2026-11-28T18:00:00.000Z'

/** A visit of a client whose address was confirmed, or was not; it is more than a day away. */
const booked = async (confirmed = true) => {
  const opened = await openedClinic()
  const { clinic, reception, therapist, operation, clock } = opened
  const { clientId, episodeId, cardEntry } = await clientInCare(opened)
  const card = { ...CARD, confirmed: { email: confirmed } }
  await changeClient(clinic, reception.scope, { ...operation(), clientId, card, basedOn: cardEntry })
  const when = { startsAt: NOON, minutes: 60 }
  const visit = await bookVisit(clinic, reception.scope, { ...operation(), episodeId, therapistId: therapist.personId, ...when })
  const round = () => remindVisits(clinic, systemScope())
  const toTheDayBefore = () => clock.move(Date.parse(NOON) - Date.parse(clock.now()) - 24 * HOUR + 1)
  const jobs = async () => {
    const lines = await clinic.store.read(reception.scope, (at) => at.jobs.inStates(['waiting'], 9))
    const wanted = async (key: string) => clinic.store.read(reception.scope, (at) => isStillWanted(at, key))
    return Promise.all(lines.map(async ({ key, endsAt }) => ({ key, endsAt, wanted: await wanted(key) })))
  }
  return { ...opened, ...visit, clientId, round, toTheDayBefore, jobs }
}

describe('[I9] a reminder', () => {
  it('is put down the day before, once, and is of no use once the visit begins', async () => {
    const { visitId, round, toTheDayBefore, jobs } = await booked()
    await round()
    expect(await jobs()).toEqual([])
    toTheDayBefore()
    for (let times = 0; times < 3; times += 1) await round()
    expect(await jobs()).toEqual([{ key: `reminder ${visitId} ${NOON}`, endsAt: NOON, wanted: true }])
  })

  it('does not leave for a visit that was cancelled meanwhile, and is not put down for one that was before', async () => {
    const after = await booked()
    after.toTheDayBefore()
    await after.round()
    await cancelVisit(after.clinic, after.reception.scope, { ...after.operation(), visitId: after.visitId })
    expect(await after.jobs()).toMatchObject([{ wanted: false }])
    const before = await booked()
    await cancelVisit(before.clinic, before.reception.scope, { ...before.operation(), visitId: before.visitId })
    before.toTheDayBefore()
    await before.round()
    expect(await before.jobs()).toEqual([])
  })

  it('of a visit that was moved leaves for its new time alone', async () => {
    const { clinic, clock, reception, therapist, operation, visitId, entryId, round, toTheDayBefore, jobs } = await booked()
    toTheDayBefore()
    await round()
    const to = { startsAt: LATER, minutes: 60, therapistId: therapist.personId }
    await moveVisit(clinic, reception.scope, { ...operation(), visitId, ...to, basedOn: entryId })
    clock.move(HOUR)
    await round()
    const found = await jobs()
    expect(found).toHaveLength(2)
    expect(found.filter(({ wanted }) => wanted).map(({ key }) => key)).toEqual([`reminder ${visitId} ${LATER}`])
  })

  it('goes to no address that staff did not confirm', async () => {
    const { round, toTheDayBefore, jobs } = await booked(false)
    toTheDayBefore()
    await round()
    expect(await jobs()).toEqual([])
  })

  it('is put down though the clinic names a time zone that there is not', async () => {
    const { clinic, operation, round, toTheDayBefore, jobs } = await booked()
    const system = systemScope()
    const body = { name: 'Clinic by the Lake', country: 'CA', timeZone: 'Lake/Shore' }
    await clinic.store.write(system, (at) => say(at, clinicStream(system), operation(), { kind: 'clinic.settings', body }))
    toTheDayBefore()
    await round()
    expect(await jobs()).toHaveLength(1)
  })
})
