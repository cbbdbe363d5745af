import { chmodSync, closeSync, existsSync, openSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Engine } from '#store/dialect/engine.ts'
import { recordPath } from '#store/dialect/sqlite/files.ts'
import { isNetwork } from '#store/dialect/sqlite/folder.ts'
import { keepReserve, releaseReserve, RESERVE } from '#store/dialect/sqlite/reserve.ts'
import { type SqliteEdges, sqliteEngine } from '#store/dialect/sqlite/engine.ts'
import { demandVersion, isNewEnough } from '#store/dialect/sqlite/version.ts'
import { testEdges } from '../support/databases.ts'
import { startDriver } from '../support/faults/driver.ts'
import { CLINIC_ID, systemScope } from '../support/opened-store.ts'
import { temporaryTree } from '../support/temporary.ts'

const scope = systemScope()
const scopeOf = systemScope

const openedOn = (folder: string, more: Partial<SqliteEdges> = {}): Engine => {
  const engine = sqliteEngine(folder, { ...testEdges(), ...more })
  onTestFinished(() => engine.close())
  return engine
}

const withClinic = async (): Promise<string> => {
  const folder = temporaryTree({})
  const engine = openedOn(folder)
  await engine.found(CLINIC_ID)
  await engine.write(scope, async () => undefined)
  await engine.close()
  return folder
}

const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8)

describe('the data folder', () => {
  it('and all in it are for this account alone', async () => {
    const folder = join(temporaryTree({}), 'made', 'by', 'ischia')
    const engine = openedOn(folder)
    await engine.found(CLINIC_ID)
    await engine.write(scope, (db) => db.selectFrom('clinic').selectAll().execute())
    const path = recordPath(folder, CLINIC_ID)
    expect([folder, join(folder, CLINIC_ID)].map(modeOf)).toEqual(['700', '700'])
    expect([path, `${path}-wal`, `${path}-shm`, join(folder, 'ischia.lock'), join(folder, 'ischia.pid')].map(modeOf)).toEqual(
      Array.from({ length: 5 }, () => '600'),
    )
  })

  it.each([
    ['itself', ''],
    ['with the file of a clinic', CLINIC_ID],
    ['with a file of a clinic', join(CLINIC_ID, 'record.sqlite')],
  ])('%s is refused where others may look into it', async (_what, part) => {
    const folder = await withClinic()
    chmodSync(join(folder, part), 0o755)
    const reading = async () => openedOn(folder).read(scope, (db) => db.selectFrom('clinic').selectAll().execute())
    await expect(reading()).rejects.toMatchObject({ code: 'ISC-STORE-123' })
  })

  it('is held by one process, which is named to the second', () => {
    const folder = temporaryTree({})
    openedOn(folder)
    expect(() => openedOn(folder)).toThrow(
      expect.objectContaining({ code: 'ISC-STORE-122', detail: { place: folder, holds: { process: String(process.pid) } } }),
    )
  })

  it('is free again when its holder closed it, or was killed', async () => {
    const folder = temporaryTree({})
    await openedOn(folder).close()
    const holder = startDriver({ script: 'test/support/store/hold-folder.ts', args: [folder] })
    await holder.until(({ word }) => word === 'READY')
    expect(() => openedOn(folder)).toThrow(expect.objectContaining({ code: 'ISC-STORE-122' }))
    holder.signal('SIGKILL')
    await holder.ended
    expect(() => openedOn(folder)).not.toThrow()
  })

  it('is refused where it cannot be made', () => {
    const folder = join(temporaryTree({ file: '' }), 'file', 'below')
    expect(() => openedOn(folder)).toThrow(expect.objectContaining({ code: 'ISC-STORE-126' }))
  })

  it('is refused on a disk of another machine', () => {
    expect([0x6969, 0xff534d42, 0xfe534d42].map(isNetwork)).toEqual([true, true, true])
    // ext4, xfs, btrfs, tmpfs
    expect([0xef53, 0x58465342, 0x9123683e, 0x01021994].map(isNetwork)).toEqual([false, false, false, false])
  })

  it('knows the clinics in it, and no other folder', async () => {
    const folder = await withClinic()
    const engine = openedOn(folder)
    expect(await engine.clinics()).toEqual([CLINIC_ID])
    const other = '11111111-2222-4333-8444-555555555555'
    await expect(engine.read(scopeOf(other), async () => 1)).rejects.toMatchObject({ code: 'ISC-STORE-002' })
    expect(existsSync(join(folder, other))).toBe(false)
  })

  it('keeps room back, and gives it', () => {
    const folder = temporaryTree({})
    openedOn(folder, { reserve: 3_000_000 })
    expect(statSync(join(folder, 'reserve'))).toMatchObject({ size: 3_000_000 })
    expect(releaseReserve(folder)).toBe(3_000_000)
    expect(releaseReserve(folder)).toBe(0)
    expect(keepReserve(folder, 10)).toBe(true)
    expect(RESERVE).toBe(67_108_864)
  })
})

describe('the file of a clinic', () => {
  it('is refused where its pages are damaged, and left as it is', async () => {
    const folder = await withClinic()
    const path = recordPath(folder, CLINIC_ID)
    const file = openSync(path, 'r+')
    writeSync(file, Buffer.alloc(8_192, 0xa5), 0, 8_192, 4_096)
    closeSync(file)
    await expect(openedOn(folder).read(scope, async () => 1)).rejects.toMatchObject({ kind: 'unavailable', code: 'ISC-STORE-110' })
  })

  it('that is large is looked through while it is used, and refused from then on where it is damaged', async () => {
    const folder = await withClinic()
    const path = recordPath(folder, CLINIC_ID)
    const lost = new DatabaseSync(path, { defensive: false })
    // A page that no table refers to: nothing reads it, and only who looks through all pages finds it.
    lost.exec('pragma writable_schema = on; create table gone (id text); pragma writable_schema = on')
    lost.exec(`delete from sqlite_schema where name = 'gone'`)
    lost.close()
    const dropped = Promise.withResolvers<unknown>()
    const log = { info: () => undefined, warn: () => undefined, error: (_event: string, fields: unknown) => dropped.resolve(fields) }
    const engine = openedOn(folder, { small: 0, log })
    await engine.read(scope, async () => 1).catch(() => undefined)
    expect(await dropped.promise).toEqual({ clinicId: CLINIC_ID, native: 'quick_check' })
    await expect(engine.read(scope, async () => 1)).rejects.toMatchObject({ code: 'ISC-STORE-110' })
    await expect(engine.write(scope, async () => 1)).rejects.toMatchObject({ code: 'ISC-STORE-110' })
  })

  it('is examined wholly when asked: pages, and rows that refer to nothing', async () => {
    const folder = await withClinic()
    const before = openedOn(folder)
    expect(await before.examine?.(CLINIC_ID)).toEqual([])
    await before.close()
    const file = new DatabaseSync(recordPath(folder, CLINIC_ID), { enableForeignKeyConstraints: false })
    file.exec(`insert into stream (clinic_id, stream_id, kind, sequence, hash) values ('nobody', 's', 'client', 0, '')`)
    file.close()
    expect(await openedOn(folder).examine?.(CLINIC_ID)).toEqual(['stream refers to nothing in clinic'])
  })

  it('is refused where it is no file of ours', async () => {
    const folder = await withClinic()
    const path = recordPath(folder, CLINIC_ID)
    writeFileSync(path, '')
    const other = new DatabaseSync(path)
    other.exec('create table other (id text)')
    other.close()
    await expect(openedOn(folder).read(scope, async () => 1)).rejects.toMatchObject({ code: 'ISC-STORE-135' })
  })

  it('is refused where another program holds it', async () => {
    const folder = await withClinic()
    const other = new DatabaseSync(recordPath(folder, CLINIC_ID))
    onTestFinished(() => other.close())
    other.exec('pragma locking_mode = exclusive; begin exclusive')
    await expect(openedOn(folder).read(scope, async () => 1)).rejects.toMatchObject({ code: 'ISC-STORE-104' })
  })
})

describe('the version of SQLite', () => {
  it.each([
    ['3.51.3', true],
    ['3.51.4', true],
    ['3.52.0', true],
    ['4.0.0', true],
    ['3.51.2', false],
    ['3.50.9', false],
    ['2.99.99', false],
  ])('%s is new enough: %s', (version, enough) => {
    expect(isNewEnough(version)).toBe(enough)
  })

  it('is refused where it can lose what it acknowledged', () => {
    expect(() => demandVersion('3.51.2')).toThrow(expect.objectContaining({ code: 'ISC-STORE-121' }))
    expect(() => demandVersion()).not.toThrow()
  })
})
