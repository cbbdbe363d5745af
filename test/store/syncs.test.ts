import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sqliteEngine } from '#store/dialect/sqlite/engine.ts'
import { recordPath } from '#store/dialect/sqlite/files.ts'
import { testEdges } from '../support/databases.ts'
import { startDriver } from '../support/faults/driver.ts'
import { allOf } from '../support/faults/listen.ts'
import { named, WHY_NOT } from '../support/faults/machine.ts'
import { CLINIC_ID } from '../support/opened-store.ts'
import { foundRow, streamsIn } from '../support/store/rows.ts'
import { temporaryTree } from '../support/temporary.ts'

const MOST = 20

const withClinic = async (): Promise<string> => {
  const folder = temporaryTree({})
  const engine = sqliteEngine(folder, testEdges())
  await foundRow(engine)
  await engine.close()
  return folder
}

const keptIn = async (folder: string): Promise<readonly string[]> => {
  const engine = sqliteEngine(folder, testEdges())
  try {
    return await streamsIn(engine)
  } finally {
    await engine.close()
  }
}

/** Runs the driver with what it says and what it syncs in one list, in the order in which the kernel was asked. */
const callsOf = async (manner: 'alone' | 'together', inject: readonly string[] = []) => {
  const folder = await withClinic()
  const log = join(temporaryTree({}), 'log')
  const around = ['strace', '--follow-forks', '--quiet=all', `--output=${log}`, '--trace=fsync,fdatasync,write', '-y', ...inject]
  const driver = startDriver({ script: 'test/support/store/drivers/add-streams.ts', args: [folder, manner, String(MOST)], around })
  await driver.ended
  const lines = readFileSync(log, 'utf8').split('\n')
  const wal = `${recordPath(folder, CLINIC_ID)}-wal`
  const events = lines.flatMap((line) => {
    if (line.includes('sync(') && line.includes(wal)) return ['sync']
    if (line.includes('"ACK ')) return ['told']
    return line.includes('"READY ') ? ['ready'] : []
  })
  return { folder, heard: driver.heard(), events: events.slice(events.indexOf('ready') + 1) }
}

describe.skipIf(WHY_NOT.trace !== undefined)('an acknowledged write', () => {
  it(named('[T3] was synced before it was told, each by a sync of its own where they come one by one', WHY_NOT.trace), async () => {
    const { heard, events } = await callsOf('alone')
    expect(allOf(heard, 'ACK')).toHaveLength(MOST)
    const told = events.flatMap((event, at) => (event === 'told' ? [events.slice(0, at)] : []))
    expect(told).toHaveLength(MOST)
    for (const [already, before] of told.entries()) {
      expect(before.filter((event) => event === 'sync').length).toBeGreaterThan(already)
      expect(before.at(-1)).toBe('sync')
    }
  })

  it(named('[T3] shares its sync with those that came at the same time', WHY_NOT.trace), async () => {
    const { heard, events } = await callsOf('together')
    expect(allOf(heard, 'ACK')).toHaveLength(MOST)
    const syncs = events.slice(0, events.lastIndexOf('told')).filter((event) => event === 'sync').length
    expect(syncs).toBeGreaterThanOrEqual(1)
    expect(syncs).toBeLessThan(MOST / 4)
    expect(events.indexOf('sync')).toBeLessThan(events.indexOf('told'))
  })

  it(named('[I14] is none where the sync failed; the file is opened anew and what was told is in it', WHY_NOT.trace), async () => {
    const { folder, heard } = await callsOf('alone', ['--inject=fdatasync,fsync:error=EIO:when=5'])
    const refused = allOf(heard, 'REFUSED')
    expect(refused.length).toBeGreaterThan(0)
    expect(refused).toEqual(refused.map(() => expect.objectContaining({ code: 'ISC-STORE-105' })))
    // Whoever came after the file was opened anew was served: nobody had to start the program again.
    expect(allOf(heard, 'ACK')).toContain(`s${MOST - 1}`)
    expect(await keptIn(folder)).toEqual(expect.arrayContaining([...allOf(heard, 'ACK')]))
  })
})
