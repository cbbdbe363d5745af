import { Fault } from '#edges/fault.ts'
import type { Transaction } from '../transaction.ts'
import type { AttachmentReader, AttachmentWriter } from './attachments.ts'
import { ATTACHMENT_FAULTS } from './faults.ts'
import { digestOf, namingFor, namingOf, streamOf } from './naming.ts'

/** A row holds at most this much of a file, so that no query and no backup has to take in 25 MB at once. */
const PART_BYTES = 1_048_576

// Bound to its place, so that parts cannot be taken away, swapped, or put under another name.
const placeOf = (digest: string, part: number, parts: number): string => `blob|${digest}|${part}|${parts}`

const rowsOf = ({ db, scope }: Transaction, clientId: string, digest: string) =>
  db.selectFrom('blob').where('clinic_id', '=', scope.clinicId).where('client_id', '=', clientId).where('digest', '=', digest)

const file = async (tx: Transaction, clientId: string, digest: string): Promise<Uint8Array | undefined> => {
  const rows = await rowsOf(tx, clientId, digest).select(['part', 'parts', 'sealed']).orderBy('part').execute()
  const parts: Uint8Array[] = []
  for (const row of rows) {
    const plain = await tx.seals.open(tx.scope.clinicId, streamOf(clientId), placeOf(digest, row.part, row.parts), row.sealed)
    if (plain === undefined) return undefined
    parts.push(plain)
  }
  if (rows[0] === undefined) return undefined
  const [bytes, secret] = [Buffer.concat(parts), await namingOf(tx, clientId)]
  if (secret === undefined || rows.length !== rows[0].parts || digestOf(secret, bytes) !== digest) throw new Fault(ATTACHMENT_FAULTS.kept)
  return bytes
}

const insertParts = async (tx: Transaction, clientId: string, digest: string, bytes: Uint8Array): Promise<void> => {
  const parts = Math.max(1, Math.ceil(bytes.length / PART_BYTES))
  for (let part = 0; part < parts; part += 1) {
    const plain = bytes.subarray(part * PART_BYTES, (part + 1) * PART_BYTES)
    const sealed = await tx.seals.seal(tx.scope.clinicId, streamOf(clientId), placeOf(digest, part, parts), plain)
    await tx.db
      .insertInto('blob')
      .values({ clinic_id: tx.scope.clinicId, client_id: clientId, digest, part, parts, sealed })
      .onConflict((is) => is.columns(['clinic_id', 'client_id', 'digest', 'part']).doNothing())
      .execute()
  }
}

const keep = async (tx: Transaction, clientId: string, bytes: Uint8Array): Promise<string> => {
  const secret = await namingFor(tx, clientId)
  if (secret === undefined) throw new Fault(ATTACHMENT_FAULTS.erased)
  const digest = digestOf(secret, bytes)
  const known = await rowsOf(tx, clientId, digest).select('part').executeTakeFirst()
  if (known === undefined) await insertParts(tx, clientId, digest, bytes)
  return digest
}

/** The reading half of the room of files. */
export const attachmentReader = (tx: Transaction): AttachmentReader => ({ file: (clientId, digest) => file(tx, clientId, digest) })

/** Both halves. */
export const attachmentWriter = (tx: Transaction): AttachmentWriter => ({
  ...attachmentReader(tx),
  keep: (clientId, bytes) => keep(tx, clientId, bytes),
})
