import { AmendNote, amendNote } from '#clinic/notes/amend-note.ts'
import { ReadNote, readNote } from '#clinic/notes/read-note.ts'
import { NotesRead, ReadNotes, readNotes } from '#clinic/notes/read-notes.ts'
import { NoteShown } from '#clinic/notes/shown.ts'
import { SignNote, signNote } from '#clinic/notes/sign-note.ts'
import { WithdrawNote, withdrawNote } from '#clinic/notes/withdraw-note.ts'
import { Made } from '#clinic/operation.ts'
import { created, replies } from '../../registry/reply.ts'
import { useCase } from '../../registry/use-case.ts'
import { CHANGE, LOOK, WRITE_LONG } from '../usual.ts'

/** Notes that are signed, and what was added to them. */
export const noteRoutes = [
  useCase({
    ...LOOK,
    method: 'GET',
    path: '/api/episodes/:episodeId/notes',
    name: 'notes.list',
    says: 'The notes of an episode.',
    action: 'read notes',
    input: ReadNotes,
    reply: replies(NotesRead),
    run: readNotes,
  }),
  useCase({
    ...LOOK,
    method: 'GET',
    path: '/api/notes/:noteId',
    name: 'notes.read',
    says: 'One note with its amendments.',
    action: 'read notes',
    input: ReadNote,
    reply: replies(NoteShown),
    run: readNote,
  }),
  useCase({
    ...WRITE_LONG,
    method: 'POST',
    path: '/api/episodes/:episodeId/notes/:noteId/sign',
    name: 'notes.sign',
    says: 'Signs a note; from then on it does not change.',
    action: 'sign notes',
    input: SignNote,
    reply: created(Made),
    run: signNote,
  }),
  useCase({
    ...WRITE_LONG,
    method: 'POST',
    path: '/api/notes/:noteId/amend',
    name: 'notes.amend',
    says: 'Adds an amendment to a signed note.',
    action: 'sign notes',
    input: AmendNote,
    reply: created(Made),
    run: amendNote,
  }),
  useCase({
    ...CHANGE,
    method: 'POST',
    path: '/api/notes/:noteId/withdraw',
    name: 'notes.withdraw',
    says: 'Withdraws a signed note; its text stays visible.',
    action: 'sign notes',
    input: WithdrawNote,
    reply: created(Made),
    run: withdrawNote,
  }),
] as const
