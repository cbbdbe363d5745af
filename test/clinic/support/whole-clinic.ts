import { openScope } from '#care/access/open-scope.ts'
import type { Scope } from '#care/access/scope.ts'
import { addAttachment } from '#clinic/attachments/add-attachment.ts'
import { assignTherapist } from '#clinic/episodes/assign-therapist.ts'
import { unassignTherapist } from '#clinic/episodes/unassign-therapist.ts'
import { submitAnswers } from '#clinic/intake/submit-answers.ts'
import { writeLetter } from '#clinic/letters/write-letter.ts'
import { makeLink } from '#clinic/links/make-link.ts'
import { mergeClients } from '#clinic/clients/merge-clients.ts'
import { prepareMerge } from '#clinic/clients/prepare-merge.ts'
import { signNote } from '#clinic/notes/sign-note.ts'
import { saveDraft } from '#clinic/notes/save-draft.ts'
import { recordLicence } from '#clinic/people/record-licence.ts'
import { listTasks } from '#clinic/tasks/list-tasks.ts'
import { bookVisit } from '#clinic/visits/book-visit.ts'
import { cleanFile } from '#store/attachments/clean/clean.ts'
import { jpeg } from '../../support/attached/jpegs.ts'
import { CLINIC_ID, systemScope } from '../../support/opened-store.ts'
import { sciatica } from '../../support/packs.ts'
import { clientInCare } from './client-in-care.ts'
import { openedClinic } from './opened-clinic.ts'
import type { OpenedClinic } from './opened-clinic.ts'

/** Somebody who may try something. */
export const WHO = [
  'owner',
  'owner later',
  'therapist',
  'other',
  'reception',
  'client',
  'another client',
  'doctor',
  'another doctor',
  'job',
] as const

/** One of {@link WHO}. */
export type Who = (typeof WHO)[number]

const notesOf = async ({ clinic, therapist, operation, id }: OpenedClinic, episodeId: string) => {
  const [noteId, draftId, versionId] = [id(), id(), id()]
  const signed = await signNote(clinic, therapist.scope, { ...operation(), noteId, episodeId, text: 'Less pain.', replaces: [] })
  await saveDraft(clinic, therapist.scope, { versionId, noteId: draftId, episodeId, text: 'More', replaces: [] })
  const { letterId } = await writeLetter(clinic, therapist.scope, { ...operation(), episodeId, to: 'Dr Gray', text: 'May we treat?' })
  return { noteId, noteEntry: signed.entryId, draftId, versionId, letterId }
}

/** A photograph, as somebody may try to add it. */
export const PHOTO = { name: 'back.jpg', bytes: jpeg([]) }

/** A file of the therapist, and one of somebody who is no longer named for the client it belongs to. */
const filesOf = async ({ clinic, therapist, other, owner, operation }: OpenedClinic, episodeId: string, secondEpisode: string) => {
  const add = addAttachment(cleanFile)
  const naming = { episodeId: secondEpisode, personId: other.personId }
  const file = await add(clinic, therapist.scope, { ...operation(), episodeId, ...PHOTO })
  await assignTherapist(clinic, owner.scope, { ...operation(), ...naming })
  const left = await add(clinic, other.scope, { ...operation(), episodeId: secondEpisode, ...PHOTO })
  await unassignTherapist(clinic, owner.scope, { ...operation(), ...naming })
  return { fileId: file.attachmentId, leftFileId: left.attachmentId, secondEpisode }
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
  // Whoever is not named is licensed all the same: nothing but their not being named may keep them out.
  const licence = { personId: opened.other.personId, number: 'T-300', jurisdiction: 'CA-ON', expiresOn: '2030-01-01' }
  await recordLicence(clinic, owner.scope, { ...operation(), ...licence })
  const client = await clientInCare(opened)
  const second = await clientInCare(opened, 'Conrad Client')
  const visit = { ...operation(), episodeId: client.episodeId, therapistId: therapist.personId, minutes: 60 }
  const booked = await bookVisit(clinic, therapist.scope, { ...visit, startsAt: '2026-11-27T15:00:00.000Z' })
  const made = await makeLink(clinic, owner.scope, { ...operation(), purpose: 'intake', episodeId: client.episodeId })
  const answers = { ...operation(), pack: 'sciatica', packVersion: sciatica().version, facts: { 'rf-ces-saddle': 'yes' }, done: false }
  await submitAnswers(clinic, link(client.clientId), answers)
  const [task] = (await listTasks(clinic, owner.scope, { limit: 9 })).tasks
  const notes = await notesOf(opened, client.episodeId)
  const files = await filesOf(opened, client.episodeId, second.episodeId)
  const { mergeId } = await mergedPair(opened)
  const [held] = await clinic.store.read(owner.scope, (at) => at.people.licences(therapist.personId))

  const doctor = (letterId: string): Scope =>
    openScope(CLINIC_ID, { kind: 'medical-link', linkId: opened.id(), clientId: client.clientId, letterId }, 'request-1')
  const scopes: Readonly<Record<Who, Scope>> = {
    owner: owner.steppedUp,
    'owner later': owner.scope,
    therapist: therapist.steppedUp,
    other: opened.other.steppedUp,
    reception: opened.reception.steppedUp,
    client: link(client.clientId),
    'another client': link(second.clientId),
    doctor: doctor(notes.letterId),
    'another doctor': doctor(opened.id()),
    job: systemScope(),
  }
  const ids = {
    ...client,
    ...notes,
    ...files,
    secondId: second.clientId,
    visitId: booked.visitId,
    visitEntry: booked.entryId,
    linkId: made.linkId,
  }
  return { ...opened, scopes, ids: { ...ids, taskId: task?.taskId ?? '', licenceId: held?.licenceId ?? '', mergeId } }
}

/** What {@link wholeClinic} gives. */
export type WholeClinic = Awaited<ReturnType<typeof wholeClinic>>
