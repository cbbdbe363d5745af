import type { Scope } from '#care/access/scope.ts'
import type { StoreParts } from '../open-store.ts'
import type { Transaction } from '../transaction.ts'
import { checkAudit } from './audit.ts'
import { checkClinics } from './clinics.ts'
import { checkEntries } from './entries.ts'
import type { Finding } from './finding.ts'
import type { Operation } from './operation.ts'
import { checkOperations } from './operations.ts'
import { checkJobs } from './jobs.ts'
import { checkShape } from './shape.ts'
import { checkTasks } from './tasks.ts'
import { checkVersions } from './versions.ts'
import { checkVisits } from './visits.ts'

/** What was looked at in a clinic, and every breach. */
export interface Checked {
  readonly findings: readonly Finding[]
  readonly entries: number
  readonly auditLines: number
  /** Bodies whose seal was opened and that are what was hashed. */
  readonly opened: number
  /** Bodies whose key was destroyed on purpose. */
  readonly erased: number
  /** The keys are locked: no seal was opened, and nothing is said of bodies. */
  readonly locked: boolean
}

const NOTHING: Checked = { findings: [], entries: 0, auditLines: 0, opened: 0, erased: 0, locked: false }

const LOOKS = [checkClinics, checkVersions, checkTasks, checkVisits, checkJobs]

/** Checks one clinic inside a transaction that sees it at one moment; its tables are as the program knows them. */
export const checkClinic = async (tx: Transaction, operations: readonly Operation[] = []): Promise<Checked> => {
  const record = await checkEntries(tx)
  const audit = await checkAudit(tx)
  const findings = [...record.findings, ...audit.findings, ...(await checkOperations(tx, operations))]
  for (const look of LOOKS) findings.push(...(await look(tx)))
  return { ...record, auditLines: audit.lines, findings }
}

/** Checks one clinic of an opened store: the invariants on what is there, and what callers were told against it. */
export const check = async (
  { engine, ...edges }: Omit<StoreParts, 'timers'>,
  scope: Scope,
  operations: readonly Operation[] = [],
): Promise<Checked> => {
  const inside = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> => engine.read(scope, (db) => work({ ...edges, scope, db }))
  const shape = await checkShape(inside)
  // What has another shape cannot be asked for the rest.
  return shape.length > 0 ? { ...NOTHING, findings: shape } : inside((tx) => checkClinic(tx, operations))
}
