import { createHmac } from 'node:crypto'
import type { StreamRef } from '#care/record/entry.ts'
import type { Transaction } from '../transaction.ts'

const SECRET_BYTES = 32
const PLACE = 'blob-naming'

/** With whose key the files of a client are sealed. */
export const streamOf = (clientId: string): StreamRef => ({ kind: 'client', id: clientId, clientId })

const rowOf = ({ db, scope }: Transaction, clientId: string) =>
  db.selectFrom('blob_naming').select('sealed').where('clinic_id', '=', scope.clinicId).where('client_id', '=', clientId).executeTakeFirst()

/** The secret that names the files of a client; undefined: none was made, or the client's key was destroyed. */
export const namingOf = async (tx: Transaction, clientId: string): Promise<Uint8Array | undefined> => {
  const row = await rowOf(tx, clientId)
  return row === undefined ? undefined : tx.seals.open(tx.scope.clinicId, streamOf(clientId), PLACE, row.sealed)
}

/** Keeps a secret that names the files of a client, where there is none yet. */
export const keepNaming = async (tx: Transaction, clientId: string, secret: Uint8Array): Promise<void> => {
  const sealed = await tx.seals.seal(tx.scope.clinicId, streamOf(clientId), PLACE, secret)
  await tx.db
    .insertInto('blob_naming')
    .values({ clinic_id: tx.scope.clinicId, client_id: clientId, sealed })
    .onConflict((is) => is.columns(['clinic_id', 'client_id']).doNothing())
    .execute()
}

/** The secret that names the files of a client; made where there is none. */
export const namingFor = async (tx: Transaction, clientId: string): Promise<Uint8Array | undefined> => {
  if ((await rowOf(tx, clientId)) === undefined) await keepNaming(tx, clientId, tx.random.bytes(SECRET_BYTES))
  return namingOf(tx, clientId)
}

/** What a file is called: equal files of one client have equal names, and nobody without the secret can try whether a file is among them. */
export const digestOf = (secret: Uint8Array, bytes: Uint8Array): string => createHmac('sha256', secret).update(bytes).digest('hex')
