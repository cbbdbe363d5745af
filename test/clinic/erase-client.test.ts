import { describe, expect, it } from 'vitest'
import { readAudit } from '#clinic/audit/read-audit.ts'
import { eraseClient } from '#clinic/clients/erase-client.ts'
import { openClient } from '#clinic/clients/open-client.ts'
import { listDrafts } from '#clinic/notes/list-drafts.ts'
import { saveDraft } from '#clinic/notes/save-draft.ts'
import { signNote } from '#clinic/notes/sign-note.ts'
import { say } from '#clinic/say.ts'
import { clinicStream } from '#clinic/streams.ts'
import { clientInCare } from './support/client-in-care.ts'
import { openedClinic } from './support/opened-clinic.ts'

const MISSING = { code: 'ISC-CLINIC-001', kind: 'missing' }
const TEN_YEARS = 10 * 366 * 86_400_000

const inCare = async () => {
  const opened = await openedClinic()
  const { clinic, owner, therapist, operation, id } = opened
  const [client, second] = [await clientInCare(opened), await clientInCare(opened, 'Conrad Client')]
  for (const { episodeId } of [client, second])
    await saveDraft(clinic, therapist.scope, { versionId: id(), noteId: id(), episodeId, text: 'Less pain.', replaces: [] })
  const erasure = { ...operation(), clientId: client.clientId, reason: 'The client asked.' }
  const sign = () =>
    signNote(clinic, therapist.scope, { ...operation(), noteId: id(), episodeId: client.episodeId, text: 'Less pain.', replaces: [] })
  const erase = () => eraseClient(clinic, owner.steppedUp, erasure)
  return { ...opened, client, second, erasure, sign, erase }
}

describe('erasing a client', () => {
  it('leaves nobody who could be opened, takes drafts of theirs and of nobody else, and is in the trail', async () => {
    const { clinic, owner, therapist, client, second, erase } = await inCare()
    await erase()
    await expect(openClient(clinic, owner.scope, { clientId: client.clientId })).rejects.toMatchObject(MISSING)
    expect((await listDrafts(clinic, therapist.scope, undefined)).drafts.map(({ clientId }) => clientId)).toEqual([second.clientId])
    const { lines } = await readAudit(clinic, owner.scope, { limit: 50 })
    expect(lines).toContainEqual(expect.objectContaining({ action: 'client.erase', clientId: client.clientId, actorId: owner.personId }))
  })

  it('[I5] sent twice is done once', async () => {
    const { erase } = await inCare()
    expect(await erase()).toEqual(await erase())
  })

  it('[SP-105] is refused with the day until which the record has to be kept, and possible from that day on', async () => {
    const { clinic, owner, client, clock, sign, erase } = await inCare()
    await sign()
    await expect(erase()).rejects.toMatchObject({ code: 'ISC-STORE-201', detail: { holds: { until: '2036-11-26' } } })
    expect((await openClient(clinic, owner.scope, { clientId: client.clientId })).notes).toHaveLength(1)
    clock.move(TEN_YEARS)
    await erase()
  })

  it('is refused while somebody holds the record', async () => {
    const { clinic, owner, client, operation, erase } = await inCare()
    const hold = { clientId: client.clientId, reason: 'A court asked.' }
    await clinic.store.write(owner.scope, (at) => say(at, clinicStream(owner.scope), operation(), { kind: 'hold.placed', body: hold }))
    await expect(erase()).rejects.toMatchObject({ code: 'ISC-STORE-202' })
  })

  it('asks an owner who is there again, and shows nobody else whether there is such a client', async () => {
    const { clinic, owner, therapist, reception, erasure, id } = await inCare()
    await expect(eraseClient(clinic, owner.scope, erasure)).rejects.toMatchObject({ code: 'ISC-CLINIC-003' })
    for (const { steppedUp } of [therapist, reception])
      for (const clientId of [erasure.clientId, id()])
        await expect(eraseClient(clinic, steppedUp, { ...erasure, clientId })).rejects.toMatchObject(MISSING)
  })
})
