import { canonical } from '#care/record/canonical.ts'
import type { Json, StreamRef } from '#care/record/entry.ts'
import type { Transaction } from '../transaction.ts'

const streamOf = (tx: Transaction, clientId: string | null): StreamRef =>
  clientId === null ? { kind: 'clinic', id: tx.scope.clinicId } : { kind: 'client', id: clientId, clientId }

const placeOf = (jobId: string): string => `job|${jobId}`

/** Arguments sealed under the key of whom they are about. */
export const sealArgs = (tx: Transaction, jobId: string, clientId: string | null, args: Json): Promise<Uint8Array> =>
  tx.seals.seal(tx.scope.clinicId, streamOf(tx, clientId), placeOf(jobId), Buffer.from(canonical(args)))

/** Arguments opened; undefined where the client's key was destroyed, or where they were wiped. */
export const openArgs = async (
  tx: Transaction,
  job: { readonly job_id: string; readonly client_id: string | null; readonly sealed: Uint8Array | null },
): Promise<Json | undefined> => {
  if (job.sealed === null) return undefined
  const plain = await tx.seals.open(tx.scope.clinicId, streamOf(tx, job.client_id), placeOf(job.job_id), job.sealed)
  if (plain === undefined) return undefined
  const args: Json = JSON.parse(Buffer.from(plain).toString())
  return args
}
