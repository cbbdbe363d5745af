import type { Transaction } from '../transaction.ts'
import type { Finding, Invariant } from './finding.ts'
import { finding } from './finding.ts'
import type { Operation, Trace } from './operation.ts'
import { countRows } from './rows.ts'

/** What is there of a trace: how many times, and whether it is what was acknowledged. */
interface Found {
  readonly times: number
  readonly same: boolean
}

const look = async (tx: Transaction, trace: Trace): Promise<Found> => {
  if ('table' in trace) return { times: await countRows(tx, trace.table, trace.where), same: true }
  const rows = await tx.db
    .selectFrom('entry')
    .select('hash')
    .where('clinic_id', '=', tx.scope.clinicId)
    .where('entry_id', '=', trace.entryId)
    .execute()
  return { times: rows.length, same: trace.hash === undefined || rows.every(({ hash }) => hash === trace.hash) }
}

const nameOf = (trace: Trace): string =>
  'table' in trace ? `${trace.table} ${Object.values(trace.where).join(' ')}` : `entry ${trace.entryId}`

const judge = ({ name, outcome, traces }: Operation, found: readonly Found[]): readonly Finding[] => {
  const there = found.filter(({ times }) => times > 0).length
  const says = (invariant: Invariant, text: string, when: (one: Found) => boolean): readonly Finding[] =>
    traces
      .filter((_, index) => when(found[index] ?? { times: 0, same: true }))
      .map((trace) => finding(invariant, text, `${name}: ${nameOf(trace)}`))
  return [
    ...(outcome === 'acknowledged' ? says('I1', 'It was acknowledged and is not there.', ({ times }) => times === 0) : []),
    ...(outcome === 'acknowledged' ? says('I1', 'It is not what was acknowledged.', ({ same }) => !same) : []),
    ...(there > 0 && there < traces.length
      ? says('I2', 'It is missing beside the rest of its operation.', ({ times }) => times === 0)
      : []),
    ...says('I5', 'It is there more than once.', ({ times }) => times > 1),
    ...(outcome === 'refused' ? says('I14', 'It was refused and is there.', ({ times }) => times > 0) : []),
  ]
}

/** Holds what people were told against what is there (I1, I2, I5, I14). */
export const checkOperations = async (tx: Transaction, operations: readonly Operation[]): Promise<readonly Finding[]> => {
  const findings: Finding[] = []
  for (const operation of operations) {
    const found: Found[] = []
    for (const trace of operation.traces) found.push(await look(tx, trace))
    findings.push(...judge(operation, found))
  }
  return findings
}
