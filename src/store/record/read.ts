import type { Entry, EntryHeader, StreamKind, StreamRef } from '#care/record/entry.ts'
import type { Tables } from '../tables.ts'
import type { Transaction } from '../transaction.ts'
import { contentOf, openBody } from './content.ts'
import type { RecordReader } from './record.ts'

/** A row of the record with the kind of its stream. */
export type EntryRow = Tables['entry'] & { readonly stream_kind: string }

const isStreamKind = (text: string): text is StreamKind => text === 'clinic' || text === 'client' || text === 'episode'

const streamOf = ({
  stream_kind,
  stream_id: id,
  client_id: clientId,
}: Pick<EntryRow, 'stream_kind' | 'stream_id' | 'client_id'>): StreamRef => {
  const kind = isStreamKind(stream_kind) ? stream_kind : 'clinic'
  return clientId === null ? { kind, id } : { kind, id, clientId }
}

const headerIn = (row: Tables['entry'], stream: StreamRef): EntryHeader => ({
  clinicId: row.clinic_id,
  entryId: row.entry_id,
  stream,
  sequence: row.sequence,
  position: row.position,
  kind: row.kind,
  version: row.version,
  authorId: row.author_id,
  device: row.device_id === null || row.device_sequence === null ? undefined : { deviceId: row.device_id, sequence: row.device_sequence },
  happenedAt: row.happened_at,
  arrivedAt: row.arrived_at,
  supersedes: row.supersedes ?? undefined,
  signed: row.signed === 1,
  bodyHash: row.body_hash,
  previousHash: row.previous_hash,
  hash: row.hash,
})

/** The header of an entry from its row. */
export const headerOf = (row: EntryRow): EntryHeader => headerIn(row, streamOf(row))

/** Entries of this clinic as rows. */
export const entryRows = (tx: Transaction) =>
  tx.db
    .selectFrom('entry')
    .innerJoin('stream', (join) => join.onRef('stream.clinic_id', '=', 'entry.clinic_id').onRef('stream.stream_id', '=', 'entry.stream_id'))
    .selectAll('entry')
    .select('stream.kind as stream_kind')
    .where('entry.clinic_id', '=', tx.scope.clinicId)

const opened = async (tx: Transaction, header: EntryHeader, sealed: Uint8Array): Promise<Entry> => {
  const content = await openBody(tx, header, sealed)
  return { ...header, content: content === undefined ? { state: 'erased' } : contentOf(header, content.body) }
}

/**
 * Entries of every stream about a client. Each stream lies together on the disk, in its order: reading one after the other and sorting
 * takes half the time of asking for the client's rows in the order of the clinic.
 */
const ofClient = async (tx: Transaction, clientId: string): Promise<readonly Entry[]> => {
  const { clinicId } = tx.scope
  const streams = await tx.db
    .selectFrom('stream')
    .select(['stream_id', 'client_id', 'kind as stream_kind'])
    .where('clinic_id', '=', clinicId)
    .where('client_id', '=', clientId)
    .execute()
  const all: { readonly header: EntryHeader; readonly sealed: Uint8Array }[] = []
  for (const about of streams) {
    const stream = streamOf(about)
    const rows = await tx.db.selectFrom('entry').selectAll().where('clinic_id', '=', clinicId).where('stream_id', '=', stream.id).execute()
    for (const row of rows) all.push({ header: headerIn(row, stream), sealed: row.sealed })
  }
  all.sort((one, other) => one.header.position - other.header.position)
  return Promise.all(all.map(({ header, sealed }) => opened(tx, header, sealed)))
}

/** Entries from their rows, opened. */
export const openedRows = async (tx: Transaction, rows: readonly EntryRow[]): Promise<readonly Entry[]> =>
  Promise.all(rows.map((row) => opened(tx, headerOf(row), row.sealed)))

/** The reading half of the record. */
export const recordReader = (tx: Transaction): RecordReader => ({
  stream: async (streamId, after = 0) =>
    openedRows(
      tx,
      await entryRows(tx).where('entry.stream_id', '=', streamId).where('entry.sequence', '>', after).orderBy('entry.sequence').execute(),
    ),
  ofClient: async (clientId) => ofClient(tx, clientId),
  entry: async (entryId) => {
    const row = await entryRows(tx).where('entry.entry_id', '=', entryId).executeTakeFirst()
    return row === undefined ? undefined : opened(tx, headerOf(row), row.sealed)
  },
  position: async () => {
    const row = await tx.db.selectFrom('clinic').select('position').where('clinic_id', '=', tx.scope.clinicId).executeTakeFirst()
    return row?.position ?? 0
  },
  after: async (position, limit) =>
    openedRows(tx, await entryRows(tx).where('entry.position', '>', position).orderBy('entry.position').limit(limit).execute()),
})
