import type { Scope } from '#care/access/scope.ts'
import type { StoreParts } from '../open-store.ts'
import type { Transaction } from '../transaction.ts'
import { checkAudit } from './audit.ts'
import { checkClinics } from './clinics.ts'
import { checkEntries } from './entries.ts'
import type { Finding } from './finding.ts'
import type { Operation } from './operation.ts'
import { checkOperations } from './operations.ts'
import { checkVersions } from './versions.ts'

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

/** Checks one clinic inside a transaction that sees it at one moment. */
export const checkClinic = async (tx: Transaction, operations: readonly Operation[] = []): Promise<Checked> => {
  const record = await checkEntries(tx)
  const audit = await checkAudit(tx)
  const others = [await checkOperations(tx, operations), await checkClinics(tx), await checkVersions(tx)]
  return { ...record, auditLines: audit.lines, findings: [...record.findings, ...audit.findings, ...others.flat()] }
}

/** Checks one clinic of an opened store: the invariants on what is there, and what callers were told against it. */
export const check = (
  { engine, ...edges }: Omit<StoreParts, 'timers'>,
  scope: Scope,
  operations: readonly Operation[] = [],
): Promise<Checked> => engine.read(scope, (db) => checkClinic({ ...edges, scope, db }, operations))
