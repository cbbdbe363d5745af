import { DraftDropped, DropDraft, dropDraft } from '#clinic/notes/drop-draft.ts'
import { DraftsListed, listDrafts, ListEpisodeDrafts, listEpisodeDrafts } from '#clinic/notes/list-drafts.ts'
import { DraftSaved, SaveDraft, saveDraft } from '#clinic/notes/save-draft.ts'
import { replies } from '../../registry/reply.ts'
import { useCase } from '../../registry/use-case.ts'
import { CHANGE, LOOK, WRITE_LONG } from '../usual.ts'
import { ASKS_NOTHING } from './asks-nothing.ts'

/** Drafts of notes: each belongs to who writes it, and is no part of the record. */
export const draftRoutes = [
  useCase({
    ...LOOK,
    method: 'GET',
    path: '/api/drafts',
    name: 'drafts.list',
    says: 'The drafts of whoever asks.',
    action: 'write notes',
    input: ASKS_NOTHING,
    reply: replies(DraftsListed),
    run: (clinic, scope) => listDrafts(clinic, scope, undefined),
  }),
  useCase({
    ...LOOK,
    method: 'GET',
    path: '/api/episodes/:episodeId/drafts',
    name: 'drafts.ofEpisode',
    says: 'The drafts of whoever asks, of one episode; usable behind the lock while a visit of it runs.',
    action: 'write notes',
    input: ListEpisodeDrafts,
    reply: replies(DraftsListed),
    run: listEpisodeDrafts,
  }),
  useCase({
    ...WRITE_LONG,
    method: 'PUT',
    path: '/api/episodes/:episodeId/notes/:noteId/draft',
    name: 'drafts.save',
    says: 'Keeps a version of a draft; what another device kept stays beside it.',
    action: 'write notes',
    input: SaveDraft,
    reply: replies(DraftSaved),
    run: saveDraft,
  }),
  useCase({
    ...CHANGE,
    method: 'POST',
    path: '/api/notes/:noteId/draft/drop',
    name: 'drafts.drop',
    says: 'Lets go of versions of a draft.',
    action: 'write notes',
    input: DropDraft,
    reply: replies(DraftDropped),
    run: dropDraft,
  }),
] as const
