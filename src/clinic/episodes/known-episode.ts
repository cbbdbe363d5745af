import { Fault } from '#edges/fault.ts'
import type { EpisodeState } from '#store/clients/clients.ts'
import type { Reading } from '#store/store.ts'
import { CLINIC_FAULTS } from '../faults.ts'

/** An episode, or the refusal everybody gets who names what is not there. */
export const knownEpisode = async (at: Reading, episodeId: string): Promise<EpisodeState> => {
  const episode = await at.clients.episode(episodeId)
  if (episode === undefined) throw new Fault(CLINIC_FAULTS.missing)
  return episode
}

/** Refuses what needs an episode that is still open. */
export const openOnly = ({ closedAt }: EpisodeState): void => {
  if (closedAt !== undefined) throw new Fault(CLINIC_FAULTS.closed)
}
