import { describe, expect, it } from 'vitest'
import { readBackups } from '#clinic/backups/read-backups.ts'
import { addAttachment } from '#clinic/attachments/add-attachment.ts'
import { eraseClient } from '#clinic/clients/erase-client.ts'
import { listClients } from '#clinic/clients/list-clients.ts'
import { openClient } from '#clinic/clients/open-client.ts'
import { exportEverything } from '#clinic/export/export-everything.ts'
import { cleanFile } from '#store/attachments/clean/clean.ts'
import { png } from '../support/attached/pngs.ts'
import { clientInCare } from './support/client-in-care.ts'
import { openedClinic } from './support/opened-clinic.ts'

const add = addAttachment(cleanFile)
const STEP_UP = { code: 'ISC-CLINIC-003', kind: 'step-up' }

describe('what the owner alone may do', () => {
  it('is to take everything away after a fresh proof, and it is in the trail before the first byte', async () => {
    const { clinic, owner, therapist, reception } = await openedClinic()
    const lines = () => clinic.store.read(owner.scope, async (at) => (await at.audit.page(undefined, 99)).map(({ action }) => action))
    const seen: (readonly string[])[] = []
    const take = exportEverything(async () => {
      seen.push(await lines())
      return ReadableStream.from([new Uint8Array([7])])
    })
    await expect(take(clinic, owner.scope, undefined)).rejects.toMatchObject(STEP_UP)
    for (const { steppedUp } of [therapist, reception])
      await expect(take(clinic, steppedUp, undefined)).rejects.toMatchObject({ kind: 'forbidden' })
    expect(seen).toEqual([])
    const { fileName } = await take(clinic, owner.steppedUp, undefined)
    expect(fileName).toMatch(/^ischia-export-\d{4}-\d\d-\d\d\.tar$/u)
    expect(seen).toMatchObject([['read export']])
  })

  it('is to see how backups stand', async () => {
    const { clinic, owner, therapist, reception } = await openedClinic()
    const read = readBackups(async () => ({ warnings: ['never', 'no-second-place'] }))
    expect(await read(clinic, owner.scope, undefined)).toEqual({ last: null, lastDone: null, warnings: ['never', 'no-second-place'] })
    for (const { scope } of [therapist, reception])
      await expect(read(clinic, scope, undefined)).rejects.toMatchObject({ kind: 'forbidden' })
  })

  it('is to erase a client, after a fresh proof, and not before the day until which the record has to be kept', async () => {
    const opened = await openedClinic()
    const { clinic, owner, therapist, reception, operation } = opened
    const { clientId, episodeId } = await clientInCare(opened)
    const erasure = { ...operation(), clientId, reason: 'They asked for it.' }
    await expect(eraseClient(clinic, owner.scope, erasure)).rejects.toMatchObject(STEP_UP)
    for (const { steppedUp } of [therapist, reception])
      await expect(eraseClient(clinic, steppedUp, erasure)).rejects.toMatchObject({ kind: 'missing' })
    await add(clinic, therapist.scope, { ...operation(), episodeId, name: 'back.png', bytes: png() })
    await expect(eraseClient(clinic, owner.steppedUp, erasure)).rejects.toMatchObject({ code: 'ISC-STORE-201' })
  })

  it('[I5] erases a client of whom there is nothing but a card, once however often it is sent', async () => {
    const opened = await openedClinic()
    const { clinic, owner, operation } = opened
    const { clientId } = await clientInCare(opened)
    const erasure = { ...operation(), clientId, reason: 'They asked for it.' }
    const first = await eraseClient(clinic, owner.steppedUp, erasure)
    expect(await eraseClient(clinic, owner.steppedUp, erasure)).toEqual(first)
    expect((await listClients(clinic, owner.scope, { limit: 20 })).clients).toEqual([])
    await expect(openClient(clinic, owner.scope, { clientId })).rejects.toMatchObject({ kind: 'missing' })
  })
})
