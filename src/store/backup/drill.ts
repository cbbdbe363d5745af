import type { Scope } from '#care/access/scope.ts'
import type { Clock } from '#edges/clock.ts'
import { Fault } from '#edges/fault.ts'
import type { Random } from '#edges/random.ts'
import { checkClinic } from '../check/check.ts'
import type { Seals } from '../seals.ts'
import { BACKUP_FAULTS } from './faults.ts'
import type { OpenBackup } from './open-backup.ts'
import { patientSeals } from './patient.ts'
import type { DrillResult } from './result.ts'
import { openCopy } from './sqlite/open-copy.ts'
import type { RunTask } from './thread/run-apart.ts'

/** What a restore drill needs. */
export interface DrillEdges {
  readonly clock: Clock
  readonly random: Random
  readonly seals: Seals
  /** Does the long work, in a thread of its own. */
  readonly run: RunTask
}

const MOST_FINDINGS = 100

/**
 * Restores a backup aside and looks at what came out: the hash of every table, both chains, and every seal, as far as the keys are
 * unlocked. Throws where it cannot be restored; breaches are in the answer.
 */
export const drill = async (edges: DrillEdges, scope: Scope, backup: OpenBackup): Promise<DrillResult> => {
  const manifest = await edges.run('examine', backup)
  if (manifest.clinicId !== scope.clinicId) throw new Fault(BACKUP_FAULTS.otherClinic)
  const copy = openCopy(backup.target)
  try {
    const checked = await checkClinic({ ...edges, scope, db: copy.db, seals: patientSeals(edges.seals) })
    return {
      entries: checked.entries,
      auditLines: checked.auditLines,
      tables: manifest.tables.length,
      seals: checked.locked ? 'not-checked' : 'checked',
      opened: checked.opened,
      erased: checked.erased,
      findings: checked.findings.slice(0, MOST_FINDINGS).map(({ invariant, where }) => ({ invariant, where })),
    }
  } finally {
    copy.close()
  }
}
