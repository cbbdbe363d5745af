import { z } from 'zod'
import { Line } from '#care/record/fields.ts'
import type { Scope } from '#care/access/scope.ts'
import type { Reading } from '#store/store.ts'
import type { Clinic, UseCase } from '../clinic.ts'
import { demand, may } from '../policies/demand.ts'
import { linesOf } from './list-clients.ts'
import { ClientLine } from './shown.ts'

/** Part of a name, a telephone or a day of birth. */
export const FindClients = z.strictObject({ text: Line, limit: z.coerce.number().int().min(1).max(50).default(20) })
/** {@link FindClients}, read. */
export type FindClients = z.output<typeof FindClients>

/** Clients of whom everything that was typed is found. */
export const ClientsFound = z.strictObject({ clients: z.array(ClientLine) })
/** {@link ClientsFound}, read. */
export type ClientsFound = z.output<typeof ClientsFound>

/** Whom a search may find: everybody, or those a therapist is named for. */
const among = async (clinic: Clinic, scope: Scope): Promise<((clientId: string) => boolean) | undefined> => {
  const { actor } = scope
  if (may(clinic, scope, 'read demographics') || actor.kind !== 'staff') return undefined
  const named = await clinic.store.read(scope, (at) => at.clients.namedFor(actor.personId))
  return (clientId) => named.has(clientId)
}

/** Those who were merged away stand behind the client into whom they were merged. */
const inFront = async (at: Reading, ids: readonly string[]): Promise<ClientLine[]> => {
  const shown = new Set<string>()
  for (const id of ids) shown.add((await at.clients.client(id))?.merged?.into ?? id)
  const clients = await Promise.all([...shown].map((id) => at.clients.client(id)))
  return linesOf(
    at,
    clients.filter((client) => client !== undefined),
  )
}

/** Finds clients by name, among those whoever asks may see. */
export const findClients: UseCase<FindClients, ClientsFound> = async (clinic, scope, { text, limit }) => {
  demand(clinic, scope, 'read demographics', { holds: ['assigned'] })
  const visible = await among(clinic, scope)
  const found = await clinic.store.names.search(scope, text, { limit, ...(visible && { among: visible }) })
  const ids = found.map(({ clientId }) => clientId)
  const clients = await clinic.store.read(scope, (at) => inFront(at, ids))
  for (const { clientId } of clients) clinic.store.noteSeen(scope, { action: 'read demographics', clientId })
  return { clients }
}
