import { mkdir, readFile } from 'node:fs/promises'
import type { z } from 'zod'
import { backupScope } from '#server/backups/edges.ts'
import { keepTarget } from '#store/backup/target-file.ts'
import { plainSecret } from '#store/backup/target.ts'
import { restoreRows } from '#store/backup/restore-rows.ts'
import { restore } from '#store/backup/restore.ts'
import { runApart } from '#store/backup/thread/run-apart.ts'
import type { Engine } from '#store/dialect/engine.ts'
import { openCopy } from '#store/keys/keyring-copy.ts'
import type { Arguments } from '../command-line/arguments.ts'
import { done } from '../edges.ts'
import type { Edges, Ran } from '../edges.ts'
import type { RestoreShape } from '../output/record.ts'
import { labelled, para } from '../page/blocks.ts'
import type { Block } from '../page/blocks.ts'
import { render } from '../page/render.ts'
import { fault } from '../problem/fault.ts'
import { refuse } from '../problem/print.ts'
import { onRecord } from '../record/open-record.ts'
import type { OpenRecord } from '../record/open-record.ts'

type Output = z.output<typeof RestoreShape>

interface Asked {
  readonly record: OpenRecord
  readonly args: Arguments
  readonly source: string
  readonly identity: string
}

const WIDTH = 16

const linesOf = ({ clinicId, takenAt, position, outcome, folder, before, seals, keyring }: Output): readonly Block[] => [
  para(
    outcome === 'in-place'
      ? `Clinic ${clinicId} is restored.`
      : `The backup of clinic ${clinicId} lies beside what stands, which is untouched.`,
    0,
  ),
  labelled('Taken', takenAt, WIDTH),
  labelled('Entries', String(position), WIDTH),
  ...(folder === null ? [] : [labelled('Folder', folder, WIDTH)]),
  ...(before === null ? [] : [labelled('What stood', before, WIDTH)]),
  labelled('Keys', keyring ? 'restored from the keyring' : 'left as they were', WIDTH),
  labelled('Seals', seals === 'checked' ? 'every one was opened' : 'seals not checked: the keys are not here, or locked', WIDTH),
  para('Everybody signs in again. People who were disabled after that day are enabled again: look at the list of people.'),
]

/** Keys first: then the seals of the backup can be opened before it gets its place. */
const restoreKeyring = async ({ record: { keys, config }, args, identity }: Asked): Promise<boolean> => {
  if (args.keyring === undefined) return false
  const copy = await openCopy(await readFile(args.keyring), identity)
  await keys.restore(copy)
  if (copy.recovery !== undefined) keepTarget(config.keys, copy.clinicId, { secret: plainSecret(identity), recipient: copy.recovery })
  return true
}

const intoFolder = async ({ record, args, source, identity }: Asked): Promise<Omit<Output, 'keyring'>> => {
  const { clock, random } = record.host
  const { before, ...restored } = await restore({
    source,
    identity,
    data: record.config.data,
    replace: args.given.has('replace'),
    older: args.given.has('older'),
    scope: (clinicId) => backupScope(clinicId, clock.now()),
    edges: { clock, random, seals: record.keys, run: runApart },
  })
  return { ...restored, before: before ?? null }
}

const intoDatabase = async ({ record, source, identity }: Asked, engine: Engine): Promise<Omit<Output, 'keyring'>> => {
  const { host, config } = record
  const scope = (clinicId: string) => backupScope(clinicId, host.clock.now())
  // The backup is unpacked and looked at here; on a new computer there is no such folder yet.
  await mkdir(config.data, { recursive: true, mode: 0o700 })
  const { clinicId, takenAt, program, marker } = await restoreRows({
    source,
    identity,
    engine,
    temporary: config.data,
    scope,
    run: runApart,
  })
  return { clinicId, takenAt, program, position: marker.position, outcome: 'in-place', folder: null, before: null, seals: 'not-checked' }
}

const secretOf = async (args: Arguments, edges: Edges): Promise<string | undefined> => {
  if (args.secret === undefined) return undefined
  const read = await edges.readText(args.secret)
  return 'text' in read ? read.text.trim() : undefined
}

/** `ischia restore`: a backup taken back. What stands is never written over. */
export const restoreBackup = async (args: Arguments, edges: Edges): Promise<Ran> => {
  const [source = ''] = args.words
  const identity = await secretOf(args, edges)
  if (identity === undefined || identity === '') {
    const message = 'restore needs --secret FILE with the secret of the recovery sheet, or --secret - to type it'
    return refuse([fault('ISC-CLI-051', message)], args.json, edges.err)
  }
  return onRecord(args, edges, async (record) => {
    const asked = { record, args, source, identity }
    const keyring = await restoreKeyring(asked)
    const restored = record.engine === undefined ? intoFolder(asked) : intoDatabase(asked, record.engine)
    const output: Output = { ...(await restored), keyring }
    return done(args.json ? `${JSON.stringify(output, null, 2)}\n` : render(linesOf(output), edges.out))
  })
}
