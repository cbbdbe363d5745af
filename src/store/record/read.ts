import type { Entry, EntryHeader, StreamKind } from '#care/record/entry.ts'
import type { Tables } from '../tables.ts'
import type { Transaction } from '../transaction.ts'
import { contentOf, openBody } from './content.ts'
import type { RecordReader } from './record.ts'

/** A row of the record with the kind of its stream. */
export type EntryRow = Tables['entry'] & { readonly stream_kind: string }

const isStreamKind = (text: string): text is StreamKind => text === 'clinic' || text === 'client' || text === 'episode'

/** The header of an entry from its row. */
export const headerOf = (row: EntryRow): EntryHeader => ({
  clinicId: row.clinic_id,
  entryId: row.entry_id,
  stream: {
    kind: isStreamKind(row.stream_kind) ? row.stream_kind : 'clinic',
    id: row.stream_id,
    ...(row.client_id === null ? {} : { clientId: row.client_id }),
  },
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

/** Entries of this clinic as rows. */
export const entryRows = (tx: Transaction) =>
  tx.db
    .selectFrom('entry')
    .innerJoin('stream', (join) => join.onRef('stream.clinic_id', '=', 'entry.clinic_id').onRef('stream.stream_id', '=', 'entry.stream_id'))
    .selectAll('entry')
    .select('stream.kind as stream_kind')
    .where('entry.clinic_id', '=', tx.scope.clinicId)

const opened = async (tx: Transaction, row: EntryRow): Promise<Entry> => {
  const header = headerOf(row)
  const content = await openBody(tx, header, row.sealed)
  return { ...header, content: content === undefined ? { state: 'erased' } : contentOf(header, content.body) }
}

/** Entries from their rows, opened. */
export const openedRows = async (tx: Transaction, rows: readonly EntryRow[]): Promise<readonly Entry[]> =>
  Promise.all(rows.map((row) => opened(tx, row)))

/** The reading half of the record. */
export const recordReader = (tx: Transaction): RecordReader => ({
  stream: async (streamId, after = 0) =>
    openedRows(
      tx,
      await entryRows(tx).where('entry.stream_id', '=', streamId).where('entry.sequence', '>', after).orderBy('entry.sequence').execute(),
    ),
  ofClient: async (clientId) =>
    openedRows(tx, await entryRows(tx).where('entry.client_id', '=', clientId).orderBy('entry.position').execute()),
  entry: async (entryId) => {
    const row = await entryRows(tx).where('entry.entry_id', '=', entryId).executeTakeFirst()
    return row === undefined ? undefined : opened(tx, row)
  },
  position: async () => {
    const row = await tx.db.selectFrom('clinic').select('position').where('clinic_id', '=', tx.scope.clinicId).executeTakeFirst()
    return row?.position ?? 0
  },
  after: async (position, limit) =>
    openedRows(tx, await entryRows(tx).where('entry.position', '>', position).orderBy('entry.position').limit(limit).execute()),
})
