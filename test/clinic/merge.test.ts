import { describe, expect, it } from 'vitest'
import { changeClient } from '#clinic/clients/change-client.ts'
import { findClients } from '#clinic/clients/find-clients.ts'
import { listClients } from '#clinic/clients/list-clients.ts'
import { mergeClients } from '#clinic/clients/merge-clients.ts'
import { openClient } from '#clinic/clients/open-client.ts'
import { prepareMerge } from '#clinic/clients/prepare-merge.ts'
import { unmergeClients } from '#clinic/clients/unmerge-clients.ts'
import { openEpisode } from '#clinic/episodes/open-episode.ts'
import { CARD, clientInCare } from './support/client-in-care.ts'
import { openedClinic } from './support/opened-clinic.ts'

const DAY = 24 * 3_600_000

const twice = async () => {
  const opened = await openedClinic()
  const [kept, folded] = [await clientInCare(opened, 'Carla Client'), await clientInCare(opened, 'Karla Klient')]
  const pair = { keptId: kept.clientId, foldedId: folded.clientId }
  const { clinic, reception, operation } = opened
  const merge = async () => {
    const { seen } = await prepareMerge(clinic, reception.scope, pair)
    return mergeClients(clinic, reception.scope, { ...operation(), ...pair, seen, reason: 'The same person.' })
  }
  return { ...opened, kept, folded, pair, merge }
}

describe('[A31] two records of one person', () => {
  it('are shown side by side first, and nothing happens', async () => {
    const { clinic, reception, pair } = await twice()
    const { kept, folded } = await prepareMerge(clinic, reception.scope, pair)
    expect([kept.card?.name, folded.card?.name]).toEqual(['Carla Client', 'Karla Klient'])
    expect((await listClients(clinic, reception.scope, { limit: 20 })).clients).toHaveLength(2)
  })

  it('become one in lists and in front, with what both held', async () => {
    const { clinic, owner, merge, kept, folded } = await twice()
    await merge()
    expect((await listClients(clinic, owner.scope, { limit: 20 })).clients.map(({ clientId }) => clientId)).toEqual([kept.clientId])
    expect(
      (await openClient(clinic, owner.scope, { clientId: kept.clientId })).episodes?.map(({ episodeId }) => episodeId).toSorted(),
    ).toEqual([kept.episodeId, folded.episodeId].toSorted())
  })

  it('are found under either name as the one in front', async () => {
    const { clinic, reception, therapist, merge, kept } = await twice()
    await merge()
    for (const { scope } of [reception, therapist]) {
      for (const text of ['Karla Klient', 'Carla Client']) {
        expect((await findClients(clinic, scope, { text, limit: 5 })).clients).toMatchObject([{ clientId: kept.clientId }])
      }
    }
  })

  it('both stay as they were: the one merged away is read and not written', async () => {
    const { clinic, reception, operation, merge, folded } = await twice()
    await merge()
    const { clientId, cardEntry } = folded
    expect((await openClient(clinic, reception.scope, { clientId })).card?.card.name).toBe('Karla Klient')
    const change = { ...operation(), clientId, card: CARD, basedOn: cardEntry }
    await expect(changeClient(clinic, reception.scope, change)).rejects.toMatchObject({ code: 'ISC-CLINIC-008' })
    await expect(openEpisode(clinic, reception.scope, { ...operation(), clientId, therapistIds: [] })).rejects.toMatchObject({
      code: 'ISC-CLINIC-008',
    })
  })

  it('are not merged over a change that was made between the two steps', async () => {
    const { clinic, reception, operation, pair, kept } = await twice()
    const { seen } = await prepareMerge(clinic, reception.scope, pair)
    const { clientId, cardEntry } = kept
    await changeClient(clinic, reception.scope, { ...operation(), clientId, card: { ...CARD, address: 'New' }, basedOn: cardEntry })
    const merging = mergeClients(clinic, reception.scope, { ...operation(), ...pair, seen, reason: 'The same person.' })
    await expect(merging).rejects.toMatchObject({ kind: 'stale' })
  })

  it('are two again, for thirty days', async () => {
    const { clinic, reception, operation, merge, clock } = await twice()
    const { mergeId } = await merge()
    clock.move(30 * DAY)
    await unmergeClients(clinic, reception.scope, { ...operation(), mergeId, reason: 'A sister.' })
    expect((await listClients(clinic, reception.scope, { limit: 20 })).clients).toHaveLength(2)
  })

  it('stay one after thirty days', async () => {
    const { clinic, reception, operation, merge, clock } = await twice()
    const { mergeId } = await merge()
    clock.move(30 * DAY + 1)
    const back = unmergeClients(clinic, reception.scope, { ...operation(), mergeId, reason: 'A sister.' })
    await expect(back).rejects.toMatchObject({ code: 'ISC-CLINIC-013' })
  })

  it('are merged by nobody who is not named for both', async () => {
    const { clinic, other, pair } = await twice()
    await expect(prepareMerge(clinic, other.scope, pair)).rejects.toMatchObject({ kind: 'missing' })
  })

  it('are two different ones', async () => {
    const { clinic, reception, kept } = await twice()
    const itself = { keptId: kept.clientId, foldedId: kept.clientId }
    await expect(prepareMerge(clinic, reception.scope, itself)).rejects.toMatchObject({ code: 'ISC-CLINIC-012' })
  })
})
