import { z } from 'zod'
import { Id } from '#care/record/fields.ts'
import type { Scope } from '#care/access/scope.ts'
import type { ClientState } from '#store/clients/clients.ts'
import type { Reading } from '#store/store.ts'
import type { Clinic, UseCase } from '../clinic.ts'
import { demand, may } from '../policies/demand.ts'
import { cardOf } from './card.ts'
import { ClientLine } from './shown.ts'

/** Which page: clients after one of them. Nothing else can be sorted or counted by (A5). */
export const ListClients = z.strictObject({ after: Id.optional(), limit: z.coerce.number().int().min(1).max(100).default(20) })
/** {@link ListClients}, read. */
export type ListClients = z.output<typeof ListClients>

/** A page of clients. */
export const ClientsPage = z.strictObject({ clients: z.array(ClientLine), next: Id.optional() })
/** {@link ClientsPage}, read. */
export type ClientsPage = z.output<typeof ClientsPage>

/** The clients a scope may see, page by page: everybody, or those a therapist is named for. */
const visiblePage = (clinic: Clinic, scope: Scope, at: Reading, { after, limit }: ListClients): Promise<readonly ClientState[]> => {
  if (may(clinic, scope, 'read demographics')) return at.clients.page(after, limit)
  demand(clinic, scope, 'read demographics', { holds: ['assigned'] })
  return scope.actor.kind === 'staff' ? at.clients.pageOf(scope.actor.personId, after, limit) : Promise.resolve([])
}

/** Clients in lines, without those whose card can no longer be opened. */
export const linesOf = async (at: Reading, clients: readonly ClientState[]): Promise<ClientLine[]> => {
  const lines: ClientLine[] = []
  for (const client of clients) {
    const card = await cardOf(at, client)
    if (card === undefined) continue
    lines.push({ clientId: client.clientId, name: card.name, ...(card.bornOn === undefined ? {} : { bornOn: card.bornOn }) })
  }
  return lines
}

/** Lists clients. */
export const listClients: UseCase<ListClients, ClientsPage> = (clinic, scope, input) =>
  clinic.store.read(scope, async (at) => {
    const clients = await visiblePage(clinic, scope, at, input)
    const last = clients.at(-1)
    for (const { clientId } of clients) clinic.store.noteSeen(scope, { action: 'read demographics', clientId })
    return { clients: await linesOf(at, clients), ...(last === undefined || clients.length < input.limit ? {} : { next: last.clientId }) }
  })
