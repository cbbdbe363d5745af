import { z } from 'zod'
import { Line } from '#care/record/fields.ts'
import type { Scope } from '#care/access/scope.ts'
import type { Reading } from '#store/store.ts'
import type { Clinic, UseCase } from '../clinic.ts'
import { linesOf, visiblePage } from './list-clients.ts'
import { ClientLine } from './shown.ts'

/** Part of a name. */
export const FindClients = z.strictObject({ text: Line, limit: z.coerce.number().int().min(1).max(50).default(20) })
/** {@link FindClients}, read. */
export type FindClients = z.output<typeof FindClients>

/** Clients whose name has every word that was typed. */
export const ClientsFound = z.strictObject({ clients: z.array(ClientLine) })
/** {@link ClientsFound}, read. */
export type ClientsFound = z.output<typeof ClientsFound>

const plain = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()

const matches = (name: string, text: string): boolean => {
  const words = plain(name).split(/\s+/u)
  return plain(text)
    .split(/\s+/u)
    .every((typed) => words.some((word) => word.startsWith(typed)))
}

const PAGE = 500

const search = async (clinic: Clinic, scope: Scope, at: Reading, { text, limit }: FindClients): Promise<ClientLine[]> => {
  const found: ClientLine[] = []
  let after: string | undefined
  for (;;) {
    const page = await visiblePage(clinic, scope, at, { after, limit: PAGE })
    found.push(...(await linesOf(at, page)).filter(({ name }) => matches(name, text)))
    after = page.at(-1)?.clientId
    if (page.length < PAGE || found.length >= limit) return found.slice(0, limit)
  }
}

/** Finds clients by name, among those whoever asks may see. */
export const findClients: UseCase<FindClients, ClientsFound> = async (clinic, scope, input) => {
  const clients = await clinic.store.read(scope, (at) => search(clinic, scope, at, input))
  for (const { clientId } of clients) clinic.store.noteSeen(scope, { action: 'read demographics', clientId })
  return { clients }
}
