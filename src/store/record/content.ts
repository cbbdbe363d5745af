import { canonical } from '#care/record/canonical.ts'
import type { Entry, EntryHeader, Json, NewEntry } from '#care/record/entry.ts'
import { isKnown } from '#care/record/known.ts'
import type { Transaction } from '../transaction.ts'

const SALT = 32

/** The place a sealed body is bound to: moved elsewhere it does not open. */
const placeOf = ({ entryId, kind, version }: Pick<NewEntry, 'entryId' | 'kind' | 'version'>): string =>
  `entry|${entryId}|${kind}|${version}`

/** A body with its salt, and both sealed. What is imported keeps the salt it has, so that its hash stays. */
export const sealBody = async (
  tx: Transaction,
  entry: Pick<NewEntry, 'entryId' | 'stream' | 'kind' | 'version' | 'body'>,
  salt: Uint8Array = tx.random.bytes(SALT),
): Promise<{ salt: Uint8Array; sealed: Uint8Array }> => {
  const plain = Buffer.concat([salt, Buffer.from(canonical(entry.body))])
  return { salt, sealed: await tx.seals.seal(tx.scope.clinicId, entry.stream, placeOf(entry), plain) }
}

/** The body of an entry and its salt; undefined where its key was destroyed. */
export const openBody = async (
  tx: Transaction,
  header: EntryHeader,
  sealed: Uint8Array,
): Promise<{ salt: Uint8Array; body: Json } | undefined> => {
  const plain = await tx.seals.open(header.clinicId, header.stream, placeOf(header), sealed)
  if (plain === undefined) return undefined
  // A view on the same bytes: copying those of a thousand entries shows.
  const text = Buffer.from(plain.buffer, plain.byteOffset + SALT, plain.byteLength - SALT)
  const body: Json = JSON.parse(text.toString())
  return { salt: plain.subarray(0, SALT), body }
}

/** A body as this program reads it: what a newer one wrote is shown as unknown, whole. */
export const contentOf = ({ kind, version }: Pick<NewEntry, 'kind' | 'version'>, body: Json): Entry['content'] =>
  isKnown(kind, version) ? { state: 'open', body } : { state: 'unknown', raw: body }
