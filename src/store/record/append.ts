import { actorId } from '#care/access/scope.ts'
import { canonical } from '#care/record/canonical.ts'
import type { Appended, Entry, EntryHeader, NewEntry } from '#care/record/entry.ts'
import { admit } from '#care/record/admit.ts'
import { Fault } from '#edges/fault.ts'
import { STORE_FAULTS } from '../faults.ts'
import { project } from '../projections/project.ts'
import type { Transaction } from '../transaction.ts'
import { contentOf, openBody, sealBody } from './content.ts'
import { hashBody, hashHeader, NO_HASH } from './hash.ts'
import { entryRows, headerOf } from './read.ts'

/** What makes two entries the same: everything whoever wrote them said. */
const said = ({ stream, kind, version, device, happenedAt, supersedes, signed }: NewEntry | EntryHeader): string =>
  canonical({
    stream: stream.id,
    streamKind: stream.kind,
    client: stream.clientId ?? null,
    kind,
    version,
    device: device === undefined ? null : `${device.deviceId} ${device.sequence}`,
    happenedAt,
    supersedes: supersedes ?? null,
    signed: signed ?? false,
  })

/** The answer given before, where this entry was taken before. */
const takenBefore = async (tx: Transaction, entry: NewEntry): Promise<Appended | undefined> => {
  const row = await entryRows(tx).where('entry.entry_id', '=', entry.entryId).executeTakeFirst()
  if (row === undefined) return undefined
  const header = headerOf(row)
  const content = await openBody(tx, header, row.sealed)
  const same =
    said(header) === said(entry) &&
    header.authorId === actorId(tx.scope.actor) &&
    (content === undefined || canonical(content.body) === canonical(entry.body))
  if (!same) throw new Fault(STORE_FAULTS.entryClash)
  return { ...header, repeated: true }
}

/** The next number of the clinic. The row stays locked until the end, so numbers are given in the order of commits. */
const nextPosition = async (tx: Transaction): Promise<number> => {
  const row = await tx.db
    .updateTable('clinic')
    .set((is) => ({ position: is('position', '+', 1) }))
    .where('clinic_id', '=', tx.scope.clinicId)
    .returning('position')
    .executeTakeFirst()
  if (row === undefined) throw new Fault(STORE_FAULTS.unknownClinic)
  return row.position
}

/** Where the stream stands; a stream begins with its first entry. */
export const headOf = async (tx: Transaction, { stream }: Pick<NewEntry, 'stream'>): Promise<{ sequence: number; hash: string }> => {
  const own = { clinic_id: tx.scope.clinicId, stream_id: stream.id }
  const head = await tx.db
    .selectFrom('stream')
    .select(['sequence', 'hash', 'kind', 'client_id'])
    .where('clinic_id', '=', own.clinic_id)
    .where('stream_id', '=', own.stream_id)
    .executeTakeFirst()
  if (head === undefined) {
    const fresh = { sequence: 0, hash: NO_HASH }
    await tx.db
      .insertInto('stream')
      .values({ ...own, ...fresh, kind: stream.kind, client_id: stream.clientId ?? null })
      .execute()
    return fresh
  }
  // A stream belongs to one client for good: an entry that says otherwise was addressed wrongly.
  if (head.kind !== stream.kind || head.client_id !== (stream.clientId ?? null)) throw new Fault(STORE_FAULTS.unknownStream)
  return head
}

const insert = (tx: Transaction, header: EntryHeader, sealed: Uint8Array) =>
  tx.db
    .insertInto('entry')
    .values({
      clinic_id: header.clinicId,
      stream_id: header.stream.id,
      sequence: header.sequence,
      position: header.position,
      entry_id: header.entryId,
      client_id: header.stream.clientId ?? null,
      kind: header.kind,
      version: header.version,
      author_id: header.authorId,
      device_id: header.device?.deviceId ?? null,
      device_sequence: header.device?.sequence ?? null,
      happened_at: header.happenedAt,
      arrived_at: header.arrivedAt,
      supersedes: header.supersedes ?? null,
      signed: header.signed ? 1 : 0,
      sealed,
      body_hash: header.bodyHash,
      previous_hash: header.previousHash,
      hash: header.hash,
    })
    .execute()

/** Keeps an entry that has its number, hash and seal: as the last of its stream, and in what is projected from it. */
export const keep = async (tx: Transaction, header: EntryHeader, sealed: Uint8Array, content: Entry['content']): Promise<void> => {
  await insert(tx, header, sealed)
  await tx.db
    .updateTable('stream')
    .set({ sequence: header.sequence, hash: header.hash })
    .where('clinic_id', '=', header.clinicId)
    .where('stream_id', '=', header.stream.id)
    .execute()
  await project(tx, { ...header, content })
}

/** Numbers, chains, seals and keeps an entry, and updates what is projected from it, in the transaction it is given. */
export const append = async (tx: Transaction, entry: NewEntry): Promise<Appended> => {
  admit(entry)
  const before = await takenBefore(tx, entry)
  if (before !== undefined) return before
  const { salt, sealed } = await sealBody(tx, entry)
  const position = await nextPosition(tx)
  const head = await headOf(tx, entry)
  const unhashed: Omit<EntryHeader, 'hash'> = {
    clinicId: tx.scope.clinicId,
    entryId: entry.entryId,
    stream: entry.stream,
    sequence: head.sequence + 1,
    position,
    kind: entry.kind,
    version: entry.version,
    authorId: actorId(tx.scope.actor),
    device: entry.device,
    happenedAt: entry.happenedAt,
    arrivedAt: tx.clock.now(),
    supersedes: entry.supersedes,
    signed: entry.signed ?? false,
    bodyHash: hashBody(salt, entry.body),
    previousHash: head.hash,
  }
  const header: EntryHeader = { ...unhashed, hash: hashHeader(unhashed) }
  await keep(tx, header, sealed, contentOf(entry, entry.body))
  return { ...header, repeated: false }
}
