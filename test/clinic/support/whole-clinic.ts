import { openScope } from '#care/access/open-scope.ts'
import type { Scope } from '#care/access/scope.ts'
import { submitAnswers } from '#clinic/intake/submit-answers.ts'
import { writeLetter } from '#clinic/letters/write-letter.ts'
import { makeLink } from '#clinic/links/make-link.ts'
import { mergeClients } from '#clinic/clients/merge-clients.ts'
import { prepareMerge } from '#clinic/clients/prepare-merge.ts'
import { signNote } from '#clinic/notes/sign-note.ts'
import { saveDraft } from '#clinic/notes/save-draft.ts'
import { listTasks } from '#clinic/tasks/list-tasks.ts'
import { bookVisit } from '#clinic/visits/book-visit.ts'
import { CLINIC_ID, systemScope } from '../../support/opened-store.ts'
import { sciatica } from '../../support/packs.ts'
import { clientInCare } from './client-in-care.ts'
import { openedClinic } from './opened-clinic.ts'
import type { OpenedClinic } from './opened-clinic.ts'

/** Somebody who may try something. */
export const WHO = ['owner', 'therapist', 'other', 'reception', 'client', 'another client', 'doctor', 'another doctor', 'job'] as const

/** One of {@link WHO}. */
export type Who = (typeof WHO)[number]

const notesOf = async ({ clinic, therapist, operation, id }: OpenedClinic, episodeId: string) => {
  const [noteId, draftId, versionId] = [id(), id(), id()]
  const signed = await signNote(clinic, therapist.scope, { ...operation(), noteId, episodeId, text: 'Less pain.', replaces: [] })
  await saveDraft(clinic, therapist.scope, { versionId, noteId: draftId, episodeId, text: 'More', replaces: [] })
  const { letterId } = await writeLetter(clinic, therapist.scope, { ...operation(), episodeId, to: 'Dr Gray', text: 'May we treat?' })
  return { noteId, noteEntry: signed.entryId, draftId, versionId, letterId }
}

const mergedPair = async (opened: OpenedClinic) => {
  const { clinic, reception, operation } = opened
  const [one, two] = [await clientInCare(opened, 'Ann One'), await clientInCare(opened, 'Anne One')]
  const pair = { keptId: one.clientId, foldedId: two.clientId }
  const { seen } = await prepareMerge(clinic, reception.scope, pair)
  return mergeClients(clinic, reception.scope, { ...operation(), ...pair, seen, reason: 'The same person.' })
}

/** A clinic in which everything there can be is there once, for one client of the first therapist. */
export const wholeClinic = async () => {
  const opened = await openedClinic()
  const { clinic, owner, therapist, operation, link } = opened
  const client = await clientInCare(opened)
  const second = await clientInCare(opened, 'Conrad Client')
  const visit = { ...operation(), episodeId: client.episodeId, therapistId: therapist.personId, minutes: 60 }
  const booked = await bookVisit(clinic, therapist.scope, { ...visit, startsAt: '2026-11-27T15:00:00.000Z' })
  const made = await makeLink(clinic, owner.scope, { ...operation(), purpose: 'intake', episodeId: client.episodeId })
  const answers = { ...operation(), pack: 'sciatica', packVersion: sciatica().version, facts: { 'rf-ces-saddle': 'yes' }, done: false }
  await submitAnswers(clinic, link(client.clientId), answers)
  const [task] = (await listTasks(clinic, owner.scope, { limit: 9 })).tasks
  const notes = await notesOf(opened, client.episodeId)
  const { mergeId } = await mergedPair(opened)
  const [licence] = await clinic.store.read(owner.scope, (at) => at.people.licences(therapist.personId))

  const doctor = (letterId: string): Scope =>
    openScope(CLINIC_ID, { kind: 'medical-link', linkId: opened.id(), clientId: client.clientId, letterId }, 'request-1')
  const scopes: Readonly<Record<Who, Scope>> = {
    owner: owner.steppedUp,
    therapist: therapist.steppedUp,
    other: opened.other.steppedUp,
    reception: opened.reception.steppedUp,
    client: link(client.clientId),
    'another client': link(second.clientId),
    doctor: doctor(notes.letterId),
    'another doctor': doctor(opened.id()),
    job: systemScope(),
  }
  const ids = { ...client, ...notes, secondId: second.clientId, visitId: booked.visitId, visitEntry: booked.entryId, linkId: made.linkId }
  return { ...opened, scopes, ids: { ...ids, taskId: task?.taskId ?? '', licenceId: licence?.licenceId ?? '', mergeId } }
}

/** What {@link wholeClinic} gives. */
export type WholeClinic = Awaited<ReturnType<typeof wholeClinic>>
