import type { Json } from '#care/record/entry.ts'
import { Fault } from '#edges/fault.ts'
import { headOf, keep } from '../record/append.ts'
import { contentOf, sealBody } from '../record/content.ts'
import { hashBody, hashHeader } from '../record/hash.ts'
import type { Transaction } from '../transaction.ts'
import { ENTRY_LINE, headerOfLine } from './entry-line.ts'
import type { EntryLine } from './entry-line.ts'
import { EXCHANGE_FAULTS } from './faults.ts'

const broken = (place: string, cause?: unknown): Fault => new Fault(EXCHANGE_FAULTS.broken, { place, cause })

const readLine = (line: string, at: string): EntryLine => {
  let json: unknown
  try {
    json = JSON.parse(line)
  } catch (cause) {
    throw broken(at, cause)
  }
  const read = ENTRY_LINE.safeParse(json)
  if (!read.success) throw broken(at, read.error)
  return read.data
}

const bytes = (base64: string): Uint8Array => Buffer.from(base64, 'base64')

interface Incoming {
  readonly line: EntryLine
  readonly at: string
}

/** Holds an entry against its own hashes and against what came before it: nothing that was changed on the way is taken in. */
const demandChained = async (tx: Transaction, { line, at }: Incoming, position: number): Promise<void> => {
  const { hash, ...header } = headerOfLine(line)
  const head = await headOf(tx, header)
  const follows = line.position === position && line.sequence === head.sequence + 1 && line.previousHash === head.hash
  if (line.clinicId !== tx.scope.clinicId || !follows || hashHeader(header) !== hash) throw broken(at)
}

const takeOne = async (tx: Transaction, { line, at }: Incoming): Promise<void> => {
  const header = headerOfLine(line)
  if ('erased' in line.content) return keep(tx, header, bytes(line.content.sealed), { state: 'erased' })
  const salt = bytes(line.content.salt)
  const body: Json = line.content.body
  if (hashBody(salt, body) !== header.bodyHash) throw broken(at)
  const { sealed } = await sealBody(tx, { ...header, body }, salt)
  return keep(tx, header, sealed, contentOf(header, body))
}

/** Takes in every entry with the number, salt and hash it had, sealed with keys of this place; the answer is how many. */
export const importEntries = async (tx: Transaction, lines: AsyncIterable<string>): Promise<number> => {
  let position = 0
  for await (const text of lines) {
    position += 1
    const at = `entries.ndjson:${position}`
    const incoming = { line: readLine(text, at), at }
    await demandChained(tx, incoming, position)
    await takeOne(tx, incoming)
  }
  return position
}
