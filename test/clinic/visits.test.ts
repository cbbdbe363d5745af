import { describe, expect, it } from 'vitest'
import { bookVisit } from '#clinic/visits/book-visit.ts'
import { cancelVisit } from '#clinic/visits/cancel-visit.ts'
import { listVisits } from '#clinic/visits/list-visits.ts'
import { markVisit } from '#clinic/visits/mark-visit.ts'
import { moveVisit } from '#clinic/visits/move-visit.ts'
import { clientInCare } from './support/client-in-care.ts'
import { openedClinic } from './support/opened-clinic.ts'
import type { OpenedClinic } from './support/opened-clinic.ts'

const NOON = '2026-11-27T17:00:00.000Z'
const AFTERNOON = '2026-11-27T20:00:00.000Z'
const DAY = { from: '2026-11-27T00:00:00.000Z', to: '2026-11-28T00:00:00.000Z', limit: 100 }

const booked = async (opened: OpenedClinic, episodeId: string, startsAt = NOON) => {
  const { clinic, reception, therapist, operation } = opened
  const visit = { ...operation(), episodeId, therapistId: therapist.personId, startsAt, minutes: 60 }
  return bookVisit(clinic, reception.scope, visit)
}

describe('the diary', () => {
  it('shows a visit with the name of the client to the desk, and without it to a therapist who is not named', async () => {
    const opened = await openedClinic()
    const { clinic, reception, other } = opened
    const { episodeId } = await clientInCare(opened)
    await booked(opened, episodeId)
    expect((await listVisits(clinic, reception.scope, DAY)).visits).toMatchObject([{ clientName: 'Carla Client', state: 'booked' }])
    const [seen] = (await listVisits(clinic, other.scope, DAY)).visits
    expect(seen).toMatchObject({ startsAt: NOON, minutes: 60 })
    expect(seen).not.toHaveProperty('clientName')
  })

  it.each([
    ['the same hour', NOON, 60],
    ['an hour that begins inside it', '2026-11-27T17:30:00.000Z', 60],
    ['an hour that ends inside it', '2026-11-27T16:30:00.000Z', 60],
    ['five minutes inside it', '2026-11-27T17:25:00.000Z', 5],
    ['its last five minutes', '2026-11-27T17:55:00.000Z', 30],
  ])('[I10] does not book a therapist twice: %s', async (_, startsAt, minutes) => {
    const opened = await openedClinic()
    const { clinic, reception, therapist, operation } = opened
    const { episodeId } = await clientInCare(opened)
    await booked(opened, episodeId)
    const second = { ...operation(), episodeId, therapistId: therapist.personId, startsAt, minutes }
    await expect(bookVisit(clinic, reception.scope, second)).rejects.toMatchObject({ code: 'ISC-STORE-004', kind: 'conflict' })
    expect((await listVisits(clinic, reception.scope, DAY)).visits).toHaveLength(1)
  })

  it.each([
    ['the hour after', '2026-11-27T18:00:00.000Z'],
    ['the hour before', '2026-11-27T16:00:00.000Z'],
  ])('books %s', async (_, startsAt) => {
    const opened = await openedClinic()
    const { episodeId } = await clientInCare(opened)
    await booked(opened, episodeId)
    await booked(opened, episodeId, startsAt)
    expect((await listVisits(opened.clinic, opened.reception.scope, DAY)).visits).toHaveLength(2)
  })

  it('[I10] keeps one of many who ask for the same hour at once', async () => {
    const opened = await openedClinic()
    const { episodeId } = await clientInCare(opened)
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => booked(opened, episodeId)))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('gives the hour of a cancelled visit to the next', async () => {
    const opened = await openedClinic()
    const { clinic, reception, operation } = opened
    const { episodeId } = await clientInCare(opened)
    const { visitId } = await booked(opened, episodeId)
    await cancelVisit(clinic, reception.scope, { ...operation(), visitId })
    await booked(opened, episodeId)
    expect((await listVisits(clinic, reception.scope, DAY)).visits.map(({ state }) => state).toSorted()).toEqual(['booked', 'cancelled'])
  })

  it('moves a visit and frees the hour it had', async () => {
    const opened = await openedClinic()
    const { clinic, reception, therapist, operation } = opened
    const { episodeId } = await clientInCare(opened)
    const { visitId, entryId } = await booked(opened, episodeId)
    const moved = { visitId, therapistId: therapist.personId, startsAt: AFTERNOON, minutes: 60, basedOn: entryId }
    await moveVisit(clinic, reception.scope, { ...operation(), ...moved })
    await booked(opened, episodeId)
    expect((await listVisits(clinic, reception.scope, DAY)).visits.map(({ startsAt }) => startsAt)).toEqual([NOON, AFTERNOON])
  })

  it('[I4] does not move a visit that somebody else has moved since', async () => {
    const opened = await openedClinic()
    const { clinic, reception, therapist, operation } = opened
    const { episodeId } = await clientInCare(opened)
    const { visitId, entryId } = await booked(opened, episodeId)
    const to = (startsAt: string) => ({ ...operation(), visitId, therapistId: therapist.personId, startsAt, minutes: 60, basedOn: entryId })
    await moveVisit(clinic, reception.scope, to(AFTERNOON))
    await expect(moveVisit(clinic, therapist.scope, to('2026-11-27T15:00:00.000Z'))).rejects.toMatchObject({
      kind: 'stale',
      detail: { holds: { startsAt: AFTERNOON } },
    })
  })

  it('follows a client from the door to the end of the visit, and refuses what cannot follow', async () => {
    const opened = await openedClinic()
    const { clinic, reception, operation } = opened
    const { episodeId } = await clientInCare(opened)
    const { visitId } = await booked(opened, episodeId)
    for (const state of ['arrived', 'in', 'done'] as const) await markVisit(clinic, reception.scope, { ...operation(), visitId, state })
    await expect(markVisit(clinic, reception.scope, { ...operation(), visitId, state: 'no-show' })).rejects.toMatchObject({
      code: 'ISC-CLINIC-014',
    })
    await expect(cancelVisit(clinic, reception.scope, { ...operation(), visitId })).rejects.toMatchObject({ code: 'ISC-CLINIC-014' })
  })

  it('does not name somebody for care who does not treat', async () => {
    const opened = await openedClinic()
    const { clinic, reception, operation } = opened
    const { episodeId } = await clientInCare(opened)
    const visit = { ...operation(), episodeId, therapistId: reception.personId, startsAt: NOON, minutes: 60 }
    await expect(bookVisit(clinic, reception.scope, visit)).rejects.toMatchObject({ code: 'ISC-CLINIC-015' })
  })

  it('names a therapist for a client by the visit alone', async () => {
    const opened = await openedClinic()
    const { clinic, reception, other, operation } = opened
    const { episodeId } = await clientInCare(opened)
    const visit = { ...operation(), episodeId, therapistId: other.personId, startsAt: NOON, minutes: 60 }
    const { visitId } = await bookVisit(clinic, reception.scope, visit)
    expect((await listVisits(clinic, other.scope, DAY)).visits).toMatchObject([{ clientName: 'Carla Client' }])
    await cancelVisit(clinic, reception.scope, { ...operation(), visitId })
    expect((await listVisits(clinic, other.scope, DAY)).visits[0]).not.toHaveProperty('clientName')
  })
})
