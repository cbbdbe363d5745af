import { join } from 'node:path'
import type { z } from 'zod'
import { backupScope } from '#server/backups/edges.ts'
import type { Engine } from '#store/dialect/engine.ts'
import { sqliteEngine } from '#store/dialect/sqlite/engine.ts'
import { rebuild } from '#store/projections/rebuild.ts'
import type { Arguments } from '../command-line/arguments.ts'
import type { Edges, Ran } from '../edges.ts'
import type { RebuildShape } from '../output/record.ts'
import { labelled, para } from '../page/blocks.ts'
import type { Block } from '../page/blocks.ts'
import { render } from '../page/render.ts'
import { onRecord } from '../record/open-record.ts'
import type { OpenRecord } from '../record/open-record.ts'

type Clinic = z.output<typeof RebuildShape>['clinics'][number]

const WIDTH = 16

const linesOf = ({ clinicId, entries, equal, tables }: Clinic): readonly Block[] => [
  para(
    `Clinic ${clinicId}: made again from ${entries} entries; ${equal ? 'everything is as it stood.' : 'what stood was DIFFERENT, and is now what the record says.'}`,
    0,
  ),
  ...tables.filter((table) => !table.equal).map(({ table, rows }) => labelled(table, `different; ${rows} rows now`, WIDTH)),
]

const rebuildIn = async (engine: Engine, { keys, host, clinics }: OpenRecord): Promise<readonly Clinic[]> => {
  const { clock, random } = host
  const done: Clinic[] = []
  for (const clinicId of clinics) {
    const scope = backupScope(clinicId, clock.now())
    const { entries, equal, tables } = await engine.write(scope, (db) => rebuild({ db, scope, clock, random, seals: keys }))
    done.push({ clinicId, entries, equal, tables: [...tables] })
  }
  return done
}

/** Files are opened as a server does, so that none may be running on them. */
const rebuildAll = async (record: OpenRecord): Promise<readonly Clinic[]> => {
  if (record.engine !== undefined) return rebuildIn(record.engine, record)
  const engine = sqliteEngine(join(record.config.data, 'clinics'), { clock: record.host.clock, timers: record.host.timers })
  try {
    return await rebuildIn(engine, record)
  } finally {
    await engine.close()
  }
}

/** `ischia rebuild`: what queries need, made again from entries alone. Exit code 1 when something else stood there. */
export const rebuildRecord = (args: Arguments, edges: Edges): Promise<Ran> =>
  onRecord(args, edges, async (record) => {
    const clinics = await rebuildAll(record)
    const blocks = clinics.length === 0 ? [para('There is no clinic in this data folder yet.', 0)] : clinics.flatMap(linesOf)
    const out = args.json ? `${JSON.stringify({ clinics }, null, 2)}\n` : render(blocks, edges.out)
    return { out, err: '', code: clinics.every(({ equal }) => equal) ? 0 : 1 }
  })
