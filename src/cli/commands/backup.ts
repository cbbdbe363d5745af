import { backupEdges, backupScope } from '#server/backups/edges.ts'
import { backUp } from '#store/backup/back-up.ts'
import { BACKUP_FAULTS } from '#store/backup/faults.ts'
import type { BackupResult } from '#store/backup/result.ts'
import type { Arguments } from '../command-line/arguments.ts'
import type { Edges, Ran } from '../edges.ts'
import { labelled, para } from '../page/blocks.ts'
import type { Block } from '../page/blocks.ts'
import { render } from '../page/render.ts'
import { onRecord } from '../record/open-record.ts'
import type { OpenRecord } from '../record/open-record.ts'

const WIDTH = 16
const OUTCOME = {
  done: 'written, and restored as a drill',
  undrilled: 'written, and the drill FAILED',
  failed: 'FAILED: nothing was written',
} as const

const adviceOf = (code: string | undefined): readonly Block[] => {
  const known = Object.values(BACKUP_FAULTS).find((entry) => entry.code === code)
  return known === undefined ? [] : [para(`${known.code}: ${known.says}`), para(known.next)]
}

const drillLines = ({ drill }: BackupResult): readonly Block[] =>
  drill === undefined
    ? []
    : [
        labelled('Drill', `${drill.entries} entries, ${drill.auditLines} lines of audit, ${drill.tables} tables`, WIDTH),
        labelled('Seals', drill.seals === 'checked' ? `${drill.opened} opened` : 'seals not checked: the keys are locked', WIDTH),
        ...drill.findings.map(({ invariant, where }) => labelled('Breach', `${invariant} at ${where}`, WIDTH)),
      ]

const linesOf = (result: BackupResult): readonly Block[] => [
  para(`Clinic ${result.clinicId}: ${OUTCOME[result.outcome]}.`, 0),
  ...(result.file === undefined ? [] : [labelled('File', result.file, WIDTH)]),
  ...drillLines(result),
  ...result.places.map(({ name, written, code }) =>
    labelled(`${name} place`, written ? 'there' : `NOT there (${code ?? 'failed before'})`, WIDTH),
  ),
  labelled('Keyring', result.keyring ? 'in every place' : 'NOT in every place: the keys are locked, or a place is missing', WIDTH),
  ...(result.places.some(({ name }) => name === 'second')
    ? []
    : [para('There is no second place: a broken disk or a thief takes record and backup. Set one with --backup DIR.')]),
  ...adviceOf(result.code),
]

const backUpAll = async (record: OpenRecord, program: string): Promise<readonly BackupResult[]> => {
  const { config, host, keys, engine, clinics } = record
  const made = backupEdges(config, { engine, keys, clock: host.clock, random: host.random, program })
  const results: BackupResult[] = []
  for (const clinicId of clinics) results.push(await backUp(made, backupScope(clinicId, host.clock.now())))
  return results
}

/** `ischia backup`: a backup of every clinic now. Exit code 1 when one was not written everywhere, or its drill failed. */
export const backup = (args: Arguments, edges: Edges): Promise<Ran> =>
  onRecord(args, edges, async (record) => {
    const backups = await backUpAll(record, edges.version)
    const fine = backups.every(({ outcome, places, keyring }) => outcome === 'done' && keyring && places.every(({ written }) => written))
    const blocks = backups.length === 0 ? [para('There is no clinic in this data folder yet.', 0)] : backups.flatMap(linesOf)
    const out = args.json ? `${JSON.stringify({ backups }, null, 2)}\n` : render(blocks, edges.out)
    return { out, err: '', code: fine ? 0 : 1 }
  })
