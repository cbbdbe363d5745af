import type { Scope } from '#care/access/scope.ts'
import type { StreamRef } from '#care/record/entry.ts'

/** The clinic's own stream. */
export const clinicStream = ({ clinicId }: Scope): StreamRef => ({ kind: 'clinic', id: clinicId })

/** The stream of a client. */
export const clientStream = (clientId: string): StreamRef => ({ kind: 'client', id: clientId, clientId })

/** The stream of an episode. */
export const episodeStream = (episode: { readonly episodeId: string; readonly clientId: string }): StreamRef => ({
  kind: 'episode',
  id: episode.episodeId,
  clientId: episode.clientId,
})
