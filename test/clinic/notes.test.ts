import { describe, expect, it } from 'vitest'
import { closeEpisode } from '#clinic/episodes/close-episode.ts'
import { amendNote } from '#clinic/notes/amend-note.ts'
import { listDrafts } from '#clinic/notes/list-drafts.ts'
import { readNote } from '#clinic/notes/read-note.ts'
import { readNotes } from '#clinic/notes/read-notes.ts'
import { saveDraft } from '#clinic/notes/save-draft.ts'
import { signNote } from '#clinic/notes/sign-note.ts'
import { withdrawNote } from '#clinic/notes/withdraw-note.ts'
import { assignTherapist } from '#clinic/episodes/assign-therapist.ts'
import { clientInCare } from './support/client-in-care.ts'
import { openedClinic } from './support/opened-clinic.ts'

const inCare = async () => {
  const opened = await openedClinic()
  const client = await clientInCare(opened)
  const noteId = opened.id()
  const draft = (text: string, replaces: string[] = []) => ({ versionId: opened.id(), noteId, episodeId: client.episodeId, text, replaces })
  const signed = (text: string, replaces: string[] = []) => ({ ...opened.operation(), noteId, episodeId: client.episodeId, text, replaces })
  return { ...opened, ...client, noteId, draft, signed }
}

describe('a draft', () => {
  it('is kept again and again on one device as one version', async () => {
    const { clinic, therapist, draft } = await inCare()
    const first = await saveDraft(clinic, therapist.scope, draft('pain'))
    const second = await saveDraft(clinic, therapist.scope, draft('pain in the left leg', [first.versionId]))
    expect(second.others).toEqual([])
    expect((await listDrafts(clinic, therapist.scope, undefined)).drafts.map(({ text }) => text)).toEqual(['pain in the left leg'])
  })

  it('[I4] written on two devices is two versions, and both hear of it', async () => {
    const { clinic, therapist, draft } = await inCare()
    const first = await saveDraft(clinic, therapist.scope, draft('pain'))
    const tablet = await saveDraft(clinic, therapist.scope, draft('pain, on the tablet', [first.versionId]))
    const phone = await saveDraft(clinic, therapist.elsewhere, draft('pain, on the phone', [first.versionId]))
    expect(phone.others.map(({ text, versionId }) => [text, versionId])).toEqual([['pain, on the tablet', tablet.versionId]])
    const settled = await saveDraft(clinic, therapist.scope, draft('pain, both', [tablet.versionId, phone.versionId]))
    expect(settled.others).toEqual([])
  })

  it('[I5] sent twice is one version', async () => {
    const { clinic, therapist, draft } = await inCare()
    const once = draft('pain')
    await saveDraft(clinic, therapist.scope, once)
    expect((await saveDraft(clinic, therapist.scope, once)).others).toEqual([])
    expect((await listDrafts(clinic, therapist.scope, undefined)).drafts).toHaveLength(1)
  })

  it('is read and written by nobody else, the owner neither', async () => {
    const { clinic, therapist, owner, reception, draft } = await inCare()
    await saveDraft(clinic, therapist.scope, draft('pain'))
    expect((await listDrafts(clinic, owner.scope, undefined)).drafts).toEqual([])
    for (const { scope } of [owner, reception])
      await expect(saveDraft(clinic, scope, draft('mine'))).rejects.toMatchObject({ kind: 'missing' })
  })

  it('is begun by nobody who is not named for the client, and finished by who began it', async () => {
    const { clinic, therapist, other, reception, draft, signed, operation, episodeId } = await inCare()
    await expect(saveDraft(clinic, other.scope, draft('pain'))).rejects.toMatchObject({ kind: 'missing' })
    const { versionId } = await saveDraft(clinic, therapist.scope, draft('pain'))
    await closeEpisode(clinic, reception.scope, { ...operation(), episodeId })
    await expect(signNote(clinic, therapist.scope, signed('pain', [versionId]))).resolves.toHaveProperty('entryId')
  })
})

describe('a signature', () => {
  it('[I3] stands: the text is read as it was signed, and never signed or drafted again', async () => {
    const { clinic, therapist, owner, noteId, draft, signed } = await inCare()
    const { entryId } = await signNote(clinic, therapist.scope, signed('Less pain.'))
    const note = await readNote(clinic, owner.scope, { noteId })
    expect(note).toMatchObject({ stands: entryId, versions: [{ text: 'Less pain.', author: 'Theo Therapist', signed: true }] })
    await expect(signNote(clinic, therapist.scope, signed('More pain.'))).rejects.toMatchObject({ code: 'ISC-CLINIC-006' })
    await expect(saveDraft(clinic, therapist.scope, draft('More pain.'))).rejects.toMatchObject({ code: 'ISC-CLINIC-006' })
  })

  it('[I5] sent twice is one signature', async () => {
    const { clinic, therapist, noteId, signed } = await inCare()
    const once = signed('Less pain.')
    const first = await signNote(clinic, therapist.scope, once)
    expect(await signNote(clinic, therapist.scope, once)).toEqual(first)
    expect((await readNote(clinic, therapist.scope, { noteId })).versions).toHaveLength(1)
  })

  it('[I4] is not given past a version of another device', async () => {
    const { clinic, therapist, draft, signed } = await inCare()
    const { versionId } = await saveDraft(clinic, therapist.elsewhere, draft('on the phone'))
    await expect(signNote(clinic, therapist.scope, signed('on the tablet'))).rejects.toMatchObject({
      kind: 'stale',
      detail: { holds: { drafts: [{ versionId, text: 'on the phone' }] } },
    })
  })

  it('takes a licence that is valid today', async () => {
    const { clinic, therapist, other, reception, operation, episodeId, signed, clock, id } = await inCare()
    await assignTherapist(clinic, reception.scope, { ...operation(), episodeId, personId: other.personId })
    await expect(signNote(clinic, other.scope, { ...signed('Less pain.'), noteId: id() })).rejects.toMatchObject({ code: 'ISC-CLINIC-005' })
    // The licence counts through 30 June 2027, in Toronto.
    clock.move(Date.parse('2027-07-01T03:59:59.000Z') - Date.parse(clock.now()))
    await signNote(clinic, therapist.scope, { ...signed('Less pain.'), noteId: id() })
    clock.move(1_000)
    await expect(signNote(clinic, therapist.scope, { ...signed('Less pain.'), noteId: id() })).rejects.toMatchObject({
      code: 'ISC-CLINIC-005',
    })
  })

  it('is amended beside the first text, by its author alone', async () => {
    const { clinic, therapist, owner, noteId, signed, operation } = await inCare()
    const { entryId } = await signNote(clinic, therapist.scope, signed('Left leg.'))
    const amendment = { noteId, text: 'Right leg.', reason: 'Wrong side.', basedOn: entryId }
    await expect(amendNote(clinic, owner.scope, { ...operation(), ...amendment })).rejects.toMatchObject({ kind: 'missing' })
    const amended = await amendNote(clinic, therapist.scope, { ...operation(), ...amendment })
    const { versions, stands } = await readNote(clinic, therapist.scope, { noteId })
    expect(versions.map(({ text }) => text)).toEqual(['Left leg.', 'Right leg.'])
    expect(stands).toBe(amended.entryId)
    await expect(amendNote(clinic, therapist.scope, { ...operation(), ...amendment })).rejects.toMatchObject({ kind: 'stale' })
  })

  it('is taken back with a reason, and the text stays to be seen', async () => {
    const { clinic, therapist, noteId, signed, operation } = await inCare()
    await signNote(clinic, therapist.scope, signed('Less pain.'))
    const withdrawal = { ...operation(), noteId, reason: 'Another client.' }
    const made = await withdrawNote(clinic, therapist.scope, withdrawal)
    expect(await withdrawNote(clinic, therapist.scope, withdrawal)).toEqual(made)
    const { versions, stands } = await readNote(clinic, therapist.scope, { noteId })
    expect(stands).toBeUndefined()
    expect(versions.map(({ text, reason }) => text ?? reason)).toEqual(['Less pain.', 'Another client.'])
  })
})

describe('[A4] an id of a note', () => {
  it('that belongs to another client opens nothing, in a draft or a signature', async () => {
    const { clinic, therapist, signed, noteId, draft, ...opened } = await inCare()
    await signNote(clinic, therapist.scope, signed('Less pain.'))
    const elsewhere = await clientInCare({ clinic, therapist, ...opened }, 'Conrad Client')
    for (const attempt of [
      saveDraft(clinic, therapist.scope, { ...draft('mine'), episodeId: elsewhere.episodeId }),
      signNote(clinic, therapist.scope, { ...signed('mine'), noteId, episodeId: elsewhere.episodeId }),
    ]) {
      await expect(attempt).rejects.toMatchObject({ kind: 'missing' })
    }
  })

  it('is read by who is named, the owner and the author, and by nobody else', async () => {
    const { clinic, therapist, other, owner, reception, noteId, signed, episodeId } = await inCare()
    await signNote(clinic, therapist.scope, signed('Less pain.'))
    for (const { scope } of [other, reception]) {
      await expect(readNote(clinic, scope, { noteId })).rejects.toMatchObject({ code: 'ISC-CLINIC-001' })
      await expect(readNotes(clinic, scope, { episodeId })).rejects.toMatchObject({ code: 'ISC-CLINIC-001' })
    }
    expect((await readNotes(clinic, owner.scope, { episodeId })).notes).toHaveLength(1)
  })
})
