import { describe, expect, it } from 'vitest'
import { addClient } from '#clinic/clients/add-client.ts'
import { changeClient } from '#clinic/clients/change-client.ts'
import { findClients } from '#clinic/clients/find-clients.ts'
import { listClients } from '#clinic/clients/list-clients.ts'
import { openClient } from '#clinic/clients/open-client.ts'
import { closeEpisode } from '#clinic/episodes/close-episode.ts'
import { CARD, clientInCare } from './support/client-in-care.ts'
import { openedClinic } from './support/opened-clinic.ts'

const MISSING = { code: 'ISC-CLINIC-001', kind: 'missing' }

describe('a client', () => {
  it('[I5] who is added twice by the same operation is added once', async () => {
    const { clinic, reception, operation } = await openedClinic()
    const once = { ...operation(), card: CARD }
    const first = await addClient(clinic, reception.scope, once)
    expect(await addClient(clinic, reception.scope, once)).toEqual(first)
    expect((await listClients(clinic, reception.scope, { limit: 20 })).clients).toEqual([
      { clientId: first.clientId, name: CARD.name, bornOn: CARD.bornOn },
    ])
  })

  it('is seen by the therapist who is named for them, and by nobody else who treats', async () => {
    const opened = await openedClinic()
    const { clinic, therapist, other } = opened
    const { clientId } = await clientInCare(opened)
    expect((await openClient(clinic, therapist.scope, { clientId })).card?.card).toEqual(CARD)
    await expect(openClient(clinic, other.scope, { clientId })).rejects.toMatchObject(MISSING)
    expect((await listClients(clinic, other.scope, { limit: 20 })).clients).toEqual([])
    expect((await listClients(clinic, therapist.scope, { limit: 20 })).clients).toHaveLength(1)
  })

  it('is no longer seen by a therapist once the episode is closed', async () => {
    const opened = await openedClinic()
    const { clinic, therapist, reception, operation } = opened
    const { clientId, episodeId } = await clientInCare(opened)
    await closeEpisode(clinic, reception.scope, { ...operation(), episodeId })
    await expect(openClient(clinic, therapist.scope, { clientId })).rejects.toMatchObject(MISSING)
  })

  it('whom a therapist adds is theirs to see at once', async () => {
    const { clinic, other, operation } = await openedClinic()
    const { clientId } = await addClient(clinic, other.scope, { ...operation(), card: CARD })
    const { episodes } = await openClient(clinic, other.scope, { clientId })
    expect(episodes?.map(({ named }) => named)).toEqual([[{ personId: other.personId, name: 'Thea Other' }]])
  })

  it('[A5] shows reception a card, a diary and a notice, and neither answers, red flags nor notes', async () => {
    const opened = await openedClinic()
    const { clinic, reception, owner } = opened
    const { clientId } = await clientInCare(opened)
    const atTheDesk = await openClient(clinic, reception.scope, { clientId })
    expect(Object.keys(atTheDesk).toSorted()).toEqual(['card', 'episodes', 'links', 'merged', 'notice', 'visits'])
    expect(Object.keys(await openClient(clinic, owner.scope, { clientId }))).toEqual(expect.arrayContaining(['notes', 'tasks']))
  })

  it('who is not there, and one of somebody else, are refused alike', async () => {
    const opened = await openedClinic()
    const { clinic, other, id } = opened
    const { clientId } = await clientInCare(opened)
    const refusals = await Promise.all(
      [clientId, id()].map((wanted) =>
        openClient(clinic, other.scope, { clientId: wanted }).catch((fault: unknown) => JSON.stringify(fault)),
      ),
    )
    expect(refusals[0]).toEqual(refusals[1])
    expect(refusals[0]).toContain('ISC-CLINIC-001')
  })

  it('[I4] is not changed on top of a change somebody else made: both versions are shown', async () => {
    const opened = await openedClinic()
    const { clinic, reception, therapist, operation } = opened
    const { clientId, cardEntry } = await clientInCare(opened)
    const moved = { ...CARD, address: '1 Lake Road' }
    const { entryId } = await changeClient(clinic, reception.scope, { ...operation(), clientId, card: moved, basedOn: cardEntry })
    const late = { ...operation(), clientId, card: { ...CARD, phone: '+1 416 555 0111' }, basedOn: cardEntry }
    await expect(changeClient(clinic, therapist.scope, late)).rejects.toMatchObject({
      kind: 'stale',
      detail: { holds: { entryId, card: moved } },
    })
    expect((await openClient(clinic, therapist.scope, { clientId })).card).toEqual({ card: moved, entryId })
  })

  it('[I5] whose change was made, and whose answer got lost, gets the same answer again', async () => {
    const opened = await openedClinic()
    const { clinic, reception, operation } = opened
    const { clientId, cardEntry } = await clientInCare(opened)
    const change = { ...operation(), clientId, card: { ...CARD, address: '1 Lake Road' }, basedOn: cardEntry }
    const made = await changeClient(clinic, reception.scope, change)
    expect(await changeClient(clinic, reception.scope, change)).toEqual(made)
  })

  it.each([
    ['carla', 1],
    ['CLI car', 1],
    ['Cärla', 1],
    ['1980-02-03', 1],
    ['555 0199', 1],
    ['carla x', 0],
  ])('is found by %j as often as %i', async (text, times) => {
    const opened = await openedClinic()
    const { clinic, reception, other } = opened
    await clientInCare(opened)
    expect((await findClients(clinic, reception.scope, { text, limit: 20 })).clients).toHaveLength(times)
    expect((await findClients(clinic, other.scope, { text, limit: 20 })).clients).toEqual([])
  })

  it('pages through everybody once, whatever the size of the page', async () => {
    const opened = await openedClinic()
    const { clinic, reception } = opened
    const added = []
    for (const name of ['Ada', 'Bea', 'Cleo', 'Dora', 'Eva']) added.push((await clientInCare(opened, name)).clientId)
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await listClients(clinic, reception.scope, { after, limit: 2 })
      seen.push(...page.clients.map(({ clientId }) => clientId))
      after = page.next
    } while (after !== undefined)
    expect(seen).toEqual(added.toSorted())
  })
})
