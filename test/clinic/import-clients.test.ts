import { describe, expect, it } from 'vitest'
import { importClients, previewClients } from '#clinic/client-import/import-clients.ts'
import { listClients } from '#clinic/clients/list-clients.ts'
import { CARD, clientInCare } from './support/client-in-care.ts'
import { openedClinic } from './support/opened-clinic.ts'

const FILE = Buffer.from(
  `Name;Date of birth;E-mail\nAnna Berg;31.12.1980;anna@example.test\n;01.01.1990;\n"Client, Carla";1980-02-03;\nBen Berg;;ben@example.test\n`,
)

describe('clients from a file', () => {
  it('are shown before they are taken: who is ready, who is here already, and what is wrong', async () => {
    const opened = await openedClinic()
    const { clientId } = await clientInCare(opened)
    const { clinic, reception } = opened
    const preview = await previewClients(clinic, reception.scope, { bytes: FILE })
    expect(preview.ready.map(({ row, card }) => [row, card.name])).toEqual([
      [2, 'Anna Berg'],
      [5, 'Ben Berg'],
    ])
    // The name is written the other way round, and is hers.
    expect(preview.duplicates).toMatchObject([{ row: 4, clientId }])
    expect(preview.problems).toMatchObject([{ row: 3, column: 'Name', what: 'There is no name.' }])
    expect((await listClients(clinic, reception.scope, { limit: 20 })).clients).toHaveLength(1)
  })

  it('[I5] are taken in one piece, and once however often the file is sent', async () => {
    const { clinic, owner, operation } = await openedClinic()
    const once = { ...operation(), bytes: FILE, alsoRows: [] }
    const first = await importClients(clinic, owner.scope, once)
    expect(first.taken.map(({ row }) => row)).toEqual([2, 4, 5])
    expect(await importClients(clinic, owner.scope, once)).toEqual(first)
    const names = (await listClients(clinic, owner.scope, { limit: 20 })).clients.map(({ name }) => name)
    expect(names.toSorted()).toEqual(['Anna Berg', 'Ben Berg', 'Client, Carla'])
  })

  it('who seem to be here already are left out and told, unless somebody says that they are wanted', async () => {
    const opened = await openedClinic()
    await clientInCare(opened)
    const { clinic, owner, operation } = opened
    const left = await importClients(clinic, owner.scope, { ...operation(), bytes: FILE, alsoRows: [] })
    expect([left.taken.length, left.duplicates.length]).toEqual([2, 1])
    const again = await importClients(clinic, owner.scope, { ...operation(), bytes: Buffer.from(`Name\n${CARD.name}\n`), alsoRows: [2] })
    expect([again.taken.length, again.duplicates.length]).toEqual([1, 0])
  })

  it('are taken by the desk and the owner, not by a therapist, who would not see them', async () => {
    const { clinic, therapist, operation } = await openedClinic()
    await expect(previewClients(clinic, therapist.scope, { bytes: FILE })).rejects.toMatchObject({ code: 'ISC-CLINIC-001' })
    await expect(importClients(clinic, therapist.scope, { ...operation(), bytes: FILE, alsoRows: [] })).rejects.toMatchObject({
      code: 'ISC-CLINIC-001',
    })
  })
})
