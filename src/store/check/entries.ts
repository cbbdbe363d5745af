import { isFault } from '#edges/fault.ts'
import type { Transaction } from '../transaction.ts'
import type { EntryRow } from '../record/read.ts'
import { openBody } from '../record/content.ts'
import { hashBody, hashHeader, NO_HASH } from '../record/hash.ts'
import { entryRows, headerOf } from '../record/read.ts'
import type { Finding } from './finding.ts'
import { finding } from './finding.ts'
import { inPages } from './rows.ts'

interface Head {
  readonly sequence: number
  readonly hash: string
}

/** What was seen of the record, and what is wrong with it. */
export interface RecordChecked {
  readonly findings: readonly Finding[]
  readonly entries: number
  /** Bodies that were opened and compared with their hash. */
  readonly opened: number
  /** Bodies whose key was destroyed on purpose. */
  readonly erased: number
  /** The keys are locked, so that no seal was opened. */
  readonly locked: boolean
}

const START: Head = { sequence: 0, hash: NO_HASH }

const where = ({ entry_id }: EntryRow): string => `entry ${entry_id}`

/** What an entry says of itself against what stands before it in its stream. */
const chained = (row: EntryRow, before: Head): readonly Finding[] => {
  const { hash, ...unhashed } = headerOf(row)
  return [
    ...(row.sequence === before.sequence + 1 ? [] : [finding('I1', 'An entry before this one in its stream is gone.', where(row))]),
    ...(row.sequence !== before.sequence + 1 || row.previous_hash === before.hash
      ? []
      : [finding('I3', 'The entry before this one in its stream was exchanged.', where(row))]),
    ...(hashHeader(unhashed) === hash ? [] : [finding('I3', 'What this entry says of itself was changed.', where(row))]),
  ]
}

type Body = 'opened' | 'erased' | 'locked' | Finding

/** Opens a body and compares it with the hash in its header. */
const bodyOf = async (tx: Transaction, row: EntryRow): Promise<Body> => {
  try {
    const content = await openBody(tx, headerOf(row), row.sealed)
    if (content === undefined) return 'erased'
    if (hashBody(content.salt, content.body) === row.body_hash) return 'opened'
  } catch (error) {
    if (isFault(error) && error.kind === 'locked') return 'locked'
  }
  return finding('I3', 'The body of this entry was changed: its seal does not open, or holds something else.', where(row))
}

/** Streams whose head is not their last entry: one was written without the other. */
const headsOff = async ({ db, scope }: Transaction, seen: ReadonlyMap<string, Head>): Promise<readonly Finding[]> => {
  const rows = await db.selectFrom('stream').select(['stream_id', 'sequence', 'hash']).where('clinic_id', '=', scope.clinicId).execute()
  return rows
    .filter(({ stream_id, sequence, hash }) => {
      const last = seen.get(stream_id) ?? START
      return last.sequence !== sequence || last.hash !== hash
    })
    .map(({ stream_id }) => finding('I2', 'Where this stream stands is not its last entry.', `stream ${stream_id}`))
}

const clinicOff = async ({ db, scope }: Transaction, last: number): Promise<readonly Finding[]> => {
  const row = await db.selectFrom('clinic').select('position').where('clinic_id', '=', scope.clinicId).executeTakeFirst()
  return row === undefined || row.position === last ? [] : [finding('I2', 'Where the record stands is not its last entry.', 'clinic')]
}

/** Walks the whole record: numbers without gaps, chains that hold, bodies that are what was hashed (I1, I2, I3). */
export const checkEntries = async (tx: Transaction): Promise<RecordChecked> => {
  const findings: Finding[] = []
  const heads = new Map<string, Head>()
  const count = { opened: 0, erased: 0, locked: 0 }
  let position = 0
  const rows = inPages<EntryRow>(
    (after, limit) => entryRows(tx).where('entry.position', '>', after).orderBy('entry.position').limit(limit).execute(),
    (row) => row.position,
  )
  for await (const row of rows) {
    if (row.position !== position + 1) findings.push(finding('I1', 'An entry accepted before this one is gone.', where(row)))
    position = row.position
    findings.push(...chained(row, heads.get(row.stream_id) ?? START))
    heads.set(row.stream_id, row)
    const body = await bodyOf(tx, row)
    if (typeof body === 'string') count[body] += 1
    else findings.push(body)
  }
  findings.push(...(await headsOff(tx, heads)), ...(await clinicOff(tx, position)))
  return { findings, entries: position, opened: count.opened, erased: count.erased, locked: count.locked > 0 }
}
