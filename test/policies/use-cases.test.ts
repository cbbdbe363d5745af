import { describe, expect, it } from 'vitest'
import type { Scope } from '#care/access/scope.ts'
import { addAttachment } from '#clinic/attachments/add-attachment.ts'
import { listAttachments } from '#clinic/attachments/list-attachments.ts'
import { readAttachment } from '#clinic/attachments/read-attachment.ts'
import { removeAttachment } from '#clinic/attachments/remove-attachment.ts'
import { readAudit } from '#clinic/audit/read-audit.ts'
import { readOwnActions } from '#clinic/audit/own-actions.ts'
import { whoLooked } from '#clinic/audit/who-looked.ts'
import { readBackups } from '#clinic/backups/read-backups.ts'
import { importClients, previewClients } from '#clinic/client-import/import-clients.ts'
import { addClient } from '#clinic/clients/add-client.ts'
import { changeClient } from '#clinic/clients/change-client.ts'
import { eraseClient } from '#clinic/clients/erase-client.ts'
import { findClients } from '#clinic/clients/find-clients.ts'
import { listClients } from '#clinic/clients/list-clients.ts'
import { mergeClients } from '#clinic/clients/merge-clients.ts'
import { openClient } from '#clinic/clients/open-client.ts'
import { prepareMerge } from '#clinic/clients/prepare-merge.ts'
import { unmergeClients } from '#clinic/clients/unmerge-clients.ts'
import type { UseCase } from '#clinic/clinic.ts'
import { breakGlass } from '#clinic/sign-in/account/break-glass.ts'
import { approveRecovery, callOffRecovery } from '#clinic/sign-in/codes/recovery.ts'
import { handOver } from '#clinic/sign-in/hand-over/hand-over.ts'
import { signInOf } from '#clinic/sign-in/sign-in.ts'
import type { SignIn } from '#clinic/sign-in/sign-in.ts'
import { staffingOfRecord } from '#clinic/sign-in/staffing.ts'
import { assignTherapist } from '#clinic/episodes/assign-therapist.ts'
import { closeEpisode } from '#clinic/episodes/close-episode.ts'
import { openEpisode } from '#clinic/episodes/open-episode.ts'
import { unassignTherapist } from '#clinic/episodes/unassign-therapist.ts'
import { exportEverything } from '#clinic/export/export-everything.ts'
import { readAnswers } from '#clinic/intake/read-answers.ts'
import { readBack } from '#clinic/intake/read-back.ts'
import { readSentState } from '#clinic/intake/sent-state.ts'
import { submitAnswers } from '#clinic/intake/submit-answers.ts'
import { answerLetter } from '#clinic/letters/answer-letter.ts'
import { readLetter } from '#clinic/letters/read-letter.ts'
import { withdrawLetter } from '#clinic/letters/withdraw-letter.ts'
import { writeLetter } from '#clinic/letters/write-letter.ts'
import { enterCode } from '#clinic/links/enter-code.ts'
import { greetLink } from '#clinic/links/greet.ts'
import { makeCode } from '#clinic/links/make-code.ts'
import { makeLink } from '#clinic/links/make-link.ts'
import { revokeLink } from '#clinic/links/revoke-link.ts'
import { amendNote } from '#clinic/notes/amend-note.ts'
import { dropDraft } from '#clinic/notes/drop-draft.ts'
import { listDrafts, listEpisodeDrafts } from '#clinic/notes/list-drafts.ts'
import { readNote } from '#clinic/notes/read-note.ts'
import { readNotes } from '#clinic/notes/read-notes.ts'
import { saveDraft } from '#clinic/notes/save-draft.ts'
import { signNote } from '#clinic/notes/sign-note.ts'
import { withdrawNote } from '#clinic/notes/withdraw-note.ts'
import { listUnsent } from '#clinic/outbox/list-unsent.ts'
import { addPerson } from '#clinic/people/add-person.ts'
import { changePerson } from '#clinic/people/change-person.ts'
import { changeRole } from '#clinic/people/change-role.ts'
import { disablePerson } from '#clinic/people/disable-person.ts'
import { enablePerson } from '#clinic/people/enable-person.ts'
import { listColleagues } from '#clinic/people/list-colleagues.ts'
import { listPeople } from '#clinic/people/list-people.ts'
import { recordLicence } from '#clinic/people/record-licence.ts'
import { withdrawLicence } from '#clinic/people/withdraw-licence.ts'
import { changeSettings } from '#clinic/settings/change-settings.ts'
import { readSettings } from '#clinic/settings/read-settings.ts'
import { acknowledgeTask } from '#clinic/tasks/acknowledge-task.ts'
import { listEmergencies } from '#clinic/tasks/list-emergencies.ts'
import { listTasks } from '#clinic/tasks/list-tasks.ts'
import { promiseCall } from '#clinic/tasks/promise-call.ts'
import { seeTask } from '#clinic/tasks/see-task.ts'
import { bookVisit } from '#clinic/visits/book-visit.ts'
import { cancelVisit } from '#clinic/visits/cancel-visit.ts'
import { listVisits } from '#clinic/visits/list-visits.ts'
import { markVisit } from '#clinic/visits/mark-visit.ts'
import { moveVisit } from '#clinic/visits/move-visit.ts'
import { isFault } from '#edges/fault.ts'
import { cleanFile } from '#store/attachments/clean/clean.ts'
import { CARD } from '../clinic/support/client-in-care.ts'
import { PHOTO, WHO, wholeClinic } from '../clinic/support/whole-clinic.ts'
import type { WholeClinic, Who } from '../clinic/support/whole-clinic.ts'

/** One use case, asked as somebody would who means the one client who is there. */
type Try = (world: WholeClinic, who: Who) => Promise<unknown>

const trying =
  <In>(useCase: UseCase<In, unknown>, input: (world: WholeClinic) => In): Try =>
  async (world, who) =>
    useCase(world.clinic, world.scopes[who], input(world))

/** The same for what belongs to sign-in. */
const atSignIn =
  <In>(ask: (signIn: SignIn, scope: Scope, input: In) => Promise<unknown>, input: (world: WholeClinic) => In): Try =>
  async (world, who) => {
    const makeKeys = async () => ({ secret: '' })
    return ask(signInOf(world.clinic, { staffing: staffingOfRecord(), site: undefined, makeKeys }), world.scopes[who], input(world))
  }

const NOTHING = (): undefined => undefined
const AT = { startsAt: '2026-11-28T15:00:00.000Z', minutes: 60 }
const SPAN = { from: '2026-11-27T00:00:00.000Z', to: '2026-11-28T00:00:00.000Z', limit: 9 }
const WHY = { reason: 'For a reason.' }
const SETTINGS = { name: 'X', country: 'CA', timeZone: 'America/Toronto' }

const DESK: readonly Who[] = ['owner', 'therapist', 'reception']
const STAFF: readonly Who[] = [...DESK, 'other']
const CARE: readonly Who[] = ['owner', 'therapist']
const OWNER: readonly Who[] = ['owner']
const AUTHOR: readonly Who[] = ['therapist']

/** Every use case with a scope, those who may use it here, and how it is asked. Everybody proved who they are a moment ago. */
const CASES: readonly (readonly [string, readonly Who[], Try])[] = [
  ['add a file', CARE, trying(addAttachment(cleanFile), ({ operation, ids }) => ({ ...operation(), episodeId: ids.episodeId, ...PHOTO }))],
  ['list files', CARE, trying(listAttachments, ({ ids }) => ({ episodeId: ids.episodeId }))],
  ['read a file', CARE, trying(readAttachment, ({ ids }) => ({ episodeId: ids.episodeId, attachmentId: ids.fileId }))],
  [
    'take a file off',
    AUTHOR,
    trying(removeAttachment, ({ operation, ids }) => ({ ...operation(), episodeId: ids.episodeId, attachmentId: ids.fileId })),
  ],
  [
    'take off the file of somebody they are no longer named for',
    [],
    trying(removeAttachment, ({ operation, ids }) => ({ ...operation(), episodeId: ids.secondEpisode, attachmentId: ids.leftFileId })),
  ],
  ['read the audit', OWNER, trying(readAudit, () => ({ limit: 9 }))],
  ['read what they did themselves', STAFF, trying(readOwnActions, () => ({ limit: 9 }))],
  ['ask who looked', CARE, trying(whoLooked, ({ ids }) => ({ clientId: ids.clientId, limit: 9 }))],
  ['add a client', STAFF, trying(addClient, ({ operation }) => ({ ...operation(), card: CARD }))],
  [
    'change a client',
    DESK,
    trying(changeClient, ({ operation, ids }) => ({ ...operation(), clientId: ids.clientId, card: CARD, basedOn: ids.cardEntry })),
  ],
  ['erase a client', OWNER, trying(eraseClient, ({ operation, ids }) => ({ ...operation(), clientId: ids.clientId, ...WHY }))],
  ['search clients', [...STAFF, 'job'], trying(findClients, () => ({ text: 'carla', limit: 9 }))],
  ['list clients', [...STAFF, 'job'], trying(listClients, () => ({ limit: 9 }))],
  ['open a client', [...DESK, 'job'], trying(openClient, ({ ids }) => ({ clientId: ids.clientId }))],
  [
    'look at what a file of clients would bring',
    ['owner', 'reception'],
    trying(previewClients, () => ({ bytes: Buffer.from('Name\nNora New\n') })),
  ],
  [
    'take in a file of clients',
    ['owner', 'reception'],
    trying(importClients, ({ operation }) => ({ ...operation(), bytes: Buffer.from('Name\nNora New\n'), alsoRows: [] })),
  ],
  [
    'see how backups stand',
    ['owner', 'job'],
    trying(
      readBackups(async () => ({ warnings: [] })),
      NOTHING,
    ),
  ],
  [
    'take everything away',
    ['owner', 'job'],
    trying(
      exportEverything(async () => ReadableStream.from([])),
      NOTHING,
    ),
  ],
  ['list mail that was not sent', STAFF, trying(listUnsent, NOTHING)],
  ['prepare a merge', DESK, trying(prepareMerge, ({ ids }) => ({ keptId: ids.clientId, foldedId: ids.secondId }))],
  [
    'merge clients',
    DESK,
    trying(mergeClients, ({ operation, ids }) => ({
      ...operation(),
      keptId: ids.clientId,
      foldedId: ids.secondId,
      seen: ids.clientId,
      ...WHY,
    })),
  ],
  ['take a merge back', DESK, trying(unmergeClients, ({ operation, ids }) => ({ ...operation(), mergeId: ids.mergeId, ...WHY }))],
  ['open an episode', STAFF, trying(openEpisode, ({ operation, ids }) => ({ ...operation(), clientId: ids.secondId, therapistIds: [] }))],
  ['close an episode', STAFF, trying(closeEpisode, ({ operation, ids }) => ({ ...operation(), episodeId: ids.episodeId }))],
  [
    'name a therapist',
    STAFF,
    trying(assignTherapist, ({ operation, ids, owner }) => ({ ...operation(), episodeId: ids.episodeId, personId: owner.personId })),
  ],
  [
    'take a name off an episode',
    STAFF,
    trying(unassignTherapist, ({ operation, ids, owner }) => ({ ...operation(), episodeId: ids.episodeId, personId: owner.personId })),
  ],
  ['read answers', CARE, trying(readAnswers, ({ ids }) => ({ clientId: ids.clientId }))],
  ['read answers back', [], trying(readBack, NOTHING)],
  ['ask how what they sent stands', [], trying(readSentState, NOTHING)],
  [
    'send answers',
    ['client', 'another client'],
    trying(submitAnswers, ({ operation }) => ({ ...operation(), pack: 'sciatica', packVersion: '1', facts: {}, done: false })),
  ],
  ['answer the letter', ['doctor'], trying(answerLetter, ({ operation }) => ({ ...operation(), by: 'Dr Gray', text: 'Yes.' }))],
  ['read the letter of their link', ['doctor'], trying(readLetter, NOTHING)],
  ['take a letter back', AUTHOR, trying(withdrawLetter, ({ operation, ids }) => ({ ...operation(), letterId: ids.letterId, ...WHY }))],
  [
    'write a letter',
    CARE,
    trying(writeLetter, ({ operation, ids }) => ({ ...operation(), episodeId: ids.episodeId, to: 'Dr Gray', text: 'Hello.' })),
  ],
  ['try a code', ['client', 'another client'], trying(enterCode, () => ({ code: '1' }))],
  ['be greeted', ['client', 'another client'], trying(greetLink, NOTHING)],
  ['make a code', DESK, trying(makeCode, ({ ids }) => ({ linkId: ids.linkId }))],
  ['make a link', DESK, trying(makeLink, ({ operation, ids }) => ({ ...operation(), purpose: 'home' as const, episodeId: ids.episodeId }))],
  [
    'make another link',
    DESK,
    trying(makeLink, ({ operation, ids }) => ({ ...operation(), purpose: 'intake' as const, episodeId: ids.episodeId })),
  ],
  ['revoke a link', DESK, trying(revokeLink, ({ operation, ids }) => ({ ...operation(), linkId: ids.linkId }))],
  [
    'amend a note',
    AUTHOR,
    trying(amendNote, ({ operation, ids }) => ({ ...operation(), noteId: ids.noteId, text: 'More.', basedOn: ids.noteEntry, ...WHY })),
  ],
  ['throw a draft away', AUTHOR, trying(dropDraft, ({ ids }) => ({ noteId: ids.draftId, versionIds: [ids.versionId] }))],
  ['list their drafts', ['owner', 'therapist', 'other'], trying(listDrafts, NOTHING)],
  [
    'list their drafts of an episode',
    ['owner', 'therapist', 'other'],
    trying(listEpisodeDrafts, ({ ids }) => ({ episodeId: ids.episodeId })),
  ],
  ['read a note', CARE, trying(readNote, ({ ids }) => ({ noteId: ids.noteId }))],
  ['read a letter', CARE, trying(readNote, ({ ids }) => ({ noteId: ids.letterId }))],
  ['read notes', CARE, trying(readNotes, ({ ids }) => ({ episodeId: ids.episodeId }))],
  [
    'begin a draft',
    CARE,
    trying(saveDraft, ({ id, ids }) => ({ versionId: id(), noteId: id(), episodeId: ids.episodeId, text: 'New.', replaces: [] })),
  ],
  [
    'go on with a draft',
    AUTHOR,
    trying(saveDraft, ({ id, ids }) => ({ versionId: id(), noteId: ids.draftId, episodeId: ids.episodeId, text: 'New.', replaces: [] })),
  ],
  [
    'sign a note',
    CARE,
    trying(signNote, ({ operation, id, ids }) => ({ ...operation(), noteId: id(), episodeId: ids.episodeId, text: 'New.', replaces: [] })),
  ],
  [
    'sign what another began',
    AUTHOR,
    trying(signNote, ({ operation, ids }) => ({
      ...operation(),
      noteId: ids.draftId,
      episodeId: ids.episodeId,
      text: 'New.',
      replaces: [],
    })),
  ],
  ['withdraw a note', AUTHOR, trying(withdrawNote, ({ operation, ids }) => ({ ...operation(), noteId: ids.noteId, ...WHY }))],
  ['add a colleague', OWNER, trying(addPerson, ({ operation }) => ({ ...operation(), name: 'Nora', role: 'reception' as const }))],
  [
    'change a colleague',
    OWNER,
    trying(changePerson, ({ operation, other, id }) => ({ ...operation(), personId: other.personId, name: 'Thea', basedOn: id() })),
  ],
  [
    'change a role',
    OWNER,
    trying(changeRole, ({ operation, other }) => ({ ...operation(), personId: other.personId, role: 'owner' as const })),
  ],
  ['shut somebody out', OWNER, trying(disablePerson, ({ operation, other }) => ({ ...operation(), personId: other.personId }))],
  ['let somebody in again', OWNER, trying(enablePerson, ({ operation, other }) => ({ ...operation(), personId: other.personId }))],
  ['list colleagues', STAFF, trying(listColleagues, NOTHING)],
  ['list people', OWNER, trying(listPeople, NOTHING)],
  [
    'record a licence',
    OWNER,
    trying(recordLicence, ({ operation, other }) => ({
      ...operation(),
      personId: other.personId,
      number: '1',
      jurisdiction: 'CA-ON',
      expiresOn: '2030-01-01',
    })),
  ],
  [
    'withdraw a licence',
    OWNER,
    trying(withdrawLicence, ({ operation, therapist, ids }) => ({
      ...operation(),
      personId: therapist.personId,
      licenceId: ids.licenceId,
      ...WHY,
    })),
  ],
  ['change settings', OWNER, trying(changeSettings, ({ operation }) => ({ ...operation(), settings: SETTINGS }))],
  ['read settings', ['owner', 'job'], trying(readSettings, NOTHING)],
  ['acknowledge a task', CARE, trying(acknowledgeTask, ({ operation, ids }) => ({ ...operation(), taskId: ids.taskId, done: 'Called.' }))],
  ['list emergencies', STAFF, trying(listEmergencies, NOTHING)],
  ['list tasks', ['owner', 'therapist', 'other'], trying(listTasks, () => ({ limit: 9 }))],
  ['promise a call', STAFF, trying(promiseCall, ({ operation, ids }) => ({ ...operation(), taskId: ids.taskId }))],
  ['see a task', STAFF, trying(seeTask, ({ operation, ids }) => ({ ...operation(), taskId: ids.taskId }))],
  [
    'book a visit',
    ['owner', 'therapist', 'other'],
    trying(bookVisit, ({ operation, ids, therapist }) => ({
      ...operation(),
      episodeId: ids.episodeId,
      therapistId: therapist.personId,
      ...AT,
    })),
  ],
  ['cancel a visit', STAFF, trying(cancelVisit, ({ operation, ids }) => ({ ...operation(), visitId: ids.visitId }))],
  [
    'break the glass',
    ['therapist', 'other'],
    atSignIn(breakGlass, ({ ids }) => ({ clientId: ids.clientId, reason: 'She fainted in the waiting room.' })),
  ],
  ['hand the tablet over', DESK, atSignIn(handOver, ({ ids }) => ids.clientId)],
  ['approve a recovery', OWNER, atSignIn(approveRecovery, ({ other }) => other.personId)],
  ["call another's recovery off", OWNER, atSignIn(callOffRecovery, ({ id }) => id())],
  ['look at the diary', [...STAFF, 'job'], trying(listVisits, () => SPAN)],
  ['mark a visit', STAFF, trying(markVisit, ({ operation, ids }) => ({ ...operation(), visitId: ids.visitId, state: 'arrived' as const }))],
  [
    'move a visit',
    ['owner', 'therapist', 'other'],
    trying(moveVisit, ({ operation, ids, therapist }) => ({
      ...operation(),
      visitId: ids.visitId,
      therapistId: therapist.personId,
      basedOn: ids.visitEntry,
      ...AT,
    })),
  ],
  // Last: nothing can be asked about them afterwards.
]

/** What even an owner is asked for again who proved a while ago who they are. */
const STEP_UP = new Set([
  'erase a client',
  'take everything away',
  'approve a recovery',
  'make another link',
  'add a colleague',
  'change a role',
  'let somebody in again',
])

const isMeant = (name: string, may: readonly Who[], who: Who): boolean =>
  may.includes(who) || (who === 'owner later' && may.includes('owner') && !STEP_UP.has(name))

const RIGHTS = new Set(['ISC-CLINIC-001', 'ISC-CLINIC-002', 'ISC-CLINIC-003', 'ISC-CLINIC-004', 'ISC-CLINIC-005', 'ISC-CLINIC-007'])

/** Whether somebody was let in; what is wrong for another reason than rights is not asked here. */
const isLetIn = async (asked: Promise<unknown>): Promise<boolean> => {
  try {
    await asked
    return true
  } catch (error) {
    return !(isFault(error) && RIGHTS.has(error.code))
  }
}

describe('[T10] a use case asks the policies', () => {
  it('whoever is not meant is refused, whatever the use case, and leaves nothing behind', async () => {
    const world = await wholeClinic()
    const position = () => world.clinic.store.read(world.scopes.owner, (at) => at.record.position())
    const before = await position()
    const intruders: string[] = []
    for (const [name, may, attempt] of CASES) {
      for (const who of WHO) if (!isMeant(name, may, who) && (await isLetIn(attempt(world, who)))) intruders.push(`${who} may ${name}`)
    }
    expect(intruders).toEqual([])
    expect(await position()).toBe(before)
  })

  it('whoever is meant first is let in', async () => {
    const world = await wholeClinic()
    const shutOut: string[] = []
    for (const [name, [who], attempt] of CASES)
      if (who !== undefined && !(await isLetIn(attempt(world, who)))) shutOut.push(`${who} may not ${name}`)
    expect(shutOut).toEqual([])
  })
})
