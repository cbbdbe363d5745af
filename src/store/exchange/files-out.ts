import { attachmentReader } from '../attachments/blobs.ts'
import { ENDING, fileTypeOf } from '../attachments/file-type.ts'
import { namingOf } from '../attachments/naming.ts'
import type { Transaction } from '../transaction.ts'
import type { ExportFolder } from './folder.ts'

const namesOf = ({ db, scope }: Transaction) =>
  db
    .selectFrom('blob')
    .select(['client_id', 'digest'])
    .where('clinic_id', '=', scope.clinicId)
    .where('part', '=', 0)
    .orderBy('client_id')
    .orderBy('digest')
    .execute()

/** Where a file lies in the folder: the ending says what it holds. */
const pathOf = (clientId: string, digest: string, bytes: Uint8Array): string => {
  const type = fileTypeOf(bytes)
  return `files/${clientId}/${digest}${type === undefined ? '.bin' : ENDING[type]}`
}

const secretsOf = async (tx: Transaction): Promise<readonly string[]> => {
  const rows = await tx.db
    .selectFrom('blob_naming')
    .select('client_id')
    .where('clinic_id', '=', tx.scope.clinicId)
    .orderBy('client_id')
    .execute()
  const lines: string[] = []
  for (const { client_id } of rows) {
    const secret = await namingOf(tx, client_id)
    if (secret !== undefined) lines.push(`${JSON.stringify({ clientId: client_id, secret: Buffer.from(secret).toString('base64') })}\n`)
  }
  return lines
}

/** Writes every file of every client as it is, and lists of them. Those of clients whose key was destroyed are gone. */
export const filesOut = async (tx: Transaction, folder: ExportFolder): Promise<void> => {
  const lines: string[] = []
  for (const { client_id, digest } of await namesOf(tx)) {
    const bytes = await attachmentReader(tx).file(client_id, digest)
    if (bytes === undefined) continue
    const file = pathOf(client_id, digest, bytes)
    await folder.write(file, [bytes])
    lines.push(`${JSON.stringify({ clientId: client_id, digest, file })}\n`)
  }
  await folder.write('files.ndjson', lines)
  await folder.write('file-secrets.ndjson', await secretsOf(tx))
}
