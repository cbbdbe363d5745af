import { addClient } from '#clinic/clients/add-client.ts'
import { openEpisode } from '#clinic/episodes/open-episode.ts'
import type { OpenedClinic } from './opened-clinic.ts'

/** The card of a client of the tests. */
export const CARD = { name: 'Carla Client', bornOn: '1980-02-03', phone: '+1 416 555 0199', email: 'carla@example.test' } as const

/** A client with an open episode on which the first therapist is named. */
export interface ClientInCare {
  readonly clientId: string
  readonly episodeId: string
  /** The entry with the card. */
  readonly cardEntry: string
}

/** Adds a client at the desk and opens an episode for them. */
export const clientInCare = async (
  { clinic, reception, therapist, operation }: OpenedClinic,
  name: string = CARD.name,
): Promise<ClientInCare> => {
  const { clientId, entryId } = await addClient(clinic, reception.scope, { ...operation(), card: { ...CARD, name } })
  const { episodeId } = await openEpisode(clinic, reception.scope, { ...operation(), clientId, therapistIds: [therapist.personId] })
  return { clientId, episodeId, cardEntry: entryId }
}
