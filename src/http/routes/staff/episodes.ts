import { AssignTherapist, assignTherapist } from '#clinic/episodes/assign-therapist.ts'
import { CloseEpisode, closeEpisode } from '#clinic/episodes/close-episode.ts'
import { EpisodeOpened, OpenEpisode, openEpisode } from '#clinic/episodes/open-episode.ts'
import { unassignTherapist } from '#clinic/episodes/unassign-therapist.ts'
import { Made } from '#clinic/operation.ts'
import { created, replies } from '../../registry/reply.ts'
import { useCase } from '../../registry/use-case.ts'
import { CHANGE } from '../usual.ts'

/** Episodes of care, and who is named on them. */
export const episodeRoutes = [
  useCase({
    ...CHANGE,
    method: 'POST',
    path: '/api/clients/:clientId/episodes',
    name: 'episodes.open',
    says: 'Opens an episode for a client.',
    action: 'write episodes',
    input: OpenEpisode,
    reply: created(EpisodeOpened),
    run: openEpisode,
  }),
  useCase({
    ...CHANGE,
    method: 'POST',
    path: '/api/episodes/:episodeId/close',
    name: 'episodes.close',
    says: 'Closes an episode.',
    action: 'write episodes',
    input: CloseEpisode,
    reply: replies(Made),
    run: closeEpisode,
  }),
  useCase({
    ...CHANGE,
    method: 'POST',
    path: '/api/episodes/:episodeId/therapists/:personId/assign',
    name: 'episodes.assign',
    says: 'Names a therapist on an episode.',
    action: 'write episodes',
    input: AssignTherapist,
    reply: replies(Made),
    run: assignTherapist,
  }),
  useCase({
    ...CHANGE,
    method: 'POST',
    path: '/api/episodes/:episodeId/therapists/:personId/unassign',
    name: 'episodes.unassign',
    says: 'Takes a therapist off an episode.',
    action: 'write episodes',
    input: AssignTherapist,
    reply: replies(Made),
    run: unassignTherapist,
  }),
] as const
