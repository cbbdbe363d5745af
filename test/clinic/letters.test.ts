import { describe, expect, it } from 'vitest'
import type { Scope } from '#care/access/scope.ts'
import { submitAnswers } from '#clinic/intake/submit-answers.ts'
import { readAnswers } from '#clinic/intake/read-answers.ts'
import { answerLetter } from '#clinic/letters/answer-letter.ts'
import { readLetter } from '#clinic/letters/read-letter.ts'
import { withdrawLetter } from '#clinic/letters/withdraw-letter.ts'
import { writeLetter } from '#clinic/letters/write-letter.ts'
import { makeLink } from '#clinic/links/make-link.ts'
import { redeemLink } from '#clinic/links/redeem-link.ts'
import { scopeOfLink } from '#clinic/links/scope-of-link.ts'
import { readNote } from '#clinic/notes/read-note.ts'
import { clientInCare } from './support/client-in-care.ts'
import { openedClinic } from './support/opened-clinic.ts'

const sent = async () => {
  const opened = await openedClinic()
  const { clinic, therapist, operation } = opened
  const client = await clientInCare(opened)
  const letter = { ...operation(), episodeId: client.episodeId, to: 'Dr Gray', text: 'May we treat?' }
  const { letterId } = await writeLetter(clinic, therapist.scope, letter)
  const link = await makeLink(clinic, therapist.scope, { ...operation(), purpose: 'medical', letterId })
  const { token } = await redeemLink(clinic, { token: link.token }, 'request-2')
  const professional = async (): Promise<Scope> => {
    const scope = await scopeOfLink(clinic, token, 'request-3')
    if (scope === undefined) throw new TypeError('this link opens nothing')
    return scope
  }
  return { ...opened, ...client, letterId, professional }
}

describe('a medical professional with a link', () => {
  it('reads the letter that was written to them', async () => {
    const { clinic, professional } = await sent()
    expect(await readLetter(clinic, await professional(), undefined)).toMatchObject({
      clinic: 'Clinic by the Lake',
      from: 'Theo Therapist',
      to: 'Dr Gray',
      text: 'May we treat?',
      answered: false,
      withdrawn: false,
    })
  })

  it('writes one answer, which the therapist reads beside the letter', async () => {
    const { clinic, therapist, professional, operation, letterId } = await sent()
    const scope = await professional()
    const answer = { ...operation(), by: 'Dr Gray', text: 'Yes, gently.' }
    const first = await answerLetter(clinic, scope, answer)
    expect(await answerLetter(clinic, await professional(), answer)).toEqual(first)
    await expect(answerLetter(clinic, await professional(), { ...operation(), by: 'Dr Gray', text: 'No.' })).rejects.toMatchObject({
      code: 'ISC-CLINIC-009',
    })
    const answered = await clinic.store.read(therapist.scope, (at) => at.notes.note(letterId))
    expect(answered?.answeredAt).toBeDefined()
  })

  it('reads nothing else of the client, and answers for nobody else', async () => {
    const { clinic, professional, clientId, letterId, operation } = await sent()
    const scope = await professional()
    await expect(readAnswers(clinic, scope, { clientId })).rejects.toMatchObject({ code: 'ISC-CLINIC-001' })
    await expect(readNote(clinic, scope, { noteId: letterId })).rejects.toMatchObject({ code: 'ISC-CLINIC-001' })
    const answers = { ...operation(), pack: 'sciatica', packVersion: '1', facts: {}, done: true }
    await expect(submitAnswers(clinic, scope, answers)).rejects.toMatchObject({ code: 'ISC-CLINIC-001' })
  })

  it('hears that a letter was taken back', async () => {
    const { clinic, therapist, professional, operation, letterId } = await sent()
    await withdrawLetter(clinic, therapist.scope, { ...operation(), letterId, reason: 'Sent to the wrong person.' })
    expect(await readLetter(clinic, await professional(), undefined)).toMatchObject({ withdrawn: true })
  })

  it('gets no link for a letter that was taken back', async () => {
    const { clinic, therapist, operation, episodeId } = await sent()
    const { letterId } = await writeLetter(clinic, therapist.scope, { ...operation(), episodeId, to: 'Dr Brown', text: 'Hello.' })
    await withdrawLetter(clinic, therapist.scope, { ...operation(), letterId, reason: 'A mistake.' })
    const link = makeLink(clinic, therapist.scope, { ...operation(), purpose: 'medical', letterId })
    await expect(link).rejects.toMatchObject({ code: 'ISC-CLINIC-021' })
  })
})

describe('a letter', () => {
  it('is signed by a therapist with a licence who is named, and by nobody else', async () => {
    const { clinic, other, reception, operation, episodeId } = await sent()
    for (const { scope } of [other, reception]) {
      const letter = writeLetter(clinic, scope, { ...operation(), episodeId, to: 'Dr Gray', text: 'Hello.' })
      await expect(letter).rejects.toMatchObject({ code: 'ISC-CLINIC-001' })
    }
  })
})
