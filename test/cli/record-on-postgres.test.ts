import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { BackupShape, ExportShape, ImportShape, RebuildShape, RestoreShape } from '#cli/output/record.ts'
import { ischia } from '../support/command-line.ts'
import { founded, place, type Place } from '../support/clinic-on-disk.ts'
import { freshDatabase } from '../support/postgres/fresh-database.ts'
import { keyringDatabase } from '../support/postgres/keyring-database.ts'
import { serverOfRun } from '../support/postgres/server-of-run.ts'
import { session } from '../support/postgres/session.ts'

const json = async (...argv: readonly string[]): Promise<unknown> => {
  const { out, err } = await ischia([...argv, '--json'])
  return JSON.parse(out === '' ? err : out)
}

/** A computer whose record and keys are in two databases. */
const placeInDatabases = async (): Promise<Place & { readonly keys: string }> => {
  const [{ home, options }, record, keyring] = [place(), await freshDatabase(await serverOfRun()), await keyringDatabase()]
  onTestFinished(() => record.drop())
  return { home, keys: keyring.admin, options: [...options, '--database', record.app, '--keyring-database', keyring.keyring] }
}

const newest = (folder: string, kind: string): string => {
  const names = readdirSync(folder).filter((name) => name.startsWith(kind))
  return join(folder, names.toSorted().at(-1) ?? '')
}

const keysIn = async (url: string): Promise<number> => (await (await session(url)).ask('select * from owner_key')).length

it('a clinic moves into PostgreSQL by export and import, is rebuilt, backed up and restored there, its keys in the keyring database alone', async () => {
  const [files, here, there] = [place(), await placeInDatabases(), await placeInDatabases()]
  await founded(files)
  const folder = join(files.home, 'everything')
  ExportShape.parse(await json('export', '-o', folder, ...files.options))
  const { secret } = ImportShape.parse(await json('import', folder, ...here.options))
  expect(RebuildShape.parse(await json('rebuild', ...here.options)).clinics).toMatchObject([{ equal: true, entries: 5 }])
  expect(ExportShape.parse(await json('export', '-o', join(here.home, 'again'), ...here.options))).toMatchObject({ entries: 5 })
  const { backups } = BackupShape.parse(await json('backup', ...here.options))
  expect(backups).toMatchObject([{ outcome: 'done', keyring: true, drill: { opened: 5, seals: 'checked' } }])

  const [usb, sheet] = [join(here.home, 'usb'), join(there.home, 'sheet.txt')]
  writeFileSync(sheet, secret)
  const taking = ['restore', newest(usb, 'ischia-'), '--keyring', newest(usb, 'keyring-'), '--secret', sheet]
  expect(RestoreShape.parse(await json(...taking, ...there.options))).toMatchObject({ position: 5, keyring: true })
  expect(BackupShape.parse(await json('backup', ...there.options)).backups).toMatchObject([{ outcome: 'done', drill: { opened: 5 } }])

  const kept = await keysIn(here.keys)
  expect(kept).toBeGreaterThan(0)
  expect(await keysIn(there.keys)).toBe(kept)
  expect([here, there].map(({ home }) => existsSync(join(home, 'data', 'keyring')))).toEqual([false, false])
})
