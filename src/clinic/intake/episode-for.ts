import type { ClientLink } from '#care/access/scope.ts'
import type { Writing } from '#store/store.ts'
import { derivedId } from '../derived-id.ts'
import type { Operation } from '../operation.ts'
import { say } from '../say.ts'
import { episodeStream } from '../streams.ts'

interface EpisodeRef {
  readonly episodeId: string
  readonly clientId: string
}

/**
 * The episode that answers belong to: that of the link, else the latest open one. Where there is none, one is opened: answers that came
 * are never turned away for want of a place (I6).
 */
export const episodeFor = async (at: Writing, { linkId, clientId }: ClientLink, operation: Operation): Promise<EpisodeRef> => {
  const opened = { episodeId: derivedId(operation.entryId, 'episode'), clientId }
  if ((await at.clients.episode(opened.episodeId)) !== undefined) return opened
  const link = await at.links.link(linkId)
  if (link?.episodeId !== undefined) return { episodeId: link.episodeId, clientId }
  const open = (await at.clients.episodes(clientId)).find(({ closedAt }) => closedAt === undefined)
  if (open !== undefined) return { episodeId: open.episodeId, clientId }
  await say(at, episodeStream(opened), operation, { kind: 'episode.opened', body: {} }, 'opened')
  return opened
}
