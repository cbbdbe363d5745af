import type { Tables } from '../tables.ts'
import type { Transaction } from '../transaction.ts'
import type { ClientState, ClientsReader, EpisodeState } from './clients.ts'
import { namedOnEpisode, namedOnVisit } from './named.ts'

const clientOf = (row: Tables['client']): ClientState => ({
  clientId: row.client_id,
  cardEntry: row.card_entry,
  addedAt: row.added_at,
  merged:
    row.merged_into === null || row.merge_id === null || row.merged_at === null
      ? undefined
      : { into: row.merged_into, mergeId: row.merge_id, at: row.merged_at },
})

const withNames = async (
  { db, scope: { clinicId } }: Transaction,
  rows: readonly Tables['episode'][],
): Promise<readonly EpisodeState[]> => {
  if (rows.length === 0) return []
  const ids = rows.map(({ episode_id }) => episode_id)
  const names = await db
    .selectFrom('assignment')
    .select(['episode_id', 'person_id'])
    .where('clinic_id', '=', clinicId)
    .where('episode_id', 'in', ids)
    .orderBy('since')
    .execute()
  return rows.map((row) => ({
    episodeId: row.episode_id,
    clientId: row.client_id,
    openedAt: row.opened_at,
    openedEntry: row.opened_entry,
    closedAt: row.closed_at ?? undefined,
    named: names.filter(({ episode_id }) => episode_id === row.episode_id).map(({ person_id }) => person_id),
  }))
}

const namedFor = async (tx: Transaction, personId: string): Promise<ReadonlySet<string>> => {
  const rows = await tx.db
    .selectFrom('client')
    .select(['client_id', 'merged_into'])
    .where('clinic_id', '=', tx.scope.clinicId)
    .where((is) => is.or([is('client_id', 'in', namedOnEpisode(tx, personId)), is('client_id', 'in', namedOnVisit(tx, personId))]))
    .execute()
  return new Set(rows.flatMap(({ client_id, merged_into }) => (merged_into === null ? [client_id] : [client_id, merged_into])))
}

const pages = (tx: Transaction) => {
  const standing = tx.db.selectFrom('client').selectAll().where('clinic_id', '=', tx.scope.clinicId).where('merged_into', 'is', null)
  return (after: string | undefined, limit: number) =>
    standing
      .where('client_id', '>', after ?? '')
      .orderBy('client_id')
      .limit(limit)
}

/** Reads clients and their episodes. */
export const clientsReader = (tx: Transaction): ClientsReader => {
  const own = tx.scope.clinicId
  const clients = tx.db.selectFrom('client').selectAll().where('clinic_id', '=', own)
  const episodes = tx.db.selectFrom('episode').selectAll().where('clinic_id', '=', own)
  const page = pages(tx)
  const folded = async (clientId: string) =>
    (await clients.where('merged_into', '=', clientId).orderBy('client_id').execute()).map(clientOf)
  const one = async (query: typeof clients): Promise<ClientState | undefined> => {
    const row = await query.executeTakeFirst()
    return row === undefined ? undefined : clientOf(row)
  }
  return {
    client: (clientId) => one(clients.where('client_id', '=', clientId)),
    page: async (after, limit) => (await page(after, limit).execute()).map(clientOf),
    pageOf: async (personId, after, limit) => {
      const named = page(after, limit).where((is) =>
        is.or([is('client_id', 'in', namedOnEpisode(tx, personId)), is('client_id', 'in', namedOnVisit(tx, personId))]),
      )
      return (await named.execute()).map(clientOf)
    },
    folded,
    ofMerge: (mergeId) => one(clients.where('merge_id', '=', mergeId)),
    episode: async (episodeId) => (await withNames(tx, await episodes.where('episode_id', '=', episodeId).execute()))[0],
    episodes: async (clientId) =>
      withNames(tx, await episodes.where('client_id', '=', clientId).orderBy('opened_at', 'desc').orderBy('episode_id').execute()),
    namedFor: (personId) => namedFor(tx, personId),
    isNamed: async (personId, clientId) => {
      const ids = [clientId, ...(await folded(clientId)).map((client) => client.clientId)]
      const onEpisode = await namedOnEpisode(tx, personId).where('assignment.client_id', 'in', ids).executeTakeFirst()
      if (onEpisode !== undefined) return true
      return (await namedOnVisit(tx, personId).where('visit.client_id', 'in', ids).executeTakeFirst()) !== undefined
    },
  }
}
