import type { EpisodeState } from '#store/clients/clients.ts'
import type { Reading } from '#store/store.ts'
import { personName } from '../people/name.ts'
import type { EpisodeShown } from './shown.ts'

/** Episodes with the names of those who care. */
export const showEpisodes = async (at: Reading, episodes: readonly EpisodeState[]): Promise<EpisodeShown[]> => {
  const names = new Map<string, string>()
  for (const personId of new Set(episodes.flatMap(({ named }) => named))) names.set(personId, (await personName(at, personId)) ?? '?')
  return episodes.map(({ episodeId, openedAt, closedAt, named }) => ({
    episodeId,
    openedAt,
    ...(closedAt && { closedAt }),
    named: named.map((personId) => ({ personId, name: names.get(personId) ?? '?' })),
  }))
}
