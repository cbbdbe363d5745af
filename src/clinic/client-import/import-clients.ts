import { z } from 'zod'
import type { Scope } from '#care/access/scope.ts'
import { Id } from '#care/record/fields.ts'
import { ClientCard } from '#care/record/kinds/clients.ts'
import type { Reading, Writing } from '#store/store.ts'
import { cardOf } from '../clients/card.ts'
import type { Clinic, UseCase } from '../clinic.ts'
import { derivedId } from '../derived-id.ts'
import { OPERATION } from '../operation.ts'
import { demand } from '../policies/demand.ts'
import { say } from '../say.ts'
import { clientStream } from '../streams.ts'
import { readClients } from './read-clients.ts'
import type { ClientsRead, ReadyRow } from './read-clients.ts'
import { knownPeople } from './same-person.ts'
import type { Known } from './same-person.ts'

const ROW = z.int().min(1)

/** A file of clients, as bytes. */
const FILE = {
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array, 'bytes'),
  order: z.enum(['day-first', 'month-first']).optional(),
} as const

/** A file to look at before anything is taken in. */
export const PreviewClients = z.strictObject(FILE)
/** {@link PreviewClients}, read. */
export type PreviewClients = z.output<typeof PreviewClients>

/** A file to take in; `alsoRows` are rows that seem to be clients already and are wanted all the same. */
export const ImportClients = z.strictObject({ ...OPERATION, ...FILE, alsoRows: z.array(ROW).max(2_000).default([]) })
/** {@link ImportClients}, read. */
export type ImportClients = z.output<typeof ImportClients>

/** What is in a file of clients: what can be taken, what seems to be here, and every row that is not taken with what to do about it. */
export const ClientsPreview = z.strictObject({
  encoding: z.enum(['utf-8', 'utf-16le', 'windows-1252']),
  separator: z.enum([',', ';', '\t']),
  columns: z.array(z.strictObject({ heading: z.string(), field: z.string().optional() })),
  ready: z.array(z.strictObject({ row: ROW, card: ClientCard })),
  /** Rows that seem to be somebody who is a client already. */
  duplicates: z.array(z.strictObject({ row: ROW, clientId: Id, card: ClientCard })),
  problems: z.array(z.strictObject({ row: ROW, column: z.string().optional(), what: z.string(), next: z.string() })),
})
/** {@link ClientsPreview}, read. */
export type ClientsPreview = z.output<typeof ClientsPreview>

/** What was taken in: each row and its client. What was left is told as in the preview. */
export const ClientsImported = z.strictObject({
  taken: z.array(z.strictObject({ row: ROW, clientId: Id })),
  duplicates: ClientsPreview.shape.duplicates,
  problems: ClientsPreview.shape.problems,
})
/** {@link ClientsImported}, read. */
export type ClientsImported = z.output<typeof ClientsImported>

/** Whoever takes in clients they are not named for has to be allowed to know all of them. */
const demandAll = (clinic: Clinic, scope: Scope): void => demand(clinic, scope, 'write demographics', { holds: ['standing'] })

const PAGE = 500

const knownClients = async (at: Reading): Promise<Known<string>> => {
  const known = knownPeople<string>()
  for (let after: string | undefined; ;) {
    const page = await at.clients.page(after, PAGE)
    for (const client of page) {
      const card = await cardOf(at, client)
      if (card !== undefined) known.add(card, client.clientId)
    }
    after = page.at(-1)?.clientId
    if (page.length < PAGE) return known
  }
}

interface Sorted {
  readonly fresh: readonly ReadyRow[]
  readonly duplicates: ClientsPreview['duplicates']
}

/** Tells rows about somebody who is a client already from the others. A row that was taken by the same operation before is itself. */
const sorted = (rows: readonly ReadyRow[], known: Known<string>, isOwn: (row: number, clientId: string) => boolean): Sorted => {
  const [fresh, duplicates]: [ReadyRow[], ClientsPreview['duplicates']] = [[], []]
  for (const { row, card } of rows) {
    const clientId = known.find(card)
    if (clientId === undefined || isOwn(row, clientId)) fresh.push({ row, card })
    else duplicates.push({ row, clientId, card })
  }
  return { fresh, duplicates }
}

const copied = ({ encoding, separator, columns, problems }: ClientsRead) => ({
  encoding,
  separator,
  columns: columns.map((column) => ({ ...column })),
  problems: problems.map((problem) => ({ ...problem })),
})

/** Shows what a file of clients would bring, and takes in nothing. */
export const previewClients: UseCase<PreviewClients, ClientsPreview> = async (clinic, scope, { bytes, order }) => {
  demandAll(clinic, scope)
  const read = readClients(bytes, { order })
  const known = await clinic.store.read(scope, knownClients)
  const { fresh, duplicates } = sorted(read.ready, known, () => false)
  return { ...copied(read), ready: fresh.map((row) => ({ ...row })), duplicates }
}

const takeRow = async (
  at: Writing,
  input: ImportClients,
  { row, card }: ReadyRow,
): Promise<{ readonly row: number; readonly clientId: string }> => {
  const clientId = derivedId(input.entryId, `client ${row}`)
  const made = await say(at, clientStream(clientId), input, { kind: 'client.card', body: card }, `card ${row}`)
  await at.audit.note({ action: 'write demographics', clientId, subjectId: made.entryId })
  return { row, clientId }
}

/** Takes in the clients of a file: every row that is ready, in one piece or none of it. Sent twice, it is taken once (I5). */
export const importClients: UseCase<ImportClients, ClientsImported> = async (clinic, scope, input) => {
  demandAll(clinic, scope)
  const read = readClients(input.bytes, { order: input.order })
  return clinic.store.write(scope, async (at) => {
    const isOwn = (row: number, clientId: string): boolean => clientId === derivedId(input.entryId, `client ${row}`)
    const { fresh, duplicates } = sorted(read.ready, await knownClients(at), isOwn)
    const wanted = new Set(input.alsoRows)
    const taken = []
    for (const row of [...fresh, ...duplicates.filter((one) => wanted.has(one.row))]) taken.push(await takeRow(at, input, row))
    return { taken, duplicates: duplicates.filter(({ row }) => !wanted.has(row)), problems: copied(read).problems }
  })
}
