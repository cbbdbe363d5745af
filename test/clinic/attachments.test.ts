import { describe, expect, it } from 'vitest'
import { addAttachment } from '#clinic/attachments/add-attachment.ts'
import { listAttachments } from '#clinic/attachments/list-attachments.ts'
import { readAttachment } from '#clinic/attachments/read-attachment.ts'
import { removeAttachment } from '#clinic/attachments/remove-attachment.ts'
import { mergeClients } from '#clinic/clients/merge-clients.ts'
import { prepareMerge } from '#clinic/clients/prepare-merge.ts'
import { cleanFile } from '#store/attachments/clean/clean.ts'
import { exif, jpeg, segment } from '../support/attached/jpegs.ts'
import { clientInCare } from './support/client-in-care.ts'
import { openedClinic } from './support/opened-clinic.ts'

const MISSING = { code: 'ISC-CLINIC-001', kind: 'missing' }
const WORD = 'zq7T03C0412photoK9'
const PHOTO = jpeg([segment(0xe1, exif(6, WORD))])
const add = addAttachment(cleanFile)

const inCare = async () => {
  const opened = await openedClinic()
  const { clientId, episodeId } = await clientInCare(opened)
  const photo = (name = 'back.JPG') => ({ ...opened.operation(), episodeId, name, bytes: PHOTO })
  return { ...opened, clientId, episodeId, photo }
}

describe('a file of an episode', () => {
  it('is kept stripped to what it shows, listed, and read back as a download of its own kind', async () => {
    const { clinic, therapist, episodeId, photo } = await inCare()
    const { attachmentId, size } = await add(clinic, therapist.scope, photo())
    expect(size).toBeLessThan(PHOTO.length)
    expect(await listAttachments(clinic, therapist.scope, { episodeId })).toMatchObject({
      attachments: [{ attachmentId, name: 'back.JPG', mediaType: 'image/jpeg', size, addedBy: therapist.personId }],
    })
    const { bytes, fileName, mediaType } = await readAttachment(clinic, therapist.scope, { episodeId, attachmentId })
    expect([fileName, mediaType, bytes.length, Buffer.from(bytes).includes(WORD)]).toEqual(['back.JPG', 'image/jpeg', size, false])
  })

  it.each([
    ['letter.html', 'letter.html.jpg'],
    ['../../etc/passwd', '__.._etc_passwd.jpg'],
    ['x-ray', 'x-ray.jpg'],
  ])('called %s is offered under a name of its kind', async (name, offered) => {
    const { clinic, therapist, episodeId, photo } = await inCare()
    const { attachmentId } = await add(clinic, therapist.scope, photo(name))
    const { fileName } = await readAttachment(clinic, therapist.scope, { episodeId, attachmentId })
    expect(fileName).toBe(offered)
  })

  it('[I5] that is sent twice is there once', async () => {
    const { clinic, therapist, episodeId, photo } = await inCare()
    const once = photo()
    expect(await add(clinic, therapist.scope, once)).toEqual(await add(clinic, therapist.scope, once))
    expect((await listAttachments(clinic, therapist.scope, { episodeId })).attachments).toHaveLength(1)
  })

  it('[A31] is not added to what was merged away, and still read there', async () => {
    const { clinic, owner, therapist, reception, operation, clientId, episodeId, photo, ...opened } = await inCare()
    await add(clinic, therapist.scope, photo())
    const kept = await clientInCare({ ...opened, clinic, owner, therapist, reception, operation }, 'Carla C. Client')
    const pair = { keptId: kept.clientId, foldedId: clientId }
    const { seen } = await prepareMerge(clinic, reception.scope, pair)
    await mergeClients(clinic, reception.scope, { ...operation(), ...pair, seen, reason: 'The same person.' })
    await expect(add(clinic, owner.scope, photo())).rejects.toMatchObject({ code: 'ISC-CLINIC-008' })
    expect((await listAttachments(clinic, owner.scope, { episodeId })).attachments).toHaveLength(1)
  })

  it('[A5] is neither added, listed nor read at the desk, nor by a therapist who is not named for the client', async () => {
    const { clinic, therapist, reception, other, episodeId, photo } = await inCare()
    const { attachmentId } = await add(clinic, therapist.scope, photo())
    for (const { scope } of [reception, other]) {
      await expect(add(clinic, scope, photo())).rejects.toMatchObject(MISSING)
      await expect(listAttachments(clinic, scope, { episodeId })).rejects.toMatchObject(MISSING)
      await expect(readAttachment(clinic, scope, { episodeId, attachmentId })).rejects.toMatchObject(MISSING)
    }
  })

  it('is not even looked into for somebody who may not add it', async () => {
    const { clinic, reception, photo } = await inCare()
    let looked = false
    const watching = addAttachment(async (bytes) => {
      looked = true
      return cleanFile(bytes)
    })
    await expect(watching(clinic, reception.scope, photo())).rejects.toMatchObject(MISSING)
    expect(looked).toBe(false)
  })

  it('that is refused leaves nothing', async () => {
    const { clinic, therapist, episodeId, photo } = await inCare()
    await expect(add(clinic, therapist.scope, { ...photo(), bytes: Buffer.from('<svg/>') })).rejects.toMatchObject({
      code: 'ISC-STORE-202',
    })
    expect((await listAttachments(clinic, therapist.scope, { episodeId })).attachments).toEqual([])
  })

  it('is taken off the list by who added it and nobody else, and not read after', async () => {
    const { clinic, therapist, owner, operation, episodeId, photo } = await inCare()
    const { attachmentId } = await add(clinic, therapist.scope, photo())
    const removal = { ...operation(), episodeId, attachmentId, reason: 'wrong person' }
    await expect(removeAttachment(clinic, owner.scope, { ...removal, ...operation() })).rejects.toMatchObject(MISSING)
    expect(await removeAttachment(clinic, therapist.scope, removal)).toEqual(await removeAttachment(clinic, therapist.scope, removal))
    await expect(readAttachment(clinic, therapist.scope, { episodeId, attachmentId })).rejects.toMatchObject(MISSING)
  })

  it('[A4] of one episode is not found under another', async () => {
    const opened = await inCare()
    const { clinic, therapist, photo } = opened
    const { attachmentId } = await add(clinic, therapist.scope, photo())
    const { episodeId } = await clientInCare(opened, 'Bella Berg')
    await expect(readAttachment(clinic, therapist.scope, { episodeId, attachmentId })).rejects.toMatchObject(MISSING)
  })
})
